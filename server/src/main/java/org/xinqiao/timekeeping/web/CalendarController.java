package org.xinqiao.timekeeping.web;

import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.timekeeping.CalendarForm;
import org.xinqiao.timekeeping.CalendarLine;
import org.xinqiao.timekeeping.CalendarOffice;
import org.xinqiao.timekeeping.WorkCalendars;

/** 工作日历接口: the calendars of the place and what became of them. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    private static final int SHOWN = 50;

    private final CalendarOffice office;
    private final WorkCalendars calendars;

    CalendarController(CalendarOffice office, WorkCalendars calendars) {
        this.office = office;
        this.calendars = calendars;
    }

    @GetMapping
    CalendarsPage list() {
        return page();
    }

    /** Saves; the clocks that run keep the edition in which they began. */
    @PostMapping
    CalendarsPage save(@RequestBody CalendarForm form, Viewer viewer) {
        office.save(form, viewer);
        return page();
    }

    private CalendarsPage page() {
        return new CalendarsPage(
                calendars.edition(),
                office.list(),
                List.copyOf(calendars.statutoryDays().years()),
                calendars.editions(SHOWN).stream()
                        .map(it -> new EditionView(it.number(), it.since(), it.person(), it.reason()))
                        .toList());
    }

    /**
     * 日历页.
     *
     * @param edition which is in force
     * @param years whose days off are published
     * @param editions the latest first
     */
    record CalendarsPage(int edition, List<CalendarLine> calendars, List<Integer> years, List<EditionView> editions) {}

    /** 历书版次. */
    record EditionView(int number, Instant since, String person, String reason) {}
}

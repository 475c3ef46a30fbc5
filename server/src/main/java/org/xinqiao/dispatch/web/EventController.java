package org.xinqiao.dispatch.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.dispatch.CityEvents;
import org.xinqiao.dispatch.DispatchProblem;
import org.xinqiao.dispatch.EventViews.EventList;
import org.xinqiao.dispatch.EventViews.EventPage;
import org.xinqiao.dispatch.EventViews.Merged;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 事件接口. */
@RestController
class EventController {

    private static final Pattern CURSOR = Pattern.compile("[1-9]\\d{0,17}");

    private final CityEvents events;
    private final Clock clock;

    EventController(CityEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** @param which open, over or all */
    @GetMapping("/api/events")
    EventList list(
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        if (after != null && !CURSOR.matcher(after).matches()) {
            throw new ProblemFound(DispatchProblem.BAD_CURSOR);
        }
        return events.list(
                viewer, EventForm.states(which), text.strip(), after == null ? null : Long.valueOf(after), limit);
    }

    @GetMapping("/api/events.xlsx")
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam(defaultValue = "all") String which,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer) {
        EventList list = events.export(viewer, EventForm.states(which), text.strip());
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("事件-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> EventSheet.write(list.rows(), mark, out));
    }

    @GetMapping("/api/events/{id:\\d{1,18}}")
    EventPage get(@PathVariable long id, Viewer viewer) {
        return events.get(viewer, id);
    }

    @PostMapping("/api/events")
    @ResponseStatus(HttpStatus.CREATED)
    EventPage open(@RequestBody EventForm.Written sent, Viewer viewer) {
        EventForm form = new EventForm();
        String title = form.title(sent.title());
        String place = form.text("place", sent.place());
        AreaCode area = form.area(sent.area(), viewer);
        form.check();
        return events.open(viewer, title, place, area, EventForm.caseIds(sent.cases()));
    }

    @PostMapping("/api/events/{id:\\d{1,18}}")
    EventPage change(@PathVariable long id, @RequestBody EventForm.Written sent, Viewer viewer) {
        EventForm form = new EventForm();
        String title = form.title(sent.title());
        String place = form.text("place", sent.place());
        String announcement = form.text("announcement", sent.announcement());
        form.check();
        return events.change(viewer, id, version(sent.version()), title, place, announcement);
    }

    @PostMapping("/api/events/{id:\\d{1,18}}/state")
    EventPage move(@PathVariable long id, @RequestBody EventForm.Moved sent, Viewer viewer) {
        EventForm form = new EventForm();
        State next = form.state(sent.state());
        String closing = form.text("closing", sent.closing());
        form.check();
        return events.move(viewer, id, version(sent.version()), Objects.requireNonNull(next), closing);
    }

    /** Puts a case to the event, or says that it does not belong there. */
    @PostMapping("/api/events/{id:\\d{1,18}}/cases")
    EventPage sort(@PathVariable long id, @RequestBody EventForm.Sorted sent, Viewer viewer) {
        return events.sort(viewer, id, EventForm.caseId(sent.caseId()), !Boolean.FALSE.equals(sent.belongs()));
    }

    @PostMapping("/api/events/{id:\\d{1,18}}/merge")
    List<Merged> merge(@PathVariable long id, @RequestBody EventForm.Joined sent, Viewer viewer) {
        CaseId primary = EventForm.caseId(sent.primary());
        List<CaseId> others = EventForm.caseIds(sent.cases()).stream()
                .filter(other -> !other.equals(primary))
                .toList();
        return events.merge(viewer, id, primary, others);
    }

    private static int version(@Nullable Integer version) {
        return Objects.requireNonNullElse(version, 0);
    }
}

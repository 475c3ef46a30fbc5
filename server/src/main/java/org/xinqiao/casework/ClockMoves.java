package org.xinqiao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.store.OpenCaseTable;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.timekeeping.CalendarForm;
import org.xinqiao.timekeeping.CalendarOffice;
import org.xinqiao.timekeeping.WorkCalendars;

/**
 * 日历改动的影响: which running clocks would end at another moment if they counted by calendars that are not in force. It changes
 * nothing: a clock keeps the edition in which it began.
 */
@Service
public class ClockMoves {

    private static final int AT_ONCE = 500;
    /** How many are told one by one. */
    private static final int SHOWN = 300;

    private final CalendarOffice office;
    private final OpenCaseTable open;
    private final StoryStore stories;

    ClockMoves(CalendarOffice office, OpenCaseTable open, StoryStore stories) {
        this.office = office;
        this.open = open;
        this.stories = stories;
    }

    /** 一个时钟的变化. */
    public record Move(
            CaseId id, String number, String key, ClockKind kind, String calendar, Instant now, Instant then) {}

    /**
     * 影响.
     *
     * @param looked how many running clocks were looked at
     * @param clocks how many would move, and @param cases of how many cases
     * @param first the first of them
     */
    public record Impact(int looked, int clocks, int cases, List<Move> first) {

        public Impact {
            first = List.copyOf(first);
        }
    }

    /** What the wanted calendars would do to the clocks that run now; for those who may change them. */
    public Impact of(CalendarForm wanted, Viewer viewer) {
        Map<String, WorkCalendar> calendars = office.proposed(wanted, viewer);
        List<Move> first = new ArrayList<>();
        int looked = 0;
        int clocks = 0;
        int cases = 0;
        long behind = 0;
        for (List<CaseId> page = open.page(behind, AT_ONCE); !page.isEmpty(); page = open.page(behind, AT_ONCE)) {
            behind = page.getLast().value();
            List<Looked> all = stories.stories(page).values().parallelStream()
                    .map(story -> looked(story, calendars))
                    .toList();
            for (Looked each : all) {
                looked += each.running();
                clocks += each.moves().size();
                cases += each.moves().isEmpty() ? 0 : 1;
                each.moves().stream().limit(Math.max(0, SHOWN - first.size())).forEach(first::add);
            }
        }
        return new Impact(looked, clocks, cases, first);
    }

    /** One case: how many of its clocks run, and which of them would move. */
    private record Looked(int running, List<Move> moves) {}

    private static Looked looked(List<Entry> story, Map<String, WorkCalendar> calendars) {
        Case it = Case.toldBy(story);
        List<Clock> running =
                it.clocks().values().stream().filter(Clock::isRunning).toList();
        List<Move> moves = running.stream()
                .flatMap(clock -> move(it, clock, calendars).stream())
                .toList();
        return new Looked(running.size(), moves);
    }

    private static Optional<Move> move(Case it, Clock clock, Map<String, WorkCalendar> calendars) {
        String code = WorkCalendars.codeOf(clock.calendar());
        return Optional.ofNullable(calendars.get(code))
                .flatMap(calendar -> clock.counted().flatMap(counted -> counted.dueAt(calendar)))
                .filter(then -> !then.equals(clock.due()))
                .map(then -> new Move(
                        it.id(),
                        it.number(),
                        clock.key().toString(),
                        clock.key().kind(),
                        code,
                        clock.due(),
                        then));
    }
}

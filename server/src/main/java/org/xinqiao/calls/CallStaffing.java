package org.xinqiao.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.DayOfCalls;
import org.xinqiao.calls.model.DayOfCalls.HalfHour;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.calls.store.FigureTable.Sat;
import org.xinqiao.calls.store.PastCallTable;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.engines.callqueue.simulation.Comparison;
import org.xinqiao.engines.callqueue.simulation.Figures;
import org.xinqiao.engines.callqueue.simulation.Setting;
import org.xinqiao.engines.callqueue.simulation.Shift;
import org.xinqiao.platform.PlaceTime;

/**
 * 排班测算: the front door to how many seats a day needed, and what would have become of it with others. All calls of the area
 * are taken as one line and any seat for as good as another; see docs/figures.md.
 */
@Service
public class CallStaffing {

    private static final int MOST_CALLS = 100_000;
    private static final QueueId LINE = new QueueId("line");
    private static final CentreId CENTRE = new CentreId("centre");
    private static final Duration RINGS_AT_MOST = Duration.ofSeconds(15);

    private final PastCallTable calls;
    private final FigureTable figures;
    private final CallRegister register;
    private final Clock clock;

    CallStaffing(PastCallTable calls, FigureTable figures, CallRegister register, Clock clock) {
        this.calls = calls;
        this.figures = figures;
        this.register = register;
        this.clock = clock;
    }

    /**
     * 半小时.
     *
     * @param needed seats without anybody's breaks
     * @param sat    seats that were there and on no break, on the average
     */
    public record Half(Instant from, int offered, long handlingMs, int needed, double sat) {}

    /** 测算. */
    public record Needs(LocalDate day, int offered, long patienceMs, List<Half> halves) {
        public Needs {
            halves = List.copyOf(halves);
        }
    }

    /** 对比: one figure of the day as it was seated, and with other seats. */
    public record Line(String zh, String en, String definition, String before, String after, double difference) {}

    /** 重演. */
    public record Replay(LocalDate day, List<Line> lines) {
        public Replay {
            lines = List.copyOf(lines);
        }
    }

    @Transactional(readOnly = true)
    public Needs needs(LocalDate day, Viewer viewer) {
        DayOfCalls recorded = recorded(day, viewer);
        List<Sat> sat = sat(day, viewer);
        List<Half> halves = recorded.halfHours().stream()
                .map(half -> new Half(
                        half.from(), half.offered(), half.handlingMs(), half.needed(), seats(sat, half.from())))
                .toList();
        return new Needs(
                day,
                halves.stream().mapToInt(Half::offered).sum(),
                recorded.patience().toMillis(),
                halves);
    }

    /**
     * The day as it was seated against the same calls with other seats.
     *
     * @param seats so many all day long; as many as each half hour needed when absent
     */
    @Transactional(readOnly = true)
    public Replay replay(LocalDate day, @Nullable Integer seats, Viewer viewer) {
        DayOfCalls recorded = recorded(day, viewer);
        List<Shift> before = shifts(sat(day, viewer));
        Instant start = PlaceTime.startOf(day);
        List<Shift> after = seats == null ? shiftsOf(recorded.halfHours()) : constant(seats, start);
        CallPlan plan = CallPlan.of(List.of(
                QueueRule.usual(LINE, new Reach(Duration.ZERO, Set.of(CENTRE), Set.of(SeatKind.CALL), true))
                        .withWrapUp(Duration.ofHours(1))));
        Duration ringing = recorded.ringing().compareTo(RINGS_AT_MOST) > 0 ? RINGS_AT_MOST : recorded.ringing();
        Comparison compared = Comparison.of(
                recorded.callers(LINE),
                new Setting("before", plan, before, ringing, null),
                new Setting("after", plan, after, ringing, null));
        List<Figures.Line> one = compared.before().lines();
        List<Figures.Line> other = compared.after().lines();
        return new Replay(
                day,
                IntStream.range(0, one.size())
                        .mapToObj(i -> line(one.get(i), other.get(i)))
                        .toList());
    }

    private static Line line(Figures.Line one, Figures.Line other) {
        return new Line(one.zh(), one.en(), one.definition(), one.shown(), other.shown(), other.value() - one.value());
    }

    private DayOfCalls recorded(LocalDate day, Viewer viewer) {
        Instant start = PlaceTime.startOf(day);
        CallQuestion asked = CallQuestion.of(viewer.scope().area(), start, PlaceTime.startOf(day.plusDays(1)))
                .countedAs(Measure.OFFERED);
        return new DayOfCalls(calls.page(asked, null, MOST_CALLS), start);
    }

    private List<Sat> sat(LocalDate day, Viewer viewer) {
        List<String> seats = register.posts().stream()
                .filter(post -> viewer.scope().area().contains(post.place()))
                .map(SeatPost::extension)
                .toList();
        return figures.sat(seats, PlaceTime.startOf(day), PlaceTime.startOf(day.plusDays(1)), clock.instant());
    }

    private static double seats(List<Sat> sat, Instant from) {
        Instant until = from.plus(DayOfCalls.HALF_HOUR);
        long there = sat.stream()
                .mapToLong(each -> Math.max(
                        0,
                        Duration.between(later(each.from(), from), earlier(each.until(), until))
                                .toMillis()))
                .sum();
        return (double) there / DayOfCalls.HALF_HOUR.toMillis();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Each stretch without a break is a seat of its own, since whoever still talks at its end talks on. */
    private static List<Shift> shifts(List<Sat> sat) {
        return IntStream.range(0, sat.size())
                .mapToObj(i -> new Shift(
                        seat(sat.get(i).seat() + "-" + i),
                        sat.get(i).from(),
                        sat.get(i).until()))
                .toList();
    }

    private static List<Shift> constant(int seats, Instant start) {
        return IntStream.range(0, seats)
                .mapToObj(i -> new Shift(seat("seat-" + i), start, start.plus(Duration.ofDays(1))))
                .toList();
    }

    private static List<Shift> shiftsOf(List<HalfHour> halves) {
        List<Shift> all = new ArrayList<>();
        int most = halves.stream().mapToInt(HalfHour::needed).max().orElse(0);
        for (int seat = 0; seat < most; seat++) {
            @Nullable Instant from = null;
            for (HalfHour half : halves) {
                boolean isThere = half.needed() > seat;
                if (isThere && from == null) {
                    from = half.from();
                } else if (!isThere && from != null) {
                    all.add(new Shift(seat("seat-" + all.size()), from, half.from()));
                    from = null;
                }
            }
            if (from != null) {
                Instant end = halves.getLast().from().plus(DayOfCalls.HALF_HOUR);
                all.add(new Shift(seat("seat-" + all.size()), from, end));
            }
        }
        return all;
    }

    private static SeatProfile seat(String id) {
        return new SeatProfile(
                new SeatId(id), new AgentId(id), SeatKind.CALL, CENTRE, false, Skills.NONE, Capacity.ONE_CALL);
    }
}

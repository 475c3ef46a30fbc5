package org.xinqiao.engines.callqueue.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skills;

@DisplayName("A day replayed (话务模拟)")
class SimulationTest {

    private static final Instant NINE = Instant.parse("2026-03-09T01:00:00Z");
    private static final QueueId GENERAL = new QueueId("general");
    private static final CentreId NORTH = new CentreId("north");
    private static final CentreId SOUTH = new CentreId("south");

    private static final QueueRule RULE = QueueRule.usual(
            GENERAL,
            new Reach(Duration.ZERO, Set.of(NORTH), Set.of(SeatKind.CALL), false),
            new Reach(Duration.ofSeconds(10), Set.of(NORTH, SOUTH), Set.of(SeatKind.CALL), false));

    private final CallPlan plan = CallPlan.of(List.of(RULE));

    /** 60 s of talk, 20 s of notes, 30 s of patience, at that second after nine. */
    private static Caller at(int second) {
        return new Caller(
                new CallId("call at " + second),
                NINE.plusSeconds(second),
                GENERAL,
                Media.VOICE,
                Demand.ANYBODY,
                Priority.NORMAL,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20));
    }

    static Shift shift(String name, CentreId centre, int hours) {
        SeatProfile seat = new SeatProfile(
                new SeatId(name), new AgentId(name), SeatKind.CALL, centre, false, Skills.NONE, Capacity.ONE_CALL);
        return new Shift(seat, NINE, NINE.plus(Duration.ofHours(hours)));
    }

    private static List<Shift> north(int seats) {
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            shifts.add(shift("north " + i, NORTH, 1));
        }
        return shifts;
    }

    @Test
    void givesTheFiguresThatOneCanCountByHand() {
        // the first is answered at once and keeps the seat for 80 s; the second waits 20 s; the third and fourth give
        // up
        List<Caller> day = List.of(at(0), at(60), at(90), at(95));
        Figures figures = Simulation.run(day, Setting.of("one seat", plan, north(1)));
        assertThat(figures.offered()).isEqualTo(4);
        assertThat(figures.answered()).isEqualTo(2);
        assertThat(figures.answeredInTime()).isEqualTo(1);
        assertThat(figures.abandoned()).isEqualTo(2);
        assertThat(figures.shortAbandoned()).isZero();
        assertThat(figures.averageWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(figures.longestWait()).isEqualTo(Duration.ofSeconds(20));
        assertThat(figures.averageHandling()).isEqualTo(Duration.ofSeconds(80));
        assertThat(figures.answerRate()).isEqualTo(0.5);
        assertThat(figures.inTimeRate()).isEqualTo(0.25);
        assertThat(figures.occupancy()).isCloseTo(160 / 3600.0, within(1e-9));
        assertThat(figures.unsettled()).isZero();
    }

    @Test
    void keepsShortAbandonsApart() {
        Caller hasty = new Caller(
                new CallId("hasty"),
                NINE.plusSeconds(5),
                GENERAL,
                Media.VOICE,
                Demand.ANYBODY,
                Priority.NORMAL,
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ZERO);
        Figures figures = Simulation.run(List.of(at(0), hasty), Setting.of("one seat", plan, north(1)));
        assertThat(figures.shortAbandoned()).isEqualTo(1);
        assertThat(figures.abandoned()).isZero();
        assertThat(figures.answerRate()).isEqualTo(0.5);
        assertThat(figures.answerRateWithoutShort()).isEqualTo(1);
    }

    @Test
    void countsRingingAsWaiting() {
        Setting slow = new Setting("slow", plan, north(1), Duration.ofSeconds(16), null);
        Figures figures = Simulation.run(List.of(at(0)), slow);
        assertThat(figures.averageWait()).isEqualTo(Duration.ofSeconds(16));
        assertThat(figures.answeredInTime()).isZero();
    }

    @Test
    void keepsThePlaceOfWhoTakesACallback() {
        Setting callbacks = new Setting("callbacks", plan, north(1), Duration.ZERO, Duration.ofSeconds(20));
        Figures figures = Simulation.run(List.of(at(0), at(10), at(20)), callbacks);
        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.calledBack()).isEqualTo(2);
        assertThat(figures.abandoned()).isZero();
    }

    @Test
    void cutsNotesOffWhereTheQueueDoes() {
        CallPlan hurried = CallPlan.of(List.of(RULE.withWrapUp(Duration.ofSeconds(5))));
        Figures figures = Simulation.run(List.of(at(0)), Setting.of("hurried", hurried, north(1)));
        assertThat(figures.averageHandling()).isEqualTo(Duration.ofSeconds(65));
    }

    @Test
    void leavesNobodyUncountedWhenEverybodyGoesHome() {
        Setting callbacks = new Setting("callbacks", plan, north(1), Duration.ZERO, Duration.ofSeconds(20));
        Figures figures = Simulation.run(List.of(at(3590), at(3595), at(4000)), callbacks);
        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.unsettled()).isEqualTo(2);
    }

    @Test
    void showsWhatAnotherCentreWouldHelp() {
        List<Caller> day = List.of(at(0), at(1), at(2));
        List<Shift> more = new ArrayList<>(north(1));
        more.add(shift("south 0", SOUTH, 1));
        more.add(shift("south 1", SOUTH, 1));
        Comparison comparison = Comparison.of(day, Setting.of("north", plan, north(1)), Setting.of("both", plan, more));
        assertThat(comparison.before().answered()).isEqualTo(1);
        assertThat(comparison.after().answered()).isEqualTo(3);
        assertThat(comparison.after().longestWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(comparison.text())
                .startsWith("north → both")
                .contains("接通率 answer rate  33.33 % → 100.00 %  +66.67  (answered / offered)");
    }

    @Test
    void accountsForEachOfAThousandCallsAtOnceOnFiveSeats() {
        MadeDay made =
                new MadeDay(NINE, GENERAL, Duration.ofSeconds(90), Duration.ofSeconds(60), Duration.ofSeconds(20));
        List<Caller> flood = made.calls(1, 1000).stream()
                .map(it -> new Caller(
                        it.call(),
                        NINE,
                        it.queue(),
                        it.media(),
                        it.demand(),
                        it.priority(),
                        it.patience(),
                        it.talk(),
                        it.wrapUp()))
                .toList();
        Figures figures = Simulation.run(flood, Setting.of("five seats", plan, north(5)));
        assertThat(figures.offered()).isEqualTo(flood.size()).isGreaterThan(900);
        assertThat(figures.unsettled()).isZero();
        assertThat(figures.answered()).isGreaterThan(20);
        assertThat(figures.answered() + figures.abandoned() + figures.shortAbandoned())
                .isEqualTo(flood.size());
    }

    @Test
    void saysWhatEachFigureCounts() {
        String text = Simulation.run(List.of(at(0)), Setting.of("one seat", plan, north(1)))
                .text();
        assertThat(text)
                .contains("限时接通率 answered in time  100.00 %  (answered within 15 s / offered)")
                .contains("平均处理时长 average handling  80.0 s");
        assertThat(text.lines()).hasSize(13);
    }

    @Test
    void isTheSameWheneverItIsRun() {
        MadeDay made =
                new MadeDay(NINE, GENERAL, Duration.ofSeconds(90), Duration.ofSeconds(180), Duration.ofSeconds(20));
        List<Caller> day = made.calls(7, 60, 120, 90);
        assertThat(made.calls(7, 60, 120, 90)).isEqualTo(day);
        assertThat(made.calls(8, 60, 120, 90)).isNotEqualTo(day);
        Setting setting = Setting.of("six", plan, north(6));
        assertThat(Simulation.run(day, setting)).isEqualTo(Simulation.run(day, setting));
    }

    @Test
    void refusesDaysAndSettingsThatCannotBe() {
        assertThatThrownBy(() -> new Setting("late", plan, List.of(), Duration.ofSeconds(20), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shift(shift("a", NORTH, 1).seat(), NINE, NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Simulation.run(List.of(at(0), at(0)), Setting.of("twice", plan, north(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CALL_IS_HERE");
    }
}

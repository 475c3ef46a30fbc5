package org.xinqiao.engines.callqueue.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.staffing.ErlangA;
import org.xinqiao.engines.callqueue.staffing.Load;
import org.xinqiao.engines.callqueue.staffing.ServiceLevel;
import org.xinqiao.engines.callqueue.staffing.Staffing;

@DisplayName("The formulas and the queue itself agree (公式与模拟一致)")
class AgreementTest {

    private static final Instant NINE = Instant.parse("2026-03-09T01:00:00Z");
    private static final QueueId GENERAL = new QueueId("general");
    private static final CentreId NORTH = new CentreId("north");
    private static final int HOURS = 100;

    private final CallPlan plan = CallPlan.of(List.of(
            QueueRule.usual(GENERAL, new Reach(Duration.ZERO, Set.of(NORTH), Set.of(SeatKind.CALL), false))
                    .withWrapUp(Duration.ZERO)));

    private Figures simulated(Load load, int seats) {
        double[] hours = new double[HOURS];
        Arrays.fill(hours, load.callsAnHour());
        List<Caller> day =
                new MadeDay(NINE, GENERAL, load.patience(), load.handling(), Duration.ZERO).calls(20260309, hours);
        List<Shift> shifts = IntStream.range(0, seats)
                .mapToObj(seat -> SimulationTest.shift("seat " + seat, NORTH, HOURS))
                .toList();
        return Simulation.run(day, Setting.of("as the model", plan, shifts));
    }

    @ParameterizedTest(name = "{1} seats, {2} s of patience")
    @CsvSource({"300, 18, 120", "300, 22, 60", "300, 14, 180", "300, 20, 15"})
    void onWhoIsAnsweredWhoHangsUpAndHowLongTheyWait(int callsAnHour, int seats, int patience) {
        Load load = new Load(callsAnHour, Duration.ofSeconds(240), Duration.ofSeconds(patience));
        ErlangA model = ErlangA.of(load, seats);
        Figures day = simulated(load, seats);
        double offered = day.offered();
        assertThat(day.answerRate()).isCloseTo(model.answered(), within(0.012));
        assertThat(day.inTimeRate()).isCloseTo(model.answeredWithin(Duration.ofSeconds(15)), within(0.02));
        assertThat(day.shortAbandoned() / offered)
                .isCloseTo(model.abandonedWithin(Duration.ofSeconds(15)), within(0.01));
        assertThat(day.occupancy()).isCloseTo(model.occupancy(), within(0.012));
    }

    @ParameterizedTest(name = "{0} calls an hour")
    @CsvSource({"120", "400"})
    void onHowManySeatsHoldTheNationalLevel(int callsAnHour) {
        Load load = new Load(callsAnHour, Duration.ofSeconds(200), Duration.ofSeconds(120));
        int seats = Staffing.seatsFor(load, ServiceLevel.NATIONAL);
        assertThat(simulated(load, seats).inTimeRate()).isGreaterThan(0.94);
        assertThat(simulated(load, seats - 2).inTimeRate()).isLessThan(0.94);
    }
}

package org.xinqiao.engines.callqueue.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Erlang-A (爱尔朗A)")
class ErlangATest {

    private static final Offset<Double> EXACT = within(1e-7);

    /** Garnett, Mandelbaum and Reiman (2002), table 1: 50 agents, 48 calls a minute, 1 minute of service, 2 of patience. */
    @Test
    void agreesWithThePublishedExample() {
        ErlangA it = ErlangA.of(new Load(48 * 60, Duration.ofMinutes(1), Duration.ofMinutes(2)), 50);
        assertThat(it.abandoned()).isCloseTo(0.031, within(0.0005));
        assertThat(it.averageWait().toMillis()).isBetween(3650L, 3750L);
        assertThat(it.waitingLongerThan(Duration.ofMillis(12_500))).isCloseTo(0.10, within(0.0015));
        assertThat(it.queueLength()).isCloseTo(3.0, within(0.05));
        assertThat(it.occupancy()).isCloseTo(0.93, within(0.005));
    }

    /** The same table without patience's end: Erlang-C, a mean wait of 20.8 s and an occupancy of 96 %. */
    @Test
    void comesToErlangCWhenNobodyHangsUp() {
        Load patient = new Load(48 * 60, Duration.ofMinutes(1), Duration.ofDays(4000));
        ErlangA it = ErlangA.of(patient, 50);
        assertThat(it.averageWait().toMillis() / 1000.0).isCloseTo(20.8, within(0.05));
        assertThat(it.occupancy()).isCloseTo(0.96, within(0.0005));
        // Erlang's second formula for two seats at half their load is one third
        assertThat(ErlangA.of(new Load(3600, Duration.ofSeconds(1), Duration.ofDays(4000)), 2)
                        .waiting())
                .isCloseTo(1 / 3.0, within(1e-6));
    }

    /** As many leave by patience as by service: the number of calls is that of endless seats, by Poisson's law. */
    @Test
    void isPoissonsLawWhenPatienceIsAsLongAsService() {
        double erlangs = 20;
        int seats = 24;
        ErlangA it = ErlangA.of(new Load(600, Duration.ofMinutes(2), Duration.ofMinutes(2)), seats);
        double probability = Math.exp(-erlangs);
        double waiting = 0;
        double queue = 0;
        for (int calls = 0; calls < 200; calls++) {
            waiting += calls >= seats ? probability : 0;
            queue += Math.max(0, calls - seats) * probability;
            probability *= erlangs / (calls + 1);
        }
        assertThat(it.waiting()).isCloseTo(waiting, EXACT);
        assertThat(it.queueLength()).isCloseTo(queue, EXACT);
    }

    /** The long-run shares of a birth-and-death process, counted off one number of calls after the other. */
    @Test
    void agreesWithCountingTheStatesOneByOne() {
        for (int seats : new int[] {1, 3, 10, 40, 60, 90}) {
            for (int patience : new int[] {20, 120, 900}) {
                Load load = new Load(1000, Duration.ofSeconds(180), Duration.ofSeconds(patience));
                ErlangA it = ErlangA.of(load, seats);
                assertThat(it.abandoned()).as("%d seats, %d s", seats, patience).isCloseTo(counted(load, seats), EXACT);
            }
        }
    }

    private static double counted(Load load, int seats) {
        double share = 1;
        double all = 0;
        double leaving = 0;
        for (int calls = 0; calls < 20_000 && share > all * 1e-18; calls++) {
            int waiting = Math.max(0, calls - seats);
            all += share;
            leaving += share * waiting * load.leavingRate();
            double gone = Math.min(calls + 1, seats) * load.serviceRate()
                    + Math.max(0, calls + 1 - seats) * load.leavingRate();
            share *= load.callsASecond() / gone;
            if (share > 1e200) {
                share /= 1e200;
                all /= 1e200;
                leaving /= 1e200;
            }
        }
        return leaving / all / load.callsASecond();
    }

    @Test
    void sharesAddUp() {
        Load load = new Load(1200, Duration.ofSeconds(200), Duration.ofSeconds(150));
        for (int seats = 40; seats < 90; seats += 7) {
            ErlangA it = ErlangA.of(load, seats);
            Duration limit = Duration.ofSeconds(15);
            assertThat(it.answeredWithin(limit) + it.abandonedWithin(limit) + it.waitingLongerThan(limit))
                    .isCloseTo(1, EXACT);
            assertThat(it.answeredWithin(Duration.ofDays(1))).isCloseTo(it.answered(), EXACT);
            assertThat(it.abandonedWithin(Duration.ofDays(1))).isCloseTo(it.abandoned(), EXACT);
            assertThat(it.answeredWithin(Duration.ZERO)).isCloseTo(1 - it.waiting(), EXACT);
        }
    }

    @Test
    void holdsFarFromBalanceToo() {
        Load flood = new Load(1_000_000, Duration.ofMinutes(5), Duration.ofSeconds(30));
        ErlangA drowned = ErlangA.of(flood, 5);
        assertThat(drowned.answered()).isCloseTo(5 / flood.erlangs(), within(1e-6));
        assertThat(drowned.occupancy()).isCloseTo(1, within(1e-6));
        ErlangA idle = ErlangA.of(new Load(1, Duration.ofSeconds(1), Duration.ofMinutes(1)), 400);
        assertThat(idle.answeredWithin(Duration.ZERO)).isEqualTo(1);
        assertThat(idle.abandoned()).isZero();
    }

    @Test
    void isAskedOfALoadAndOfSeats() {
        Load load = new Load(1, Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertThatThrownBy(() -> ErlangA.of(load, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(0, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(Double.NaN, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(1, Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

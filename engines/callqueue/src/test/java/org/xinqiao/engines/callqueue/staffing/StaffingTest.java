package org.xinqiao.engines.callqueue.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many seats a load needs (坐席测算)")
class StaffingTest {

    /** Haikou's record day: 10,400 calls, taken evenly over sixteen hours. */
    private final Load haikou = new Load(650, Duration.ofSeconds(240), Duration.ofSeconds(120));

    @Test
    void areTheFewestThatHoldTheLevel() {
        for (int callsAnHour : new int[] {1, 10, 100, 650, 3000}) {
            Load load = new Load(callsAnHour, haikou.handling(), haikou.patience());
            int seats = Staffing.seatsFor(load, ServiceLevel.NATIONAL);
            assertThat(level(load, seats)).isGreaterThanOrEqualTo(0.95);
            if (seats > 1) {
                assertThat(level(load, seats - 1)).isLessThan(0.95);
            }
        }
    }

    @Test
    void areASquareRootAboveTheLoadAndNotTwiceIt() {
        int seats = Staffing.seatsFor(haikou, ServiceLevel.NATIONAL);
        double spare = (seats - haikou.erlangs()) / Math.sqrt(haikou.erlangs());
        assertThat(spare).isBetween(0.8, 1.6);
    }

    @Test
    void areMoreForMoreCallsAndForAHigherLevel() {
        int last = 0;
        for (int callsAnHour = 10; callsAnHour < 2000; callsAnHour += 90) {
            Load load = new Load(callsAnHour, haikou.handling(), haikou.patience());
            int seats = Staffing.seatsFor(load, ServiceLevel.NATIONAL);
            assertThat(seats).isGreaterThanOrEqualTo(last);
            assertThat(Staffing.seatsFor(load, new ServiceLevel(0.99, Duration.ofSeconds(15))))
                    .isGreaterThanOrEqualTo(seats);
            last = seats;
        }
    }

    @Test
    void holdALevelThatCanBeHeld() {
        assertThatThrownBy(() -> new ServiceLevel(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ServiceLevel(0, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double level(Load load, int seats) {
        return ErlangA.of(load, seats).answeredWithin(Duration.ofSeconds(15));
    }
}

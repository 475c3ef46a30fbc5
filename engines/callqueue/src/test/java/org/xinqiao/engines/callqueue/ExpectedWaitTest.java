package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The expected wait (预计等待)")
class ExpectedWaitTest {

    /** Two minutes of handling, one of patience. */
    private final Scene scene = new Scene(CallPlan.of(
            List.of(
                    GENERAL_RULE.with(new QueueRule.Pace(Duration.ofSeconds(120), Duration.ofSeconds(60))),
                    COMPANIES_RULE,
                    WRITING_RULE),
            LUNCH));

    private CallId busyWith(SeatProfile... seats) {
        scene.signIn(seats);
        for (SeatProfile seat : seats) {
            scene.answered(scene.calls("talks to " + seat.seat()));
        }
        return scene.calls("one");
    }

    @Test
    void ofTheFirstIsTheTimeUntilOneOfTheSeatsIsFree() {
        CallId call = busyWith(ALICE, BEN);
        assertThat(scene.floor().expectedWait(call, scene.now())).contains(Duration.ofSeconds(60));
    }

    @Test
    void ofTheSecondCountsThatTheFirstMayHangUp() {
        busyWith(ALICE, BEN);
        CallId second = scene.calls("two");
        // 1/(2/120) + 1/(2/120 + 1/60)
        assertThat(scene.floor().expectedWait(second, scene.now())).contains(Duration.ofSeconds(90));
    }

    @Test
    void countsThoseOfOtherQueuesWhomTheSameSeatsServe() {
        busyWith(ALICE, BEN);
        scene.calls("company", COMPANIES, Demand.ANYBODY, Priority.NORMAL);
        CallId third = scene.calls("three");
        // 60 + 30 + 1/(2/120 + 2/60)
        assertThat(scene.floor().expectedWait(third, scene.now())).contains(Duration.ofSeconds(110));
    }

    @Test
    void countsNobodyWhoWaitsForOtherSeats() {
        busyWith(ALICE);
        scene.calls("cantonese", GENERAL, Demand.of(Skills.of(CANTONESE, 5)), Priority.NORMAL);
        scene.writes("text");
        CallId last = scene.calls("last");
        // one of its own queue ahead: 1/(1/120) + 1/(1/120 + 1/60)
        assertThat(scene.floor().expectedWait(last, scene.now())).contains(Duration.ofSeconds(160));
    }

    @Test
    void countsNoSeatOnABreak() {
        CallId call = busyWith(ALICE, BEN);
        scene.does(new Command.TakeBreak(BEN.seat(), LUNCH));
        assertThat(scene.floor().expectedWait(call, scene.now())).contains(Duration.ofSeconds(120));
    }

    @Test
    void isNotToldWhereNobodyCanCome() {
        CallId call = scene.calls("one");
        assertThat(scene.floor().expectedWait(call, scene.now())).isEmpty();
        scene.signIn(ALICE);
        assertThat(scene.floor().expectedWait(call, scene.now())).isEmpty();
        assertThat(scene.floor().expectedWait(new CallId("nobody"), scene.now()))
                .isEmpty();
    }
}

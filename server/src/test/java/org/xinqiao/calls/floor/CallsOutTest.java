package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;

@DisplayName("A call that an agent makes (呼出)")
class CallsOutTest {

    private static final String CITIZEN = "13800000001";
    private static final String SEAT = "PJSIP/1001";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CallRecord only() {
        return office.kept.only();
    }

    @Test
    @DisplayName("is made by an agent, on a break too: the seat rings, then the other side")
    void callsOut() {
        office.done(office.acts.sitDown(office.place.profile("1001", 1001).orElseThrow()));
        office.done(office.acts.callOut(1001, outward()));
        office.answers(SEAT);
        String other = office.answers("PJSIP/" + CITIZEN + "@carrier");
        assertThat(office.board.inBridgeWith(other)).hasSize(2);
        assertThat(only().direction()).isEqualTo(Direction.OUT);
        office.refused(office.acts.callOut(1001, outward()), CallProblem.SEAT_IS_BUSY);
        office.hangsUp(other, 16);
        assertThat(only().ending()).isEqualTo(Ending.FINISHED);
        office.done(office.acts.wrapUp(1001, "told", ""));
        assertThat(office.state("1001")).isEqualTo("ON_BREAK");
    }

    @Test
    @DisplayName("is over when somebody an agent calls does not answer")
    void callsInVain() {
        office.ready("1001");
        office.done(office.acts.callOut(1001, outward()));
        office.answers(SEAT);
        office.hangsUp(office.board.ringingAt("PJSIP/" + CITIZEN + "@carrier"), 17);
        assertThat(only().ending()).isEqualTo(Ending.UNREACHED);
        assertThat(office.board.legs).isEmpty();
        assertThat(office.state("1001")).isEqualTo("READY");
        assertThat(office.floor.picture().floor().calls()).isEmpty();
    }

    private static SeatActs.OutwardCall outward() {
        return new SeatActs.OutwardCall(CITIZEN, "12345", "9901", 12345, 7L);
    }
}

package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.CALL;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.ari.WebPhone;
import org.xinqiao.engines.callqueue.Seat;

/** What a caller has of it when the agent's browser dies in the middle of a call. */
@DisplayName("A call at a browser (浏览器坐席的通话)")
class DeadBrowserTest extends RealCalls {

    @Test
    @DisplayName(
            "whose browser dies is back in its place; the next who is ready has it, and nothing is left on the switch")
    void dies() {
        try (Phone citizen = Phone.calls("12345", CITIZEN, LONG)) {
            UUID call;
            try (WebPhone browser = WebPhone.answersAt("2001")) {
                seats.sitDown("2001", agent);
                seats.ready(agent);
                untilSeat(Seat.State.TALKING);
                call = call();
                browser.die();
                until(
                        "the caller waits again",
                        () -> picture().floor().waiting().size() == 1);
            }
            assertThat(citizen.isUp()).isTrue();
            until(
                    "the dead telephone's leg is gone",
                    () -> room.ari().channels().list().size() == 1);
            assertThat(story(call)).containsSubsequence("ANSWERED", "RETURNED");
            if (seats.extension(agent).isPresent()) {
                seats.getUp(agent);
            }
            try (Phone seat = Phone.answersAt("1001", AGENT, Duration.ZERO)) {
                ready();
                untilSeat(Seat.State.TALKING);
                assertThat(call()).isEqualTo(call);
                seats.move(Seats.Move.HANG_UP, agent);
                citizen.assertDone();
                seat.assertDone();
            }
            until("it is over", () -> {
                room.flush();
                return sql.fetchExists(CALL, CALL.ID.eq(call), CALL.ENDING.eq("FINISHED"));
            });
        }
    }
}

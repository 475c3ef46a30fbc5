package org.xinqiao.engines.callqueue.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.callqueue.Call;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.SeatId;

@DisplayName("Figures from the events (计数)")
class TallyTest {

    private static final Instant NINE = Instant.parse("2026-03-09T01:00:00Z");
    private static final QueueId QUEUE = new QueueId("general");
    private static final CallId CALL = new CallId("one");

    private final Shift alice = SimulationTest.shift("alice", new CentreId("north"), 1);
    private final SeatId seat = alice.seat().seat();
    private final Tally tally = new Tally(Duration.ofSeconds(15));

    private static Instant at(int second) {
        return NINE.plusSeconds(second);
    }

    private void queued() {
        tally.count(new Event.SeatSignedIn(alice.seat(), Presence.READY, at(0), at(0)));
        tally.count(new Event.CallQueued(
                new Call(CALL, QUEUE, Media.VOICE, Demand.ANYBODY, Priority.NORMAL, at(0), at(0), null, null), at(0)));
    }

    private void answered(int second) {
        tally.count(new Event.CallAnswered(CALL, seat, at(second)));
    }

    private void ended(Event.Ending ending, int second) {
        tally.count(new Event.CallEnded(CALL, ending, at(second)));
    }

    @Test
    void fifteenSecondsAreInTimeAndAMomentMoreIsNot() {
        queued();
        tally.count(new Event.CallAnswered(CALL, seat, at(15).plusNanos(1)));
        assertThat(tally.figures().answeredInTime()).isZero();
        queued();
        answered(15);
        assertThat(tally.figures().answeredInTime()).isEqualTo(1);
    }

    @Test
    void anAbandonmentAfterFifteenSecondsIsShortAndASecondLaterIsNot() {
        queued();
        ended(Event.Ending.ABANDONED, 15);
        assertThat(tally.figures().shortAbandoned()).isEqualTo(1);
        queued();
        ended(Event.Ending.ABANDONED, 16);
        assertThat(tally.figures().abandoned()).isEqualTo(1);
        assertThat(tally.figures().offered()).isEqualTo(2);
    }

    @Test
    void aCallThatIsPassedOnIsAnsweredOnceAndWorkedOnTwice() {
        queued();
        answered(10);
        tally.count(new Event.CallTransferred(CALL, QUEUE, Demand.ANYBODY, Priority.NORMAL, at(30)));
        tally.count(new Event.WrapUpBegun(CALL, QUEUE, Media.VOICE, seat, at(60), at(30)));
        tally.count(new Event.CallAnswered(CALL, new SeatId("ben"), at(40)));
        tally.count(new Event.WrapUpEnded(CALL, seat, at(45)));
        ended(Event.Ending.FINISHED, 100);
        Figures figures = tally.figures();
        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.averageWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(figures.averageHandling()).isEqualTo(Duration.ofSeconds(20 + 15 + 60));
        assertThat(figures.unsettled()).isZero();
    }

    @Test
    void whoHangsUpAfterTheSeatDiedWasAnswered() {
        queued();
        answered(10);
        tally.count(new Event.CallReturned(CALL, seat, Event.Cause.SEAT_LOST, at(20)));
        tally.count(new Event.SeatSignedOut(seat, at(20)));
        ended(Event.Ending.ABANDONED, 25);
        assertThat(tally.figures().answered()).isEqualTo(1);
        assertThat(tally.figures().shortAbandoned()).isZero();
        assertThat(tally.figures().unsettled()).isZero();
        assertThat(tally.figures().occupancy()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aCallbackCountsWhenTheCallerIsReached() {
        queued();
        tally.count(new Event.CallbackPromised(CALL, at(20)));
        answered(100);
        assertThat(tally.figures().calledBack()).isZero();
        assertThat(tally.figures().answered()).isZero();
        tally.count(new Event.CallbackReached(CALL, seat, at(110)));
        ended(Event.Ending.FINISHED, 160);
        assertThat(tally.figures().calledBack()).isEqualTo(1);
        assertThat(tally.figures().averageHandling()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whatTheHouseTookOutOfTheLineIsUnsettled() {
        queued();
        ended(Event.Ending.WITHDRAWN, 100);
        assertThat(tally.figures().unsettled()).isEqualTo(1);
    }

    @Test
    void notesEndWithTheSeatThatTakesThem() {
        queued();
        answered(0);
        ended(Event.Ending.FINISHED, 10);
        tally.count(new Event.WrapUpBegun(CALL, QUEUE, Media.VOICE, seat, at(40), at(10)));
        tally.count(new Event.SeatSignedOut(seat, at(20)));
        assertThat(tally.figures().averageHandling()).isEqualTo(Duration.ofSeconds(20));
        assertThat(tally.figures().occupancy()).isEqualTo(1);
    }
}

package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.xinqiao.calls.CallProblem;

/** 话务室: a floor with a switch that is played, where everything asked for has been done when it returns. */
final class Office implements AutoCloseable {

    final FakeSwitch board;
    final Kept kept;
    final FakePlace place = new FakePlace();
    final FloorThread thread = new FloorThread(Clock.systemUTC());
    final LiveFloor floor;
    final SeatActs acts;
    final Ears ears;
    final Takeover takeover;

    Office() {
        this(new FakeSwitch(), new Kept());
    }

    /** Beside what is up and on record: after a crash. */
    Office(FakeSwitch board, Kept kept) {
        this(board, kept, Scribe.NONE);
    }

    /** Where somebody writes down what is said. */
    Office(FakeSwitch board, Kept kept, Scribe scribe) {
        this.board = board;
        this.kept = kept;
        // what is to be done beside the floor's thread is done on it: tests see one thing after another
        Executor beside = thread;
        floor = new LiveFloor(
                new FloorTools(thread, board, place, kept, scribe, Clock.systemUTC(), "carrier"),
                beside,
                picture -> {});
        acts = new SeatActs(floor);
        ears = new Ears(floor);
        board.hears(ears);
        takeover = new Takeover(floor, ears);
        takeover.connected(board.standing(java.util.Set.of()), kept.remembered());
        settle();
    }

    /** Sits down and is ready; the extension's digits are the agent's number. */
    void ready(String extension) {
        long agent = Long.parseLong(extension);
        done(acts.sitDown(place.profile(extension, agent).orElseThrow()));
        done(acts.ready(agent));
    }

    /** Somebody calls, and seat 1001 has answered; the caller's leg. */
    String talk(String caller) {
        ready("1001");
        String leg = dials(caller, "12345");
        answers("PJSIP/1001");
        return leg;
    }

    void done(CompletableFuture<Optional<CallProblem>> asked) {
        assertThat(asked.join()).isEmpty();
        settle();
    }

    void refused(CompletableFuture<Optional<CallProblem>> asked, CallProblem why) {
        assertThat(asked.join()).contains(why);
        settle();
    }

    /** Until nothing is left to do. */
    void settle() {
        for (int i = 0; i < 30; i++) {
            thread.ask(() -> true).join();
        }
    }

    /** Until a telephone rings that rings by the clock. */
    void awaitRinging(String endpoint) {
        Instant end = Instant.now().plusSeconds(10);
        while (!board.rings(endpoint)) {
            assertThat(Instant.now()).as(endpoint + " rings").isBefore(end);
            thread.ask(() -> true).join();
        }
        settle();
    }

    String dials(String caller, String number) {
        String leg = board.dials(caller, number);
        settle();
        return leg;
    }

    String answers(String endpoint) {
        String leg = board.answers(endpoint);
        settle();
        return leg;
    }

    void hangsUp(String leg, int cause) {
        board.hangsUp(leg, cause);
        settle();
    }

    void presses(String leg, String key) {
        board.presses(leg, key);
        settle();
    }

    void hearsOut(String leg) {
        board.hearsOut(leg);
        settle();
    }

    String state(String extension) {
        return floor.picture().floor().seats().stream()
                .filter(seat -> seat.id().value().equals(extension))
                .findFirst()
                .map(seat -> seat.state().name())
                .orElse("NOBODY");
    }

    @Override
    public void close() {
        thread.close();
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.SYSTEM;
import static org.xinqiao.casework.model.Town.handler;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-23 time never runs backwards in a story (经过不倒流), whatever the clocks of the processes say")
class TimeOrderTest {

    private static final Command NOTE = new Command.Annotate("又来电一次");

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING);
    private final Instant last = world.now();

    @Test
    void aStepAFewSecondsBehindTakesTheTimeOfTheLastEntry() {
        world.wait(Decisions.SKEW.negated());
        life.does(handler(HOUSING), new Command.Sign(1));
        assertThat(life.story().getLast().at()).isEqualTo(last);
        assertThat(life.it().assignment(1).signed()).isEqualTo(last);
    }

    @Test
    void oneFurtherBehindIsRefused() {
        world.wait(Decisions.SKEW.plusMillis(1).negated());
        assertThat(life.refuses(CALL_TAKER, NOTE)).isEqualTo(Refusal.CLOCK_BEHIND);
        world.wait(Duration.ofMillis(1));
        life.does(CALL_TAKER, NOTE);
    }

    @Test
    void theClocksOfTheCaseCountFromTheTimeThatIsOnRecord() {
        world.wait(Duration.ofSeconds(-3));
        life.signed().replied();
        assertThat(life.clock(ClockKind.REVIEW).started()).isEqualTo(last);
    }

    @Test
    void theSystemsOwnStepsWaitForNobody() {
        Life duplicate = Life.registered(world).mergedInto(life.signed());
        life.replied();
        world.wait(Duration.ofHours(1));
        duplicate.does(CALL_TAKER, NOTE);
        world.wait(Duration.ofHours(-1));
        life.does(REVIEWER, new Command.AcceptReply(""));
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(duplicate.story().getLast().at()).isEqualTo(last.plus(Duration.ofHours(1)));
    }

    @Test
    void aClockOfTheCaseRunsOutByTheTimeThatIsOnRecord() {
        world.goTo(life.due(ClockKind.SIGN));
        life.does(CALL_TAKER, NOTE);
        world.wait(Duration.ofHours(-1));
        life.does(SYSTEM, new Command.RunOut(life.clock(ClockKind.SIGN).key()));
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.story().getLast().at()).isEqualTo(life.due(ClockKind.SIGN));
    }
}

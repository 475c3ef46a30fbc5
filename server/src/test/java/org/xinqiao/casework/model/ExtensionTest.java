package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.TimeLimit;

@DisplayName("C-08 a unit asks for more time (延期)")
class ExtensionTest {

    private static final Command GRANT = new Command.DecideExtension(true, "同意");
    private static final Command REFUSE = new Command.DecideExtension(false, "工期可控");

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).signed();
    private final Command ask = new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "配件还在路上");

    @Test
    void grantedItCountsOnFromWhereTheLimitWouldHaveEnded() {
        life.does(handler(HOUSING), ask).does(ARBITRATOR, GRANT);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-24 17:30"));
        assertThat(life.it().pendingExtension()).isNull();
        assertThat(life.it().counts().extensions()).isEqualTo(1);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void refusedTheLimitStays() {
        life.does(handler(HOUSING), ask).does(ARBITRATOR, REFUSE);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-21 17:30"));
        assertThat(life.it().counts().extensions()).isZero();
    }

    @Test
    void countsAsRefusedWhenNobodyDecides() {
        life.does(handler(HOUSING), ask).ranOut(ClockKind.EXTENSION_DECISION);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.ExtensionRefused("逾期未批", true));
        assertThat(life.it().pendingExtension()).isNull();
        assertThat(life.runs(ClockKind.EXTENSION_DECISION)).isFalse();
    }

    @Test
    void canBeAskedForUntilTheLimitEndsAndNotOneSecondLater() {
        world.goTo("07-21 17:30");
        life.does(handler(HOUSING), ask).does(ARBITRATOR, REFUSE);
        world.wait(Duration.ofSeconds(1));
        assertThat(life.refuses(handler(HOUSING), ask)).isEqualTo(Refusal.TOO_LATE_FOR_EXTENSION);
    }

    @Test
    void askedInTimeAndGrantedAfterTheLimitPassedTheClockRunsAgain() {
        world.goTo("07-21 17:00");
        life.does(handler(HOUSING), ask).ranOut(ClockKind.REPLY);
        assertThat(life.runs(ClockKind.REPLY)).isFalse();
        life.does(ARBITRATOR, GRANT);
        assertThat(life.runs(ClockKind.REPLY)).isTrue();
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-24 17:30"));
    }

    @Test
    void isAskedForOnceAtATime() {
        life.does(handler(HOUSING), ask);
        assertThat(life.refuses(handler(HOUSING), ask)).isEqualTo(Refusal.EXTENSION_PENDING);
    }

    @Test
    void isNotGrantedMoreOftenThanAllowed() {
        life.does(handler(HOUSING), ask).does(ARBITRATOR, GRANT);
        assertThat(life.refuses(handler(HOUSING), ask)).isEqualTo(Refusal.TOO_MANY_EXTENSIONS);
    }

    @Test
    void needsAReasonAndSoDoesTheRefusal() {
        Command mute = new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "");
        assertThat(life.refuses(handler(HOUSING), mute)).isEqualTo(Refusal.EMPTY_TEXT);
        life.does(handler(HOUSING), ask);
        assertThat(life.refuses(ARBITRATOR, new Command.DecideExtension(false, "")))
                .isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isAskedForByTheHolderAndDecidedByTheArbitrator() {
        assertThat(life.refuses(handler(WATER), ask)).isEqualTo(Refusal.NOT_YOURS);
        life.does(handler(HOUSING), ask);
        assertThat(life.refuses(DISPATCHER, GRANT)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(handler(HOUSING), GRANT)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void thereMustBeOneToDecide() {
        assertThat(life.refuses(ARBITRATOR, GRANT)).isEqualTo(Refusal.NO_EXTENSION_PENDING);
    }

    @Test
    void aUnitBelowAsksForTheWholeChain() {
        life.passedDownTo(STREET).signed().asksForMore("3 WORKING_DAYS").does(ARBITRATOR, GRANT);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-24 17:30"));
    }

    @Test
    void lapsesWithTheReply() {
        life.does(handler(HOUSING), ask).replied();
        assertThat(life.it().pendingExtension()).isNull();
        assertThat(life.runs(ClockKind.EXTENSION_DECISION)).isFalse();
    }
}

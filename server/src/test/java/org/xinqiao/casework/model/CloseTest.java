package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED;
import static org.xinqiao.casework.model.Town.CALLBACK_AGENT;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.SUPERVISOR;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-14 a case is closed (办结), archived (归档), or reopened (重启) within the window")
class CloseTest {

    private static final Command CLOSE = new Command.Close("");
    private static final Command REOPEN = new Command.Reopen("又不热了");

    private final World world = new World();
    private final Life life =
            Life.registered(world).dispatchedTo(HOUSING).handled().rated(SATISFIED);

    @Test
    void closedTheCitizenMayStillComeBack() {
        life.does(CALLBACK_AGENT, CLOSE);
        assertThat(life.stage()).isEqualTo(Stage.CLOSED);
        assertThat(life.due(ClockKind.REOPEN_WINDOW)).isEqualTo(World.moment("07-30 00:00"));
    }

    @Test
    void closesByItselfWhenNobodyDoes() {
        life.ranOut(ClockKind.CLOSE);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.Closed("到期自动办结", true));
    }

    @Test
    void isNotClosedBeforeTheCitizenWasAsked() {
        Life unasked = Life.registered(world).dispatchedTo(HOUSING).handled();
        assertThat(unasked.refuses(CALLBACK_AGENT, CLOSE)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void isNotClosedByTheUnit() {
        assertThat(life.refuses(handler(HOUSING), CLOSE)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void closingEndsSupervision() {
        life.does(SUPERVISOR, new Command.Supervise("尽快了结", null)).closed();
        assertThat(life.it().supervision()).isNull();
        assertThat(life.runs(ClockKind.SUPERVISION)).isFalse();
    }

    @Test
    void isArchivedByAPersonOrAtTheEndOfTheWindow() {
        Life byItself = Life.registered(world).does(CALL_TAKER, new Command.AnswerDirectly("请带身份证。"));
        byItself.ranOut(ClockKind.REOPEN_WINDOW);
        life.closed().does(CALLBACK_AGENT, new Command.Archive());
        assertThat(life.stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(byItself.stage()).isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void archivedNoClockRunsAndNothingMayBeDone() {
        life.closed().does(CALLBACK_AGENT, new Command.Archive());
        assertThat(life.it().clocks().values()).noneMatch(Clock::isRunning);
        assertThat(Guards.allowed(life.it(), CALLBACK_AGENT, world)).isEmpty();
        assertThat(life.refuses(CITIZEN, REOPEN)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void reopenedItWaitsForDispatchAndMayGoToAnotherUnit() {
        life.closed().does(CITIZEN, REOPEN);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        life.dispatchedTo(WATER);
        assertThat(life.it().held().map(Assignment::unit)).contains(WATER);
    }

    @Test
    void theCentreReopensForTheCitizenUntilTheLastMoment() {
        life.closed();
        world.goTo("07-30 00:00");
        life.does(CALL_TAKER, REOPEN);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    }

    @Test
    void isNotReopenedOneSecondLaterEvenIfNotYetArchived() {
        life.closed();
        world.goTo("07-30 00:00");
        world.wait(Duration.ofSeconds(1));
        assertThat(life.refuses(CITIZEN, REOPEN)).isEqualTo(Refusal.REOPEN_WINDOW_OVER);
    }

    @Test
    void isReopenedOnlyWithAReasonAndNotByTheUnit() {
        life.closed();
        assertThat(life.refuses(CITIZEN, new Command.Reopen(""))).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(handler(HOUSING), REOPEN)).isEqualTo(Refusal.NOT_YOURS);
    }
}

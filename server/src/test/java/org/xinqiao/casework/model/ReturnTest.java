package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.NOWHERE;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-06 a unit gives an order back (退回) within the window")
class ReturnTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING);
    private final Command giveBack = new Command.Return("供热管网不归我单位", "三定方案第二条", WATER);

    @Test
    void goesToTheArbitratorWithReasonClauseAndProposal() {
        life.does(handler(HOUSING), giveBack);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_ARBITRATION);
        assertThat(life.it().counts().returns()).isEqualTo(1);
        assertThat(life.it().pendingReturn())
                .isEqualTo(new Case.PendingReturn(
                        1,
                        "供热管网不归我单位",
                        "三定方案第二条",
                        WATER,
                        world.now(),
                        handler(HOUSING).name()));
    }

    @Test
    void goesBackSignedOrUnsignedUntilTheLastSecond() {
        life.signed();
        world.goTo("07-16 17:30");
        life.does(handler(HOUSING), giveBack);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_ARBITRATION);
    }

    @Test
    void isRefusedOneSecondLater() {
        life.signed();
        world.goTo("07-16 17:30");
        world.wait(Duration.ofSeconds(1));
        assertThat(life.refuses(handler(HOUSING), giveBack)).isEqualTo(Refusal.RETURN_WINDOW_OVER);
    }

    @Test
    void isRefusedToAnyoneElse() {
        assertThat(life.refuses(handler(WATER), giveBack)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(ARBITRATOR, giveBack)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void isRefusedOnceTheCaseWasReturnedAsOftenAsAllowed() {
        life.returned().does(ARBITRATOR, new Command.DecideReturn(true, TRAFFIC, ""));
        life.returned().does(ARBITRATOR, new Command.DecideReturn(true, WATER, ""));
        assertThat(life.refuses(handler(WATER), giveBack)).isEqualTo(Refusal.TOO_MANY_RETURNS);
    }

    @Test
    void whatWasPassedDownIsPassedUp() {
        life.signed().passedDownTo(STREET);
        assertThat(life.refuses(handler(STREET), giveBack)).isEqualTo(Refusal.PASS_UP_INSTEAD);
    }

    @Test
    void needsAReasonAndAClause() {
        assertThat(life.refuses(handler(HOUSING), new Command.Return("", "第二条", null)))
                .isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(handler(HOUSING), new Command.Return("不归我", " ", null)))
                .isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void proposesOnlyAUnitThatIsThere() {
        assertThat(life.refuses(handler(HOUSING), new Command.Return("不归我", "第二条", NOWHERE)))
                .isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void isRefusedOnceAnswered() {
        life.signed().replied();
        assertThat(life.refuses(handler(HOUSING), giveBack)).isEqualTo(Refusal.WRONG_STAGE);
    }
}

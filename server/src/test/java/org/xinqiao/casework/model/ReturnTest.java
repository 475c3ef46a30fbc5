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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.organisation.UnitId;

@DisplayName("C-06 a unit gives an order back (退回) within the window")
class ReturnTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING);
    private final Command giveBack = new Command.Return("WRONG_AREA", "供热管网不归我单位", "三定方案第二条", null, WATER);

    @Test
    void goesToTheArbitratorWithReasonClauseAndProposal() {
        life.does(handler(HOUSING), giveBack);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_ARBITRATION);
        assertThat(life.it().counts().returns()).isEqualTo(1);
        assertThat(life.it().pendingReturn())
                .isEqualTo(new Case.PendingReturn(
                        new CaseEvent.Returned(
                                1, "WRONG_AREA", "不在辖区", "Outside our area", "供热管网不归我单位", "三定方案第二条", null, WATER),
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
    void needsWordsAndAReasonThatThePlaceKnows() {
        assertThat(life.refuses(handler(HOUSING), new Command.Return("WRONG_AREA", " ", "第二条", null, WATER)))
                .isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(handler(HOUSING), new Command.Return("NO_MOOD", "不归我", "第二条", null, WATER)))
                .isEqualTo(Refusal.NO_SUCH_REASON);
    }

    @Test
    @DisplayName("needs a unit and a line of the duty list where the reason asks for them, and only there")
    void needsWhatTheReasonAsksFor() {
        assertThat(life.refuses(handler(HOUSING), ours(Town.WATER_SUPPLY, null)))
                .isEqualTo(Refusal.NEEDS_PROPOSED_UNIT);
        assertThat(life.refuses(handler(HOUSING), ours(null, WATER))).isEqualTo(Refusal.NEEDS_DUTY_CLAUSE);
        assertThat(life.refuses(handler(HOUSING), ours(new DutyLine("0512", "1503", WATER, "第九条"), WATER)))
                .as("not in the list")
                .isEqualTo(Refusal.NO_SUCH_DUTY);
        assertThat(life.refuses(handler(HOUSING), ours(Town.WATER_SUPPLY, TRAFFIC)))
                .as("neither one's own nor the proposed unit's")
                .isEqualTo(Refusal.NO_SUCH_DUTY);
        life.does(handler(HOUSING), new Command.Return("FACTS_MISSING", "没有地址", "", null, null));
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_ARBITRATION);
    }

    private static Command ours(@Nullable DutyLine duty, @Nullable UnitId proposed) {
        return new Command.Return("NOT_OUR_DUTY", "不归我", "", duty, proposed);
    }

    @Test
    void leansOnALineOfTheDutyList() {
        life.does(handler(HOUSING), ours(Town.WATER_SUPPLY, WATER));
        assertThat(Objects.requireNonNull(life.it().pendingReturn()).asked().duty())
                .isEqualTo(Town.WATER_SUPPLY);
    }

    @Test
    @DisplayName("a decision binds: whoever's return was decided does not return the case again, upheld or not")
    void isDecidedOnce() {
        life.returned().does(ARBITRATOR, new Command.DecideReturn(false, null, "属你单位职责"));
        assertThat(life.refuses(handler(HOUSING), giveBack)).isEqualTo(Refusal.DECIDED_ALREADY);
        assertThat(Guards.allowed(life.it(), handler(HOUSING), world)).doesNotContain(Step.RETURN);
    }

    @Test
    void comesBackToWhomTheCentreFoundForAndStays() {
        world.rules(Rule.MAX_RETURNS, 5);
        life.returned().does(ARBITRATOR, new Command.DecideReturn(true, TRAFFIC, "属实"));
        life.returned().does(ARBITRATOR, new Command.DecideReturn(true, HOUSING, "再次核对，属住建职责"));
        assertThat(life.refuses(handler(HOUSING), giveBack)).isEqualTo(Refusal.DECIDED_ALREADY);
    }

    @Test
    void proposesOnlyAUnitThatIsThere() {
        assertThat(life.refuses(handler(HOUSING), new Command.Return("WRONG_AREA", "不归我", "第二条", null, NOWHERE)))
                .isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void isRefusedOnceAnswered() {
        life.signed().replied();
        assertThat(life.refuses(handler(HOUSING), giveBack)).isEqualTo(Refusal.WRONG_STAGE);
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.COMMUNITY;
import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.FIVE_LEVELS;
import static org.xinqiao.casework.model.Town.GRID;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.NOWHERE;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.organisation.UnitId;

@DisplayName("C-05 a case is passed down (下派) and up (上报) through five levels")
class PassOnTest {

    private final World world = new World();
    private final Life life =
            Life.registered(world).dispatchedTo(HOUSING, WATER).signed();

    @Test
    void goesDownToTheGridAndAllTheWayUpAgain() {
        for (UnitId lower : FIVE_LEVELS.subList(1, 5)) {
            life.passedDownTo(lower);
            assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
            life.signed();
        }
        for (UnitId upper : FIVE_LEVELS.subList(0, 4).reversed()) {
            life.does(life.holder(), new Command.PassUp("现场已看，需上级处理"));
            assertThat(life.stage()).isEqualTo(Stage.HANDLING);
            assertThat(life.it().held().map(Assignment::unit)).contains(upper);
        }
    }

    @Test
    void theReplyClockOfTheFirstUnitRunsOnAndTheLowerOneHasToSign() {
        Clock before = life.clock(ClockKind.REPLY);
        world.goTo("07-15 09:00");
        life.passedDownTo(GRID);
        assertThat(life.clock(ClockKind.REPLY)).isEqualTo(before);
        assertThat(life.due(ClockKind.SIGN)).isEqualTo(World.moment("07-15 13:00"));
    }

    @Test
    void aReplyFromBelowAnswersForTheWholeChain() {
        life.passedDownTo(STREET).signed().passedDownTo(GRID).handled();
        assertThat(life.reply().unit()).isEqualTo(GRID);
        assertThat(life.it().assignments())
                .filteredOn(order -> order.role() == Assignment.Role.LEAD)
                .allMatch(order -> order.state() == Assignment.State.REPLIED);
    }

    @Test
    void goesOnlyToAUnitBelow() {
        assertThat(life.refuses(handler(HOUSING), down(WATER))).isEqualTo(Refusal.NOT_BELOW);
        assertThat(life.refuses(handler(HOUSING), down(HOUSING))).isEqualTo(Refusal.NOT_BELOW);
        life.passedDownTo(STREET).signed();
        assertThat(life.refuses(handler(STREET), down(DISTRICT))).isEqualTo(Refusal.NOT_BELOW);
    }

    @Test
    @DisplayName("a department's own duty is not pushed to the grass roots; the centre may, with a reason on record")
    void staysAboveWhereTheRuleKeepsIt() {
        world.keepAbove(STREET, "部门事项不得推给基层");
        assertThat(life.refuses(handler(HOUSING), down(STREET))).isEqualTo(Refusal.KEPT_ABOVE);
        assertThat(life.refuses(ARBITRATOR, down(STREET)))
                .as("a reason is needed")
                .isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(ARBITRATOR, new Command.PassDown(DISTRICT, "请区里办")))
                .as("where nothing is set aside it is the holder's to pass down")
                .isEqualTo(Refusal.NOT_YOURS);
        life.does(ARBITRATOR, new Command.PassDown(STREET, "需街道入户核查，已会商"));
        assertThat(life.story().getLast().event())
                .isEqualTo(new CaseEvent.PassedDown(1, STREET, "需街道入户核查，已会商", "部门事项不得推给基层"));
        assertThat(life.it().held().map(Assignment::unit)).contains(STREET);
    }

    @Test
    void goesOnlyToAUnitThatIsThere() {
        assertThat(life.refuses(handler(HOUSING), down(NOWHERE))).isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void doesNotGoToAUnitThatAssistsAlready() {
        life.does(handler(HOUSING), new Command.AddAssist(STREET, "配合入户"));
        assertThat(life.refuses(handler(HOUSING), down(STREET))).isEqualTo(Refusal.UNIT_TWICE);
    }

    @Test
    void isRefusedToThoseWhoDoNotHoldTheCase() {
        life.passedDownTo(STREET).signed();
        assertThat(life.refuses(handler(HOUSING), down(COMMUNITY))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(handler(WATER), new Command.PassUp("不归我"))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void isPassedDownOnlyOnceSigned() {
        life.passedDownTo(STREET);
        assertThat(life.refuses(handler(STREET), down(COMMUNITY))).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void isPassedUpEvenUnsigned() {
        life.passedDownTo(STREET).does(handler(STREET), new Command.PassUp("不在本街道"));
        assertThat(life.it().held().map(Assignment::unit)).contains(HOUSING);
        assertThat(life.runs(ClockKind.SIGN)).isFalse();
    }

    @Test
    void thereIsNothingAboveTheCentresOwnOrder() {
        assertThat(life.refuses(handler(HOUSING), new Command.PassUp("请上级"))).isEqualTo(Refusal.NOTHING_ABOVE);
    }

    @Test
    void isPassedUpOnlyWithAReason() {
        life.passedDownTo(STREET);
        assertThat(life.refuses(handler(STREET), new Command.PassUp(""))).isEqualTo(Refusal.EMPTY_TEXT);
    }

    private static Command down(UnitId unit) {
        return new Command.PassDown(unit, "");
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.COMMUNITY;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.GRID;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.PARKS;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;
import static org.xinqiao.casework.model.Town.head;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.TimeLimit;

@DisplayName("C-22 the bounds of the place (上限): so often, so far, and no more")
class BoundsTest {

    private final World world = new World();
    private final Life life = Life.registered(world);

    @Test
    void suspendedTwiceAndNoMore() {
        life.dispatchedTo(HOUSING).signed();
        life.suspendedUntil("07-20 09:00").does(DISPATCHER, new Command.Resume("材料已到"));
        life.suspendedUntil("07-21 09:00").does(DISPATCHER, new Command.Resume("材料已到"));
        Command third = new Command.Suspend("再等等", World.moment("07-22 09:00"));
        assertThat(Guards.allowed(life.it(), DISPATCHER, world)).doesNotContain(Step.SUSPEND);
        assertThat(life.refuses(DISPATCHER, third)).isEqualTo(Refusal.TOO_MANY_SUSPENSIONS);
        assertThat(life.it().counts().suspensions()).isEqualTo(2);
    }

    @Test
    void reopenedTwiceAndNoMore() {
        for (int round = 1; round <= world.rule(Rule.MAX_REOPENS); round++) {
            life.does(DISPATCHER, new Command.AnswerDirectly("已说明政策")).does(CITIZEN, new Command.Reopen("没说清楚"));
            assertThat(life.it().counts().reopens()).isEqualTo(round);
        }
        life.does(DISPATCHER, new Command.AnswerDirectly("已说明政策"));
        assertThat(life.refuses(CITIZEN, new Command.Reopen("还是没说清楚"))).isEqualTo(Refusal.TOO_MANY_REOPENS);
    }

    @Test
    void atMostSoManyUnitsAssistAtADispatch() {
        List<org.xinqiao.organisation.UnitId> four = List.of(WATER, TRAFFIC, PARKS, STREET);
        Command dispatch = new Command.Dispatch(HOUSING, four, "", null);
        assertThat(life.refuses(DISPATCHER, dispatch)).isEqualTo(Refusal.TOO_MANY_ASSISTS);
        life.dispatchedTo(HOUSING, WATER, TRAFFIC, PARKS);
        assertThat(life.it().assisting()).isEqualTo(3);
    }

    @Test
    void orOneByOne() {
        life.dispatchedTo(HOUSING, WATER, TRAFFIC, PARKS);
        Command fourth = new Command.AddAssist(STREET, "请配合");
        assertThat(Guards.allowed(life.it(), DISPATCHER, world)).doesNotContain(Step.ADD_ASSIST);
        assertThat(life.refuses(DISPATCHER, fourth)).isEqualTo(Refusal.TOO_MANY_ASSISTS);
    }

    @Test
    void whoHasAnsweredMakesRoomForAnother() {
        life.dispatchedTo(HOUSING, WATER, TRAFFIC, PARKS);
        life.does(handler(WATER), new Command.Sign(2)).does(handler(WATER), new Command.AssistReply(2, "已配合"));
        life.does(DISPATCHER, new Command.AddAssist(STREET, "请配合"));
        assertThat(life.it().assisting()).isEqualTo(3);
    }

    @Test
    void oneExtensionIsAtMostSoManyWorkingDaysInWhateverUnit() {
        life.dispatchedTo(HOUSING).signed();
        for (String tooLong :
                List.of("11 WORKING_DAYS", "14 EMERGENCY_DAYS", "71 WORKING_HOURS", "344 EMERGENCY_HOURS")) {
            assertThat(life.refuses(handler(HOUSING), asking(tooLong)))
                    .as(tooLong)
                    .isEqualTo(Refusal.EXTENSION_TOO_LONG);
        }
        for (String longest :
                List.of("10 WORKING_DAYS", "13 EMERGENCY_DAYS", "70 WORKING_HOURS", "336 EMERGENCY_HOURS")) {
            life.asksForMore(longest).does(ARBITRATOR, new Command.DecideExtension(false, "工期可控"));
        }
    }

    @Test
    void orNoneWhereThePlaceAllowsNoDays() {
        world.rules(Rule.MAX_EXTENSION_DAYS, 0);
        life.dispatchedTo(HOUSING).signed();
        assertThat(life.refuses(handler(HOUSING), asking("1 WORKING_HOURS"))).isEqualTo(Refusal.EXTENSION_TOO_LONG);
    }

    private static Command asking(String limit) {
        return new Command.AskExtension(TimeLimit.parse(limit), "需要检测");
    }

    @Test
    void passedDownThroughFiveLevelsAndNoFurther() {
        life.dispatchedTo(HOUSING).signed();
        for (var unit : List.of(DISTRICT, STREET, COMMUNITY, GRID)) {
            life.passedDownTo(unit).signed();
        }
        assertThat(life.it().depthOf(life.it().held().orElseThrow())).isEqualTo(4);
        assertThat(life.refuses(head(GRID), new Command.PassDown(GRID, "再往下"))).isEqualTo(Refusal.PASSED_DOWN_TOO_FAR);
    }

    @Test
    void passedUpItMayGoDownAnotherWay() {
        world.rules(Rule.PASS_DOWN_LEVELS, 2);
        life.dispatchedTo(HOUSING)
                .signed()
                .passedDownTo(DISTRICT)
                .signed()
                .passedDownTo(STREET)
                .signed();
        assertThat(Guards.allowed(life.it(), handler(STREET), world)).doesNotContain(Step.PASS_DOWN);
        assertThat(life.refuses(handler(STREET), new Command.PassDown(COMMUNITY, "")))
                .isEqualTo(Refusal.PASSED_DOWN_TOO_FAR);
        life.does(handler(STREET), new Command.PassUp("需区里处理")).passedDownTo(COMMUNITY);
    }
}

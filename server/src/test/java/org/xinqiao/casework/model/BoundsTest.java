package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.COMMUNITY;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.GRID;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.PARKS;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.SUPERVISOR;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;
import static org.xinqiao.casework.model.Town.head;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        assertThat(life.refuses(DISPATCHER, third)).isEqualTo(Refusal.TOO_MANY_SUSPENSIONS);
        assertThat(life.it().counts().suspensions()).isEqualTo(2);
    }

    @Test
    void reopenedTwiceAndNoMore() {
        for (int round = 1; round <= World.MOST_REOPENS; round++) {
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
    void oneExtensionIsAtMostSoManyDays() {
        life.dispatchedTo(HOUSING).signed();
        for (String tooLong :
                List.of("11 WORKING_DAYS", "11 EMERGENCY_DAYS", "88 WORKING_HOURS", "264 EMERGENCY_HOURS")) {
            Command ask = new Command.AskExtension(TimeLimit.parse(tooLong), "需要检测");
            assertThat(life.refuses(handler(HOUSING), ask)).as(tooLong).isEqualTo(Refusal.EXTENSION_TOO_LONG);
        }
        life.asksForMore("10 WORKING_DAYS");
        assertThat(life.it().pendingExtension()).isNotNull();
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
    void supervisionRisesToTheHighestLevelAndThenRemindsForEver() {
        life.dispatchedTo(HOUSING).does(SUPERVISOR, new Command.Supervise("限期办结", null));
        for (int silence = 0; silence < 120; silence++) {
            life.ranOut(ClockKind.SUPERVISION);
            assertThat(life.runs(ClockKind.SUPERVISION)).isTrue();
        }
        assertThat(life.supervision().level()).isEqualTo(World.HIGHEST_SUPERVISION);
        assertThat(world.now()).isAfter(World.moment("07-14 09:00").plus(Duration.ofDays(700)));
        assertThat(life.lastEvent())
                .isEqualTo(new CaseEvent.Supervised("限期办结", World.HIGHEST_SUPERVISION, world.reminder()));
    }
}

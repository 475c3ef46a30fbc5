package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.WATER;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;

@DisplayName("C-24 the unit is reminded (提醒) when most of its reply limit is used up")
class ReminderTest {

    private final World world = new World();

    /** Dispatched on a Tuesday at nine: 7 hours a day until 07-21 17:30, 42 hours in all, 33.6 of them four fifths. */
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).signed();

    @Test
    void atTheShareOfTheWorkingTimeThatThePlaceNames() {
        assertThat(life.due(ClockKind.REMINDER)).isEqualTo(World.moment("07-20 16:06"));
        world.rules(Rule.REMIND_AT_PERCENT, 50);
        assertThat(Life.registered(world).dispatchedTo(HOUSING).due(ClockKind.REMINDER))
                .isEqualTo(World.moment("07-16 17:30"));
    }

    @Test
    void whichIsOnRecordAndMovesNothing() {
        life.ranOut(ClockKind.REMINDER);
        assertThat(life.lastEvent())
                .isEqualTo(new CaseEvent.Reminded(life.clock(ClockKind.REPLY).key()));
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.runs(ClockKind.REMINDER)).isFalse();
        assertThat(life.runs(ClockKind.REPLY)).isTrue();
        assertThat(life.it().supervision()).isNull();
    }

    @Test
    void ofAnEmergencyByTheClockOnTheWall() {
        Life pipe = Life.registered(world, Life.BURST_PIPE).dispatchedTo(WATER);
        assertThat(pipe.due(ClockKind.REMINDER)).isEqualTo(World.moment("07-14 10:36"));
    }

    @Test
    void notOnceItHasAnsweredButAgainWhenTheReplyComesBack() {
        life.replied();
        assertThat(life.clock(ClockKind.REMINDER).isPaused()).isTrue();
        life.does(REVIEWER, new Command.RejectReply("没有说明结果"));
        assertThat(life.runs(ClockKind.REMINDER)).isTrue();
        life.replied().accepted();
        assertThat(life.clock(ClockKind.REMINDER).stopped()).isNotNull();
    }

    @Test
    void laterByTheTimeThatDidNotCount() {
        world.goTo("07-15 09:00");
        life.suspendedUntil("07-30 09:00");
        world.goTo("07-17 09:00");
        life.does(DISPATCHER, new Command.Resume("材料已齐"));
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-23 17:30"));
        assertThat(life.due(ClockKind.REMINDER)).isEqualTo(World.moment("07-22 16:06"));
    }

    @Test
    void onceMoreWhenAnExtensionMovesTheEnd() {
        life.ranOut(ClockKind.REMINDER);
        life.asksForMore("10 WORKING_DAYS").does(ARBITRATOR, new Command.DecideExtension(true, ""));
        assertThat(life.runs(ClockKind.REMINDER)).isTrue();
        assertThat(life.due(ClockKind.REMINDER)).isAfter(world.now()).isBefore(life.due(ClockKind.REPLY));
    }

    @Test
    void notAgainWhenAnExtensionGivesNoTimeToSpeakOf() {
        life.ranOut(ClockKind.REMINDER);
        life.asksForMore("1 WORKING_HOURS").does(ARBITRATOR, new Command.DecideExtension(true, ""));
        assertThat(life.runs(ClockKind.REMINDER)).isTrue();
        assertThat(life.due(ClockKind.REMINDER)).isEqualTo(World.moment("07-20 16:54"));
    }

    @Test
    void neverWhereThePlaceWantsNone() {
        world.rules(Rule.REMIND_AT_PERCENT, 0);
        Life quiet = Life.registered(world).dispatchedTo(HOUSING).signed();
        assertThat(quiet.runs(ClockKind.REMINDER)).isFalse();
        life.does(DISPATCHER, new Command.AddAssist(WATER, ""));
        assertThat(life.runs(ClockKind.REMINDER)).isFalse();
    }
}

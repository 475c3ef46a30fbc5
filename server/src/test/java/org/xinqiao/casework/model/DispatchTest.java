package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.NOWHERE;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;

@DisplayName("C-03 the centre dispatches (派单) to one lead and its assistants")
class DispatchTest {

    private final World world = new World();
    private final Life life = Life.registered(world);

    @Test
    void givesTheLeadAndEachAssistantAnOrderOfItsOwn() {
        life.dispatchedTo(HOUSING, WATER, TRAFFIC);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.it().assignments()).extracting(Assignment::unit).containsExactly(HOUSING, WATER, TRAFFIC);
        assertThat(life.it().held().map(Assignment::unit)).contains(HOUSING);
    }

    @Test
    void theClocksRunFromTheDispatchInTheUnitsWorkingTime() {
        life.dispatchedTo(HOUSING);
        assertThat(life.due(ClockKind.SIGN)).isEqualTo(World.moment("07-14 14:30"));
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-21 17:30"));
        assertThat(life.terms().clause()).isEqualTo("第十三条");
    }

    @Test
    void anUrgentCaseCountsByTheClockOnTheWall() {
        Life burst = Life.registered(world, Life.BURST_PIPE).dispatchedTo(HOUSING);
        assertThat(burst.due(ClockKind.REPLY)).isEqualTo(World.moment("07-14 11:00"));
    }

    @Test
    void theDispatcherMayGiveAnotherReplyLimit() {
        TimeLimit week = TimeLimit.parse("10 WORKING_DAYS");
        life.does(DISPATCHER, new Command.Dispatch(HOUSING, List.of(), "管网改造", week));
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-28 17:30"));
        assertThat(life.due(ClockKind.SIGN)).isEqualTo(World.moment("07-14 14:30"));
    }

    @Test
    void isRefusedBeforeAnybodySaidWhatMatterItIs() {
        Life unclear = Life.registered(world, Life.UNCLEAR);
        assertThat(unclear.refuses(DISPATCHER, to(HOUSING))).isEqualTo(Refusal.NO_MATTER);
    }

    @Test
    void isRefusedForAUnitNobodyKnows() {
        assertThat(life.refuses(DISPATCHER, to(NOWHERE))).isEqualTo(Refusal.NO_SUCH_UNIT);
        assertThat(life.refuses(DISPATCHER, to(HOUSING, NOWHERE))).isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void isRefusedForAUnitThatTakesNoMoreCases() {
        world.dissolve(HOUSING);
        assertThat(life.refuses(DISPATCHER, to(HOUSING))).isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void isRefusedForAUnitNamedTwice() {
        assertThat(life.refuses(DISPATCHER, to(HOUSING, HOUSING))).isEqualTo(Refusal.UNIT_TWICE);
        assertThat(life.refuses(DISPATCHER, to(HOUSING, WATER, WATER))).isEqualTo(Refusal.UNIT_TWICE);
    }

    @Test
    void isRefusedToACallTaker() {
        assertThat(life.refuses(CALL_TAKER, to(HOUSING))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void isRefusedASecondTime() {
        life.dispatchedTo(HOUSING);
        assertThat(life.refuses(DISPATCHER, to(WATER))).isEqualTo(Refusal.WRONG_STAGE);
    }

    private static Command to(UnitId lead, UnitId... assists) {
        return new Command.Dispatch(lead, List.of(assists), "", null);
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.NOWHERE;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.organisation.UnitId;

@DisplayName("C-07 the centre settles a return (退回裁定)")
class ArbitrationTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING, TRAFFIC);

    @BeforeEach
    void isReturned() {
        world.goTo("07-14 10:00");
        life.returned();
    }

    @Test
    void upheldTheCaseGoesToAnotherUnitWithClocksOfItsOwn() {
        world.goTo("07-15 09:00");
        life.does(ARBITRATOR, upheld(WATER));
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.orderTo(HOUSING)).isEqualTo(Assignment.State.RETURNED);
        assertThat(life.it().held().map(Assignment::unit)).contains(WATER);
        assertThat(life.clock(ClockKind.REPLY).started()).isEqualTo(World.moment("07-15 09:00"));
        assertThat(life.it().pendingReturn()).isNull();
    }

    @Test
    void upheldTheAssistantsGoOn() {
        life.does(ARBITRATOR, upheld(WATER));
        assertThat(life.orderTo(TRAFFIC)).isEqualTo(Assignment.State.AWAITING_SIGN);
    }

    @Test
    void anAssistantThatNowLeadsAssistsNoMore() {
        life.does(ARBITRATOR, upheld(TRAFFIC));
        assertThat(life.it().assignment(2).state()).isEqualTo(Assignment.State.ENDED);
        assertThat(life.it().held().map(Assignment::no)).contains(3);
        assertThat(life.runs(ClockKind.ASSIST)).isFalse();
    }

    @Test
    void notUpheldTheUnitGoesOnAndItsReplyClockNeverStopped() {
        Clock before = life.clock(ClockKind.REPLY);
        world.goTo("07-15 09:00");
        life.does(ARBITRATOR, new Command.DecideReturn(false, null, "属你单位职责"));
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.clock(ClockKind.REPLY)).isEqualTo(before);
    }

    @Test
    void theSignClockStoodStillMeanwhile() {
        world.goTo("07-15 09:00");
        life.does(ARBITRATOR, new Command.DecideReturn(false, null, "属你单位职责"));
        assertThat(life.due(ClockKind.SIGN)).isEqualTo(World.moment("07-15 12:00"));
    }

    @Test
    void notUpheldNeedsAReason() {
        assertThat(life.refuses(ARBITRATOR, new Command.DecideReturn(false, null, "")))
                .isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isNotUpheldWithTheVeryUnitThatReturnedIt() {
        assertThat(life.refuses(ARBITRATOR, upheld(HOUSING))).isEqualTo(Refusal.RETURNED_TO_SENDER);
    }

    @Test
    void isNotUpheldWithoutAUnitThatIsThere() {
        assertThat(life.refuses(ARBITRATOR, upheld(null))).isEqualTo(Refusal.NO_SUCH_UNIT);
        assertThat(life.refuses(ARBITRATOR, upheld(NOWHERE))).isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void isNotForTheDispatcherNorForTheUnit() {
        assertThat(life.refuses(DISPATCHER, upheld(WATER))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(handler(HOUSING), upheld(WATER))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void withoutADecisionInTimeTheCaseIsSupervised() {
        life.ranOut(ClockKind.ARBITRATION);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_ARBITRATION);
        assertThat(life.supervision().level()).isEqualTo(1);
    }

    private static Command upheld(@Nullable UnitId lead) {
        return new Command.DecideReturn(true, lead, "职责清单如此");
    }
}

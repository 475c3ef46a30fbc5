package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;
import static org.xinqiao.casework.model.Town.head;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-04 the unit signs (签收), or counts as having signed (视为签收)")
class SignTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(DISTRICT, WATER);
    private final Command signLead = new Command.Sign(1);

    @Test
    void takesTheCaseIntoHandlingAndStopsTheSignClock() {
        world.goTo("07-14 10:00");
        life.does(handler(DISTRICT), signLead);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.clock(ClockKind.SIGN).stopped()).isEqualTo(World.moment("07-14 10:00"));
        assertThat(life.runs(ClockKind.REPLY)).isTrue();
    }

    @Test
    void theHeadOfAUnitAboveSignsForIt() {
        life.does(head(HOUSING), signLead);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    void isRefusedToEveryOther() {
        assertThat(life.refuses(handler(HOUSING), signLead)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(head(STREET), signLead)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(DISPATCHER, signLead)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void anotherUnitsOrderCannotBeSigned() {
        assertThat(life.refuses(handler(WATER), signLead)).isEqualTo(Refusal.NO_SUCH_ASSIGNMENT);
        assertThat(life.refuses(handler(DISTRICT), new Command.Sign(9))).isEqualTo(Refusal.NO_SUCH_ASSIGNMENT);
    }

    @Test
    void isRefusedASecondTime() {
        life.signed().does(handler(WATER), new Command.Sign(2));
        assertThat(life.refuses(handler(DISTRICT), signLead)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void anAssistantSignsWithoutMovingTheCase() {
        life.does(handler(WATER), new Command.Sign(2));
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.orderTo(WATER)).isEqualTo(Assignment.State.HANDLING);
    }

    @Test
    void countsAsSignedWhenTheLimitPasses() {
        life.ranOut(ClockKind.SIGN);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.Signed(1, true));
        assertThat(life.it().held().map(Assignment::signed)).contains(World.moment("07-14 14:30"));
    }
}

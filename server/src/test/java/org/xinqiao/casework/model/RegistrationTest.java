package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.HOUSING;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.casework.CaseId;

@DisplayName("C-01 a case begins with its registration (登记) and can be put right (更正)")
class RegistrationTest {

    private final World world = new World();
    private final Command register = new Command.Register(new CaseId(1), "20260714000001", Life.HEATING);

    @Test
    void aCallTakerRegistersAndTheDispatchClockRuns() {
        Life life = Life.registered(world);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(life.it().version()).isEqualTo(1);
        assertThat(life.due(ClockKind.DISPATCH)).isEqualTo(World.moment("07-14 11:00"));
    }

    @Test
    void aCitizenRegistersThroughAPublicDoor() {
        assertThat(decide(null, CITIZEN)).isInstanceOf(Decision.Happens.class);
    }

    @Test
    void isRefusedToAHandlerWhoHasNoSuchPower() {
        assertThat(decide(null, Town.handler(HOUSING))).isEqualTo(new Decision.Refused(Refusal.NOT_YOURS));
    }

    @Test
    void aCaseIsRegisteredOnlyOnce() {
        Case it = Life.registered(world).it();
        assertThatThrownBy(() -> decide(it, CALL_TAKER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingElseBeginsACase() {
        Command annotate = new Command.Annotate("谁的？");
        assertThatThrownBy(() -> Decisions.decide(null, annotate, CALL_TAKER, world, UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFactsArePutRightAsLongAsNobodyAnswered() {
        Life life = Life.registered(world).does(CALL_TAKER, new Command.Amend(Life.BURST_PIPE));
        assertThat(life.it().facts()).isEqualTo(Life.BURST_PIPE);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    }

    @Test
    void putRightWithoutAnyChangeIsRefused() {
        Life life = Life.registered(world);
        assertThat(life.refuses(CALL_TAKER, new Command.Amend(Life.HEATING))).isEqualTo(Refusal.NOTHING_CHANGED);
    }

    @Test
    void isNotPutRightOnceAReplyIsThere() {
        Life life = Life.registered(world).dispatchedTo(HOUSING).signed().replied();
        assertThat(life.refuses(CALL_TAKER, new Command.Amend(Life.BURST_PIPE))).isEqualTo(Refusal.WRONG_STAGE);
    }

    private Decision decide(@org.jspecify.annotations.Nullable Case it, Actor actor) {
        return Decisions.decide(it, register, actor, world, UUID.randomUUID());
    }
}

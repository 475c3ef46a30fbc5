package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-17 a case is withdrawn (撤回) or transferred out (转出)")
class LeavingTest {

    private static final Command WITHDRAW = new Command.Withdraw("自己修好了");
    private static final Command TO_POLICE = new Command.TransferOut("110", "J-7", "涉嫌违法");

    private final World world = new World();
    private final Life life = Life.registered(world);

    @Test
    void theCitizenWithdrawsAndNobodyOwesAnythingMore() {
        life.dispatchedTo(HOUSING, WATER).does(CITIZEN, WITHDRAW);
        assertThat(life.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(life.it().assignments()).noneMatch(order -> order.state().isOpen());
        assertThat(life.it().clocks().values()).allMatch(clock -> clock.stopped() != null);
    }

    @Test
    void theCentreWithdrawsForTheCitizenEvenWhileSuspended() {
        life.dispatchedTo(HOUSING).suspendedUntil("07-20 09:00").does(CALL_TAKER, WITHDRAW);
        assertThat(life.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(life.it().suspension()).isNull();
    }

    @Test
    void isNotWithdrawnOnceAnsweredNorByTheUnitNorWithoutAReason() {
        life.dispatchedTo(HOUSING);
        assertThat(life.refuses(handler(HOUSING), WITHDRAW)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(CITIZEN, new Command.Withdraw(""))).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.signed().replied().refuses(CITIZEN, WITHDRAW)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void isTransferredOutBeforeDispatchOrFromArbitration() {
        Life returned = Life.registered(world).dispatchedTo(HOUSING).returned();
        returned.does(ARBITRATOR, TO_POLICE);
        life.does(DISPATCHER, TO_POLICE);
        assertThat(life.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(returned.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(returned.it().pendingReturn()).isNull();
    }

    @Test
    void isTransferredOutOnlyToSomebodyAndWithAReason() {
        assertThat(life.refuses(DISPATCHER, new Command.TransferOut(" ", "", "涉嫌违法")))
                .isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(DISPATCHER, new Command.TransferOut("110", "", "")))
                .isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isNotTransferredOutByACallTakerNorWhileAUnitHandlesIt() {
        assertThat(life.refuses(CALL_TAKER, TO_POLICE)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.dispatchedTo(HOUSING).refuses(DISPATCHER, TO_POLICE)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void aNoteIsWrittenByAnybodyUntilTheEnd() {
        life.does(handler(WATER), new Command.Annotate("同管线明日检修"));
        assertThat(life.refuses(CALL_TAKER, new Command.Annotate(" "))).isEqualTo(Refusal.EMPTY_TEXT);
        life.does(CITIZEN, WITHDRAW);
        assertThat(life.refuses(CALL_TAKER, new Command.Annotate("补记"))).isEqualTo(Refusal.WRONG_STAGE);
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CENTRE;
import static org.xinqiao.casework.model.Town.HOUSING;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-02 a call taker answers on the spot (直接答复)")
class DirectAnswerTest {

    private final Life life = Life.registered(new World(), Life.UNCLEAR);
    private final Command answer = new Command.AnswerDirectly("窗口周一至周五办理，带身份证即可。");

    @Test
    void closesTheCaseWithTheCentresReply() {
        life.does(CALL_TAKER, answer);
        assertThat(life.stage()).isEqualTo(Stage.CLOSED);
        assertThat(life.reply().unit()).isEqualTo(CENTRE);
        assertThat(life.runs(ClockKind.DISPATCH)).isFalse();
        assertThat(life.runs(ClockKind.REOPEN_WINDOW)).isTrue();
    }

    @Test
    void isRefusedWithoutWords() {
        assertThat(life.refuses(CALL_TAKER, new Command.AnswerDirectly(" "))).isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isRefusedToAUnit() {
        assertThat(life.refuses(Town.handler(HOUSING), answer)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void isRefusedOnceAUnitHasTheCase() {
        Life dispatched = Life.registered(new World()).dispatchedTo(HOUSING);
        assertThat(dispatched.refuses(CALL_TAKER, answer)).isEqualTo(Refusal.WRONG_STAGE);
    }
}

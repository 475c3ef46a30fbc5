package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.NOWHERE;
import static org.xinqiao.casework.model.Town.PARKS;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-11 units assist (协办) beside the lead")
class AssistTest {

    private static final Command ANSWER = new Command.AssistReply(2, "已关阀配合");

    private final World world = new World();
    private final Life life =
            Life.registered(world).dispatchedTo(HOUSING, WATER).signed();

    @Test
    void anAssistantSignsAndContributesWithoutMovingTheCase() {
        life.does(handler(WATER), new Command.Sign(2)).does(handler(WATER), ANSWER);
        assertThat(life.it().assignment(2).reply()).isEqualTo("已关阀配合");
        assertThat(life.orderTo(WATER)).isEqualTo(Assignment.State.REPLIED);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.runs(ClockKind.ASSIST)).isFalse();
    }

    @Test
    void contributesStillWhileTheReplyIsReviewed() {
        life.does(handler(WATER), new Command.Sign(2)).replied().does(handler(WATER), ANSWER);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_REVIEW);
    }

    @Test
    void contributesOnlyOnceSigned() {
        assertThat(life.refuses(handler(WATER), ANSWER)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void contributesWithWordsAndToItsOwnOrder() {
        life.does(handler(WATER), new Command.Sign(2));
        assertThat(life.refuses(handler(WATER), new Command.AssistReply(2, ""))).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(life.refuses(handler(WATER), new Command.AssistReply(1, "主办的")))
                .isEqualTo(Refusal.NO_SUCH_ASSIGNMENT);
        assertThat(life.refuses(handler(HOUSING), ANSWER)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void endsOnRecordWhenItsLimitPasses() {
        life.ranOut(ClockKind.ASSIST);
        assertThat(life.orderTo(WATER)).isEqualTo(Assignment.State.ENDED);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.lastEvent()).isEqualTo(new CaseEvent.AssistEnded(2, "逾期未答复"));
    }

    @Test
    void endsWithTheAcceptedReply() {
        life.replied().accepted();
        assertThat(life.orderTo(WATER)).isEqualTo(Assignment.State.ENDED);
        assertThat(life.runs(ClockKind.ASSIST)).isFalse();
    }

    @Test
    void theLeadOrTheCentreAsksOneMore() {
        life.does(handler(HOUSING), new Command.AddAssist(TRAFFIC, "请配合占道"))
                .does(DISPATCHER, new Command.AddAssist(PARKS, "请配合移树"));
        assertThat(life.it().assignments())
                .filteredOn(order -> order.role() == Assignment.Role.ASSIST)
                .extracting(Assignment::unit)
                .containsExactly(WATER, TRAFFIC, PARKS);
    }

    @Test
    void nobodyIsAskedTwiceAtATime() {
        assertThat(life.refuses(handler(HOUSING), new Command.AddAssist(WATER, "")))
                .isEqualTo(Refusal.UNIT_TWICE);
        assertThat(life.refuses(handler(HOUSING), new Command.AddAssist(HOUSING, "")))
                .isEqualTo(Refusal.UNIT_TWICE);
    }

    @Test
    void onlyAUnitThatIsThereIsAsked() {
        assertThat(life.refuses(handler(HOUSING), new Command.AddAssist(NOWHERE, "")))
                .isEqualTo(Refusal.NO_SUCH_UNIT);
    }

    @Test
    void anAssistantAsksNobody() {
        assertThat(life.refuses(handler(WATER), new Command.AddAssist(PARKS, "")))
                .isEqualTo(Refusal.NOT_YOURS);
    }
}

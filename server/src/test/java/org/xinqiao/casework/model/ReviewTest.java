package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.files.FileId;

@DisplayName("C-10 the unit replies (答复), the centre reviews (审核)")
class ReviewTest {

    private static final Command REPLY = new Command.Reply("已更换阀门，室温恢复。", List.of(new FileId(7)));
    private static final Command REJECT = new Command.RejectReply("没有写明时间");

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).signed();

    @Test
    void theReplyLiesWithTheCentreAndTheUnitsClockStandsStill() {
        life.does(handler(HOUSING), REPLY);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_REVIEW);
        assertThat(life.reply().attachments()).containsExactly(new FileId(7));
        assertThat(life.clock(ClockKind.REPLY).isPaused()).isTrue();
        assertThat(life.runs(ClockKind.REVIEW)).isTrue();
    }

    @Test
    void acceptedTheClockStoppedWhenTheUnitReplied() {
        world.goTo("07-21 17:30");
        life.replied();
        world.goTo("07-22 10:00");
        life.accepted();
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(life.clock(ClockKind.REPLY).stopped()).isEqualTo(World.moment("07-21 17:30"));
        assertThat(life.clock(ClockKind.REPLY).isLate(world.now())).isFalse();
        assertThat(life.it().assignment(1).ended()).isEqualTo(World.moment("07-21 17:30"));
    }

    @Test
    void rejectedTheCaseIsBackWithTheUnitAndTheReviewDidNotCount() {
        world.goTo("07-15 09:00");
        life.replied();
        world.goTo("07-16 17:30");
        life.does(REVIEWER, REJECT);
        assertThat(life.stage()).isEqualTo(Stage.HANDLING);
        assertThat(life.orderTo(HOUSING)).isEqualTo(Assignment.State.HANDLING);
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-23 17:30"));
        life.replied().accepted();
    }

    @Test
    void withoutAReviewInTimeTheCaseIsSupervised() {
        life.replied().ranOut(ClockKind.REVIEW);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_REVIEW);
        assertThat(life.supervision().level()).isEqualTo(1);
    }

    @Test
    void aReplyNeedsWordsAndSoDoesItsRejection() {
        assertThat(life.refuses(handler(HOUSING), new Command.Reply("", List.of())))
                .isEqualTo(Refusal.EMPTY_TEXT);
        life.replied();
        assertThat(life.refuses(REVIEWER, new Command.RejectReply(" "))).isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void onlyTheHolderRepliesAndOnlyOnceItSigned() {
        assertThat(life.refuses(handler(WATER), REPLY)).isEqualTo(Refusal.NOT_YOURS);
        Life unsigned = Life.registered(world).dispatchedTo(HOUSING);
        assertThat(unsigned.refuses(handler(HOUSING), REPLY)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void onlyAReviewerReviews() {
        life.replied();
        assertThat(life.refuses(handler(HOUSING), new Command.AcceptReply(""))).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(DISPATCHER, REJECT)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void thereMustBeAReplyToReview() {
        assertThat(life.refuses(REVIEWER, new Command.AcceptReply(""))).isEqualTo(Refusal.WRONG_STAGE);
    }
}

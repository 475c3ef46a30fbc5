package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Rating.Satisfaction.DISSATISFIED;
import static org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.WATER;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-15 duplicates are merged (并案): one handling, and to each caller number, reply and rating")
class MergeTest {

    private static final Command UNMERGE = new Command.Unmerge("不是同一栋楼");

    private final World world = new World();
    private final Life primary = Life.registered(world).dispatchedTo(HOUSING).signed();
    private final Life duplicate = Life.registered(world);

    @Test
    void theDuplicateWaitsForThePrimaryWithAClockOfItsOwn() {
        duplicate.mergedInto(primary);
        assertThat(duplicate.stage()).isEqualTo(Stage.MERGED);
        assertThat(duplicate.it().mergedInto()).isEqualTo(primary.it().id());
        assertThat(duplicate.runs(ClockKind.MERGE_WATCH)).isTrue();
        assertThat(primary.it().duplicates()).containsExactly(duplicate.it().id());
    }

    @Test
    void aUnitThatHadTheDuplicateOwesNothingMore() {
        duplicate.dispatchedTo(WATER).mergedInto(primary);
        assertThat(duplicate.orderTo(WATER)).isEqualTo(Assignment.State.ENDED);
        assertThat(duplicate.runs(ClockKind.REPLY)).isFalse();
    }

    @Test
    void theAcceptedReplyReachesEveryCallerAndEachRatesIt() {
        duplicate.mergedInto(primary);
        primary.replied().accepted();
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(duplicate.reply()).isEqualTo(primary.reply());
        assertThat(duplicate.it().number()).isNotEqualTo(primary.it().number());
        primary.rated(SATISFIED);
        duplicate.rated(DISSATISFIED);
        assertThat(primary.stage()).isEqualTo(Stage.AWAITING_CLOSE);
    }

    @Test
    void anUnsatisfiedCallersCaseGoesOnByItselfWithThePrimarysLead() {
        duplicate.mergedInto(primary);
        primary.replied().accepted();
        duplicate.rated(DISSATISFIED);
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(duplicate.it().held().map(Assignment::unit)).contains(HOUSING);
        assertThat(duplicate.it().mergedInto()).isNull();
    }

    @Test
    void oneThatWentOnByItselfMayJoinOnceMore() {
        duplicate.mergedInto(primary);
        primary.replied().accepted().rated(DISSATISFIED);
        duplicate.rated(DISSATISFIED).mergedInto(primary);
        assertThat(duplicate.stage()).isEqualTo(Stage.MERGED);
        assertThat(primary.it().duplicates()).containsExactly(duplicate.it().id());
    }

    @Test
    void aDirectAnswerReachesTheDuplicatesToo() {
        Life undispatched = Life.registered(world);
        duplicate.mergedInto(undispatched);
        undispatched.does(CALL_TAKER, new Command.AnswerDirectly("今晚十点恢复供热。"));
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        duplicate.rated(DISSATISFIED);
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    }

    @Test
    void unmergedItWaitsForADispatchOfItsOwn() {
        duplicate.mergedInto(primary).does(DISPATCHER, UNMERGE);
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(duplicate.it().mergedInto()).isNull();
        assertThat(primary.it().duplicates()).isEmpty();
    }

    @Test
    void leavesByItselfWhenThePrimaryTakesTooLong() {
        duplicate.mergedInto(primary).ranOut(ClockKind.MERGE_WATCH);
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(primary.it().duplicates()).isEmpty();
    }

    @Test
    void leavesWhenThePrimaryIsWithdrawn() {
        duplicate.mergedInto(primary);
        primary.does(CITIZEN, new Command.Withdraw("自己修好了"));
        assertThat(duplicate.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(primary.it().duplicates()).isEmpty();
    }

    @Test
    void isNotMergedIntoItself() {
        assertThat(duplicate.refuses(DISPATCHER, into(duplicate))).isEqualTo(Refusal.CANNOT_MERGE_ITSELF);
    }

    @Test
    void isNotMergedWhileItCarriesDuplicatesItself() {
        duplicate.mergedInto(primary);
        assertThat(primary.refuses(DISPATCHER, into(Life.registered(world)))).isEqualTo(Refusal.HAS_DUPLICATES);
    }

    @Test
    void isNotMergedIntoOneThatIsAnsweredOrMergedItself() {
        Life third = Life.registered(world).mergedInto(primary);
        assertThat(duplicate.refuses(DISPATCHER, into(third))).isEqualTo(Refusal.NOT_THE_SAME);
        primary.replied();
        assertThat(duplicate.refuses(DISPATCHER, into(primary))).isEqualTo(Refusal.NOT_THE_SAME);
    }

    @Test
    void needsAReasonAndThePower() {
        Command mute = new Command.Merge(primary.it().id(), primary.it().number(), "");
        assertThat(duplicate.refuses(DISPATCHER, mute)).isEqualTo(Refusal.EMPTY_TEXT);
        assertThat(duplicate.refuses(REVIEWER, into(primary))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void whatIsNotMergedCannotLeave() {
        assertThat(duplicate.refuses(DISPATCHER, UNMERGE)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void thePartsThatTheSystemPlaysAreNobodyElses() {
        Command take =
                new Command.TakeDuplicate(duplicate.it().id(), duplicate.it().number());
        assertThat(primary.refuses(DISPATCHER, take)).isEqualTo(Refusal.NOT_YOURS);
    }

    private static Command into(Life other) {
        return new Command.Merge(other.it().id(), other.it().number(), "同一件事");
    }
}

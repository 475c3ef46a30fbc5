package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.GatewayMail;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("whoever got an answer is asked how it went (回访)")
class CallbacksTest {

    @Autowired
    private AskedCases asked;

    @Autowired
    private GatewayMail gateway;

    private final String phone = AskedCases.phone();

    @Test
    void asTheRulesOfTheirCaseSay() {
        Case it = asked.answered(Facts.Kind.COMPLAINT, phone);
        Task task = asked.task(it.id());
        assertThat(task.plan().ways()).containsExactly(Way.ROBOT, Way.SMS, Way.PERSON);
        assertThat(task.drawing().share())
                .as("everybody who complained is asked")
                .isEqualTo(100);
        assertThat(task.drawing().isHonest()).isTrue();
        assertThat(task.drawing().seed()).endsWith(it.number());
        assertThat(task.plan().clause()).contains("投诉件件回访");
    }

    @Test
    void butNotWhoIsNotDrawnAndThatIsNoRating() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        asked.withShare(it.id(), 0);
        asked.goesOn(it.id());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.find(it.id()).rating()).isNull();
        assertThat(asked.task(it.id()).end()).extracting(Task.End::outcome).isEqualTo(Task.Outcome.NOT_DRAWN);
        assertThat(asked.attemptsOf(it.id())).isZero();
    }

    @Test
    void onceMoreByAnotherWayUntilItLiesWithAPerson() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        asked.goesOn(it.id());
        assertThat(asked.results(it.id())).containsExactly(Result.UNAVAILABLE, Result.SENT);
        assertThat(asked.task(it.id()).state()).isEqualTo(Task.State.ASKING);
        asked.goesOn(it.id());
        assertThat(asked.results(it.id())).containsExactly(Result.UNAVAILABLE, Result.NO_REPLY, Result.UNAVAILABLE);
        assertThat(asked.task(it.id()).state()).as("there is no switch here").isEqualTo(Task.State.PERSON);
    }

    @Test
    void andWhomNobodyReachedIsNotSatisfied() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        asked.by(it.id(), "SMS");
        asked.goesOn(it.id());
        asked.goesOn(it.id());
        Case after = asked.find(it.id());
        assertThat(after.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.rating(it.id()).contacted()).isFalse();
        assertThat(asked.rating(it.id()).isGood()).isFalse();
        assertThat(asked.task(it.id()).end()).extracting(Task.End::outcome).isEqualTo(Task.Outcome.NOT_REACHED);
    }

    @Test
    void bySmsWhoseAnswerCountsForTheQuestionThatWasSentLast() {
        Case earlier = smsSent();
        Case later = smsSent();
        assertThat(asked.lastMessage(later.id())).contains(later.number(), "1已解决", "4不满意", "/portal/r/");
        sms("12");
        assertThat(asked.task(later.id()).end())
                .extracting(Task.End::said)
                .isEqualTo(new Said(true, Satisfaction.SATISFIED, ""));
        assertThat(asked.find(later.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.task(earlier.id()).end()).isNull();
        sms("不满意，拖了一个月没解决");
        Task.End end = asked.task(earlier.id()).end();
        assertThat(end).extracting(Task.End::said).isEqualTo(new Said(false, Satisfaction.DISSATISFIED, "SPEED"));
        assertThat(end).extracting(Task.End::by).isEqualTo(Task.By.SMS);
        Case round = asked.find(earlier.id());
        assertThat(round.stage()).as("it goes round again").isEqualTo(Stage.AWAITING_SIGN);
        assertThat(asked.reworkWords(round)).isEqualTo("不满意，拖了一个月没解决");
    }

    @Test
    void bySmsAndWhatIsNotUnderstoodGoesToAPerson() {
        Case it = smsSent();
        int before = asked.strays("NOT_UNDERSTOOD");
        sms("路灯又不亮了你们什么时候来");
        assertThat(asked.task(it.id()).state()).isEqualTo(Task.State.PERSON);
        assertThat(asked.task(it.id()).why()).isEqualTo("NOT_UNDERSTOOD");
        assertThat(asked.lastAttempt(it.id()).result()).isEqualTo(Result.NOT_UNDERSTOOD);
        assertThat(asked.find(it.id()).rating()).isNull();
        assertThat(asked.strays("NOT_UNDERSTOOD")).isEqualTo(before + 1);
    }

    @Test
    void againAfterEachRoundAsOftenAsTheRulesHaveItAndThenAPersonDecides() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        Satisfaction bad = Satisfaction.DISSATISFIED;
        int rounds = 0;
        while (asked.does("caller", it.id(), new Command.RecordCallback(true, false, bad, "还是不亮"))
                        .stage()
                == Stage.AWAITING_SIGN) {
            rounds++;
            asked.answeredAgain(it.id());
            assertThat(asked.task(it.id()).round()).isEqualTo(rounds + 1);
            assertThat(asked.task(it.id()).drawing().share()).isEqualTo(100);
        }
        assertThat(rounds).isPositive();
        assertThat(asked.find(it.id()).counts().reworks()).isEqualTo(rounds);
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_REWORK_DECISION);
    }

    @Test
    void unlessTheyHaveSaidSoThemselves() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        asked.does("caller", it.id(), new Command.RecordCallback(true, true, Satisfaction.SATISFIED, ""));
        assertThat(asked.task(it.id()).end()).extracting(Task.End::by).isEqualTo(Task.By.PERSON);
        asked.goesOn(it.id());
        assertThat(asked.attemptsOf(it.id())).isZero();
    }

    @Test
    void unlessNobodyIsKnownWhoCouldBeAsked() {
        Case it = asked.answered(Facts.Kind.HELP, null);
        asked.planMissing();
        assertThat(asked.task(it.id()).why()).isEqualTo("NOBODY");
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(asked.attemptsOf(it.id())).isZero();
    }

    private Case smsSent() {
        Case it = asked.answered(Facts.Kind.HELP, phone);
        asked.by(it.id(), "SMS", "PERSON");
        asked.goesOn(it.id());
        assertThat(asked.results(it.id())).containsExactly(Result.SENT);
        return it;
    }

    private void sms(String words) {
        gateway.sms("test", "m" + System.nanoTime(), PhoneNumber.parse(phone).orElseThrow(), words);
    }
}

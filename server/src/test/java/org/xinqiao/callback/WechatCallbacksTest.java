package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.wechat.Calling.freshId;
import static org.xinqiao.intake.wechat.Calling.freshOpenid;
import static org.xinqiao.intake.wechat.Calling.payload;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Deliveries;
import org.xinqiao.intake.wechat.Calling;
import org.xinqiao.intake.wechat.PlatformPeer;
import org.xinqiao.intake.wechat.WechatHouse;

@DisplayName("whoever wrote on WeChat is asked there (微信回访)")
class WechatCallbacksTest extends WechatHouse {

    private static final String WORDS = "河滨街道一里社区门口的路灯三天不亮了。";
    private static final String NO = "不满意，拖了一个月没解决";

    @Autowired
    private AskedCases asked;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Clock clock;

    private final String openid = freshOpenid();
    private @Nullable Calling account;

    private Calling account() {
        return Objects.requireNonNull(account);
    }

    /** Written by them, answered by a unit, and the answer has passed review. */
    private Case answered() throws Exception {
        Calling fresh = calling("{}");
        account = fresh;
        String id = freshId();
        fresh.send(payload("text", openid, id, WORDS));
        Case it = asked.answered(Objects.requireNonNull(
                contacts.find(fresh.source(), id).orElseThrow().about()));
        asked.by(it.id(), "WECHAT", "PERSON");
        return it;
    }

    private List<PlatformPeer.Asked> questions() {
        deliveries.sendDue();
        return PEER.at(SAY).stream()
                .filter(each -> each.body().contains(openid) && each.body().contains("/portal/r/"))
                .toList();
    }

    private String says(String id, String words) throws Exception {
        return account().send(payload("text", openid, id, words)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void andANoInTheirOwnWordsGoesRoundOnce() throws Exception {
        Case it = answered();
        asked.goesOn(it.id());
        assertThat(questions())
                .singleElement()
                .satisfies(each -> assertThat(each.body())
                        .contains(it.number(), "1已解决", "4不满意")
                        .doesNotContain("TD退订"));
        assertThat(asked.results(it.id())).containsExactly(Result.SENT);

        String id = freshId();
        assertThat(says(id, NO)).contains("已记下您的意见");
        assertThat(says(id, NO)).as("delivered again").isEqualTo("success");
        assertThat(asked.results(it.id())).containsExactly(Result.ANSWERED);
        assertThat(asked.task(it.id()).end()).extracting(Task.End::by).isEqualTo(Task.By.WECHAT);
        assertThat(asked.said(it.id())).isEqualTo(new Said(false, Satisfaction.DISSATISFIED, "SPEED"));
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(asked.reworkWords(it)).isEqualTo(NO);
        assertThat(contacts.find(account().source(), id).orElseThrow().state())
                .as("it stands in the conversation and is nobody's work")
                .isEqualTo(ContactState.NOTED);
    }

    @Test
    void butNotAtAnHourWhenNobodyIsDisturbed() throws Exception {
        Case it = answered();
        asked.quietNow(it.id());
        asked.goesOn(it.id());
        assertThat(questions()).isEmpty();
        assertThat(asked.attemptsOf(it.id())).isZero();
        assertThat(asked.task(it.id()).state()).isEqualTo(Task.State.WAITING);
        assertThat(asked.task(it.id()).due())
                .as("when the quiet is over")
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(2)));
        asked.awake(it.id());
        asked.goesOn(it.id());
        assertThat(questions()).hasSize(1);
    }

    @Test
    void andWhatIsNoAnswerJoinsTheirCaseAndRatesNothing() throws Exception {
        Case it = answered();
        asked.goesOn(it.id());
        String id = freshId();
        assertThat(says(id, "路灯又不亮了你们什么时候来")).contains("已补充到诉求", it.number());
        assertThat(contacts.find(account().source(), id).orElseThrow().state()).isEqualTo(ContactState.JOINED);
        assertThat(asked.task(it.id()).state())
                .as("nobody could call them: their number is not known")
                .isEqualTo(Task.State.ASKING);
        assertThat(says(freshId(), "12")).contains("已记下您的评价");
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
    }

    @Test
    void andWhomNobodyCanCallEitherIsNotReachedAndNeverSatisfied() throws Exception {
        Case it = answered();
        asked.goesOn(it.id());
        asked.goesOn(it.id());
        assertThat(asked.results(it.id())).containsExactly(Result.NO_REPLY, Result.UNAVAILABLE);
        assertThat(asked.task(it.id()).end()).extracting(Task.End::outcome).isEqualTo(Task.Outcome.NOT_REACHED);
        assertThat(asked.rating(it.id()).isGood()).isFalse();
    }
}

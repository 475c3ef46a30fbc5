package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.intake.Letters.WORDS;
import static org.xinqiao.intake.Letters.on;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.TEXT_AGENT;
import static org.xinqiao.schema.intake.Tables.TEXT_TALK;
import static org.xinqiao.testing.Browser.echo;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("talks in writing (文字会话排队): given to agents, and measured from the message to the first answer")
class TextTalksTest {

    private static final String PATH = "/api/text-talks";

    @Autowired
    private MockMvc http;

    @Autowired
    private TextTalks talks;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Answers answers;

    @Autowired
    private Viewers viewers;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    private final String source = "kept:" + UUID.randomUUID();

    @BeforeEach
    void nobodyWaitsOrSits() {
        Instant lastWeek = Instant.now().minusSeconds(7 * 86_400);
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.ASKED_AT, lastWeek)
                .set(TEXT_TALK.ENDED_AT, lastWeek)
                .execute();
        sql.update(TEXT_AGENT).set(TEXT_AGENT.READY, false).execute();
        sql.update(CONTACT).set(CONTACT.WAITING_SINCE, (Instant) null).execute();
    }

    private Viewer agent(String name, String area) {
        if (accounts.find(name).isEmpty()) {
            people.make(name, "call_taker", units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
        }
        return viewers.named(name);
    }

    private Received asked(String message) {
        return contacts.receive(on(Facts.Channel.WECHAT, source, message, message, "路灯不亮"));
    }

    private void longAgo(Received it, int seconds) {
        Instant then = Instant.now().minusSeconds(seconds);
        sql.update(CONTACT)
                .set(CONTACT.WAITING_SINCE, then)
                .set(CONTACT.DUE_AT, then.plusSeconds(180))
                .where(CONTACT.ID.eq(it.contact()))
                .execute();
    }

    @Test
    void whatIsAskedGoesToAnAgentAndEndsWithTheAnswer() {
        Viewer one = agent("text-one", "9901");
        talks.sit(one, true, 2);
        Received it = asked("1");
        TextTalks.Mine mine = talks.mine(one);
        assertThat(mine.given())
                .singleElement()
                .satisfies(given -> assertThat(given.contact()).isEqualTo(it.contact()));
        assertThat(mine.today().waiting()).isEqualTo(1);

        answers.answer(one, it.thread(), "请问在哪里？");
        TextTalks.Mine after = talks.mine(one);
        assertThat(after.given()).isEmpty();
        assertThat(after.today().asked()).isEqualTo(1);
        assertThat(after.today().inTime()).isEqualTo(1);
        assertThat(after.today().waiting()).isZero();
    }

    @Test
    void anAnswerThatCameTooLateAndOneThatNeverCameCountAsLate() {
        Viewer one = agent("text-one", "9901");
        Received late = asked("1");
        Received never = asked("2");
        Received waits = asked("3");
        longAgo(late, 300);
        longAgo(never, 400);
        longAgo(waits, 20);
        talks.run();
        answers.answer(one, late.thread(), "您好");
        TextTalks.Mine mine = talks.mine(one);
        assertThat(mine.today().asked()).isEqualTo(2);
        assertThat(mine.today().inTime()).isZero();
        assertThat(mine.today().waiting()).isEqualTo(2);
        assertThat(mine.today().longest()).isBefore(Instant.now().minusSeconds(390));
    }

    @Test
    void whoTakesNoneAnyMoreOrIsNotHeardOfGivesThemBack() {
        Viewer one = agent("text-one", "9901");
        Viewer two = agent("text-two", "9901");
        talks.sit(one, true, 2);
        asked("1");
        assertThat(talks.mine(one).given()).hasSize(1);
        talks.sit(two, true, 2);
        assertThat(talks.mine(two).given()).as("who has it keeps it").isEmpty();

        talks.sit(one, false, 2);
        assertThat(talks.mine(two).given()).hasSize(1);
        talks.sit(one, true, 2);
        sql.update(TEXT_AGENT)
                .set(TEXT_AGENT.SEEN_AT, Instant.now().minus(TextTalks.SILENCE).minusSeconds(5))
                .where(TEXT_AGENT.ACCOUNT.eq(two.account().value()))
                .execute();
        assertThat(talks.mine(one).given()).hasSize(1);
    }

    @Test
    void whatNobodyNeedAnswerIsNoWait() {
        Viewer one = agent("text-one", "9901");
        contacts.receive(on(Facts.Channel.SMS, source, "r", "r", WORDS));
        contacts.receive(on(Facts.Channel.EMAIL, source, "e", "e", "路灯不亮"));
        Received it = asked("1");
        talks.run();
        assertThat(talks.mine(one).today().waiting()).isEqualTo(1);
        sql.update(CONTACT)
                .set(CONTACT.WAITING_SINCE, (Instant) null)
                .where(CONTACT.ID.eq(it.contact()))
                .execute();
        assertThat(talks.mine(one).today().waiting()).isZero();
        assertThat(talks.mine(one).today().asked()).isZero();
    }

    @Test
    void isNobodysBusinessWhoseWorkItIsNot() throws Exception {
        agent("text-three", "9901");
        MockHttpSession three = Browser.signIn(http, "text-three");
        asked("1");
        send(three, "{\"ready\":true,\"most\":3}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.given[0].channel").value("WECHAT"))
                .andExpect(jsonPath("$.today.waiting").value(1));
        send(three, "{\"ready\":true,\"most\":30}")
                .andExpect(jsonPath("$.fields[0].field").value("most"));
        if (accounts.find("text-handler").isEmpty()) {
            people.make(
                    "text-handler",
                    "handler",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        http.perform(get(PATH).session(Browser.signIn(http, "text-handler"))).andExpect(status().isForbidden());
        agent("text-west", "990102");
        http.perform(get(PATH).session(Browser.signIn(http, "text-west")))
                .andExpect(jsonPath("$.today.waiting").value(0));
    }

    private ResultActions send(MockHttpSession who, String body) throws Exception {
        return http.perform(post(PATH)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

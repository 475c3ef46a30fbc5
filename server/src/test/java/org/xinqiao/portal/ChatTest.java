package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.TEXT_AGENT;
import static org.xinqiao.schema.intake.Tables.TEXT_TALK;
import static org.xinqiao.schema.notice.Tables.OUTBOX;
import static org.xinqiao.schema.portal.Tables.CHAT;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactWork;
import org.xinqiao.intake.Conversations;
import org.xinqiao.intake.TextTalks;
import org.xinqiao.intake.store.TextTalkTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("talking with the centre in writing (在线咨询)")
class ChatTest {

    private static final String PATH = "/api/portal/chats";
    private static final String RARE = "𠮷祥路的灯不亮😀，𫖯身看不清。";

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private MockMvc http;

    @Autowired
    private TextTalks talks;

    @Autowired
    private Answers answers;

    @Autowired
    private ContactWork work;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CitizenSessions sessions;

    @Autowired
    private PersonRights rights;

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

    @BeforeEach
    void nobodyWaitsOrSits() {
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.ENDED_AT, Instant.now())
                .where(TEXT_TALK.ENDED_AT.isNull())
                .execute();
        sql.update(TEXT_AGENT).set(TEXT_AGENT.READY, false).execute();
        sql.update(CONTACT).set(CONTACT.WAITING_SINCE, (Instant) null).execute();
    }

    private Viewer agent() {
        if (accounts.find("chat-agent").isEmpty()) {
            people.make(
                    "chat-agent",
                    "call_taker",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        return viewers.named("chat-agent");
    }

    private static String saying(UUID id, String text) {
        return "{\"messageId\":\"%s\",\"text\":%s}".formatted(id, CitizenBrowser.JSON.writeValueAsString(text));
    }

    private ResultActions say(Citizen who, String text) throws Exception {
        return browser.send(who, PATH, saying(UUID.randomUUID(), text));
    }

    private static String id(JsonNode chat) {
        return chat.path("chat").path("id").stringValue();
    }

    private UUID thread(String chat) {
        return sql.select(CONTACT.THREAD)
                .from(CONTACT)
                .where(CONTACT.THREAD_KEY.eq(chat))
                .limit(1)
                .fetchSingle()
                .value1();
    }

    @Test
    void waitsInLineIsGivenAnsweredAndStaysAfterAReload() throws Exception {
        Citizen citizen = browser.signIn("13900018001", "10.80.0.1");
        browser.look(citizen, PATH)
                .andExpect(jsonPath("$.staffed").value(false))
                .andExpect(jsonPath("$.items", empty()));
        String chat = id(CitizenBrowser.read(say(citizen, RARE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.waiting").value("NOBODY"))));

        talks.sit(agent(), true, 3);
        browser.look(citizen, PATH + "/" + chat).andExpect(jsonPath("$.waiting").value("GIVEN"));
        TextTalks.Mine mine = talks.mine(agent());
        assertThat(mine.given()).singleElement().satisfies(given -> {
            assertThat(given.thread()).isEqualTo(thread(chat));
            assertThat(Duration.between(given.askedAt(), given.dueAt())).isEqualTo(Duration.ofMinutes(3));
        });
        answers.answer(agent(), thread(chat), "请问在哪个路口？");

        browser.look(citizen, PATH + "/" + chat)
                .andExpect(jsonPath("$.waiting").value("NONE"))
                .andExpect(jsonPath("$.lines[0].text").value(RARE))
                .andExpect(jsonPath("$.lines[0].mine").value(true))
                .andExpect(jsonPath("$.lines[1].text").value("请问在哪个路口？"))
                .andExpect(jsonPath("$.lines[1].mine").value(false));
        assertThat(talks.mine(agent()).answered())
                .extracting(TextTalkTable.Given::thread)
                .contains(thread(chat));
        assertThat(id(CitizenBrowser.read(say(citizen, "东路口"))))
                .as("the same conversation")
                .isEqualTo(chat);
    }

    @Test
    void saidTwiceUnderOneIdIsSaidOnce() throws Exception {
        Citizen citizen = browser.signIn("13900018002", "10.80.0.2");
        String once = saying(UUID.randomUUID(), "请问怎么办居住证？");
        browser.send(citizen, PATH, once);
        browser.send(citizen, PATH, once).andExpect(jsonPath("$.lines", hasSize(1)));
    }

    @Test
    void standsOnceInTheInboxAndIsSettledAsAWhole() throws Exception {
        Citizen citizen = browser.signIn("13900018003", "10.80.0.3");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        say(citizen, "居住证在哪里办？");
        var rows = conversations.waiting(agent(), null, null, 50).items().stream()
                .filter(message -> message.line().thread().equals(thread(chat)))
                .toList();
        assertThat(rows).hasSize(1);
        work.setAside(agent(), rows.getFirst().line().id(), "已解答");
        assertThat(sql.fetchCount(CONTACT, CONTACT.THREAD_KEY.eq(chat).and(CONTACT.STATE.eq("WAITING"))))
                .isZero();
    }

    @Test
    void isRegisteredByAnAgentWithEverythingSaidInIt() throws Exception {
        Citizen citizen = browser.signIn("13900018004", "10.80.0.4");
        String chat = id(CitizenBrowser.read(say(citizen, "路灯不亮")));
        say(citizen, "在一里社区门口");
        browser.look(citizen, PATH + "/" + chat)
                .andExpect(jsonPath("$.caseNumber").value((Object) null));
        long contact = sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.THREAD_KEY.eq(chat))
                .orderBy(CONTACT.ID)
                .limit(1)
                .fetchSingle()
                .value1();
        String number = browser.submit(citizen, "同一个人的另一件", "");
        work.put(agent(), contact, number);
        browser.look(citizen, PATH + "/" + chat)
                .andExpect(jsonPath("$.caseNumber").value(number));
        assertThat(sql.fetchCount(CONTACT, CONTACT.THREAD_KEY.eq(chat).and(CONTACT.STATE.eq("JOINED"))))
                .isEqualTo(2);
    }

    @Test
    void isNobodyElsesAndNobodysWithoutSigningIn() throws Exception {
        Citizen citizen = browser.signIn("13900018005", "10.80.0.5");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        Citizen other = browser.signIn("13900018006", "10.80.0.5");
        for (String path : new String[] {"", "/events", "/files/1"}) {
            browser.look(other, PATH + "/" + chat + path).andExpect(status().isNotFound());
            browser.look(Citizen.nobody("10.80.0.5"), PATH + "/" + chat + path).andExpect(status().isUnauthorized());
        }
        browser.send(other, PATH + "/" + chat + "/end", "{}").andExpect(status().isNotFound());
        say(Citizen.nobody("10.80.0.5"), "请问").andExpect(status().isUnauthorized());
        browser.look(other, PATH).andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void endsWhenItsCitizenSaysSoAndTheNextWordsBeginAnother() throws Exception {
        Citizen citizen = browser.signIn("13900018007", "10.80.0.7");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        browser.send(citizen, PATH + "/" + chat + "/end", "{}")
                .andExpect(jsonPath("$.chat.endedAt").isNotEmpty())
                .andExpect(jsonPath("$.lines", hasSize(1)));
        assertThat(id(CitizenBrowser.read(say(citizen, "还有一件事")))).isNotEqualTo(chat);
    }

    @Test
    void isToldWhatIsWrongWithWhatTheyWrote() throws Exception {
        Citizen citizen = browser.signIn("13900018008", "10.80.0.8");
        say(citizen, "  ").andExpect(status().isUnprocessableContent());
        say(citizen, "😀".repeat(5001)).andExpect(jsonPath("$.fields[0].code").value("too-long"));
        say(citizen, "😀".repeat(5000)).andExpect(status().isCreated());
    }

    @Test
    void anOpenPageIsToldOfWhatComes() throws Exception {
        Citizen citizen = browser.signIn("13900018009", "10.80.0.9");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        MvcResult page = http.perform(get(PATH + "/" + chat + "/events").with(citizen.sends()))
                .andExpect(request().asyncStarted())
                .andReturn();
        answers.answer(agent(), thread(chat), "您好");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(page.getResponse().getContentAsString()).contains("event:talk"));
    }

    @Test
    void whoeverLooksNoMoreIsToldOnceThatThereIsAnAnswer() throws Exception {
        Citizen citizen = browser.signIn("13900018010", "10.80.0.10");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        answers.answer(agent(), thread(chat), "正在看的人不用短信");
        assertThat(toldOf(chat)).isZero();
        sql.update(CHAT)
                .set(CHAT.SEEN_AT, Instant.now().minusSeconds(600))
                .where(CHAT.ID.eq(UUID.fromString(chat)))
                .execute();
        answers.answer(agent(), thread(chat), "一");
        answers.answer(agent(), thread(chat), "二");
        assertThat(toldOf(chat)).isEqualTo(1);
    }

    private int toldOf(String chat) {
        return sql.fetchCount(OUTBOX, OUTBOX.KEY.startsWith("chat/" + chat));
    }

    @Test
    void isForgottenWithItsCitizen() throws Exception {
        Citizen citizen = browser.signIn("13900018011", "10.80.0.11");
        String chat = id(CitizenBrowser.read(say(citizen, "请问")));
        UUID thread = thread(chat);
        Person person = sessions.find(Objects.requireNonNull(citizen.cookie()).getValue())
                .orElseThrow();
        rights.erase(person.all());
        assertThat(sql.fetchExists(CHAT, CHAT.ID.eq(UUID.fromString(chat)))).isFalse();
        assertThat(sql.fetchExists(CONTACT, CONTACT.THREAD.eq(thread).and(CONTACT.SEALED.isNotNull())))
                .isFalse();
    }
}

package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.intake.Letters.WORDS;
import static org.xinqiao.intake.Letters.on;
import static org.xinqiao.intake.Letters.saying;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.testing.Browser.echo;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
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
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("the inbox (来信箱): what waits for a person, and the answer that goes back")
class InboxTest {

    private static final String FORM = """
            {"draftId":"%s","kind":"HELP","channel":"BOARD","title":"路灯不亮","text":"路灯不亮","area":"990101",
             "contact":"%s","caller":{}}
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private KeptAnswers kept;

    @Autowired
    private Cases cases;

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
    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession west = new MockHttpSession();
    private MockHttpSession handler = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        taker = signedIn("inbox-taker", "call_taker", "9901");
        west = signedIn("inbox-west", "call_taker", "990102");
        handler = signedIn("inbox-handler", "handler", "9901");
    }

    @AfterEach
    void theWayIsClearAgain() {
        kept.trouble = null;
    }

    @Test
    void showsWhatWaitsWithItsLimitAndTheSenderMasked() throws Exception {
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "1", "t", "路灯不亮，我的电话13811112222"));
        String mine = "$.items[?(@.id=='%d')]".formatted(it.contact());

        ask(taker, "/api/contacts?channel=SMS")
                .andExpect(status().isOk())
                .andExpect(jsonPath(mine + ".doubt").value("NO_AREA"))
                .andExpect(jsonPath(mine + ".sender").value("张**"))
                .andExpect(jsonPath(mine + ".text").value("路灯不亮，我的电话138****2222"))
                .andExpect(jsonPath(mine + ".dueAt", hasSize(1)));
        ask(taker, "/api/contacts?channel=EMAIL").andExpect(jsonPath(mine).isEmpty());
        ask(handler, "/api/contacts").andExpect(status().isForbidden());
        ask(west, "/api/contacts").andExpect(jsonPath("$.items[*].id", not(hasItem(Long.toString(it.contact())))));
        ask(west, "/api/contacts/" + it.contact()).andExpect(jsonPath("$.code").value("intake.no-such-contact"));
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("contact.read").and(ENTRY.PERSON.eq("inbox-taker"))))
                .isPositive();
    }

    @Test
    void turnsItsPagesWithoutLosingOrRepeatingOne() throws Exception {
        for (int i = 0; i < 60; i++) {
            contacts.receive(saying(source, "p" + i, "路灯不亮" + i));
        }
        String first = body(ask(taker, "/api/contacts"));
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(next).contains("_");
        String second = body(ask(taker, "/api/contacts?after=" + next));
        String last = first.replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
        assertThat(second).doesNotContain("\"id\":\"" + last + "\"");
    }

    @Test
    void aPersonRegistersWhatTheHouseCouldNot() throws Exception {
        Received it = contacts.receive(saying(source, "1", "路灯不亮"));
        ask(taker, "/api/contacts/" + it.contact())
                .andExpect(jsonPath("$.beginning.text").value("路灯不亮"))
                .andExpect(jsonPath("$.beginning.hasSender").value(true));

        String form = FORM.formatted(UUID.randomUUID(), it.contact());
        String made = body(send(taker, "/api/cases", form).andExpect(status().isCreated()));
        String id = made.replaceAll(".*\"id\":\"(\\d+)\".*", "$1");

        ask(taker, "/api/cases/" + id)
                .andExpect(jsonPath("$.callers[0].maskedPhone").value("138****8000"));
        ask(taker, "/api/cases/" + id + "/conversation")
                .andExpect(jsonPath("$[0].state").value("REGISTERED"))
                .andExpect(jsonPath("$[0].text").value("路灯不亮"));
        assertThat(waits(it)).isFalse();
        assertThat(contacts.receive(on(Facts.Channel.BOARD, source, "2", "1", "还是不亮"))
                        .about())
                .hasToString(id);
    }

    @Test
    void nobodyRegistersWhatIsNotInTheirArea() throws Exception {
        Received it = contacts.receive(saying(source, "1", "路灯不亮"));
        String form = FORM.formatted(UUID.randomUUID(), it.contact()).replace("990101", "990102");
        send(west, "/api/cases", form)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("intake.no-such-contact"));
        assertThat(waits(it)).isTrue();
    }

    @Test
    void setsSpamAsideOnceAndForAll() throws Exception {
        Received it = contacts.receive(saying(source, "1", "😀"));
        String path = "/api/contacts/" + it.contact() + "/set-aside";
        send(taker, path, "{\"reason\":\"\"}")
                .andExpect(jsonPath("$.fields[0].field").value("reason"));
        send(taker, path, "{\"reason\":\"广告\"}").andExpect(status().isNoContent());
        send(taker, path, "{\"reason\":\"广告\"}").andExpect(jsonPath("$.code").value("intake.contact-settled"));
        assertThat(waits(it)).isFalse();
    }

    @Test
    void putsItToACaseThatIsThereAlready() throws Exception {
        Received first = contacts.receive(saying(source, "1", WORDS));
        String number = cases.find(viewers.named("dispatcher"), Objects.requireNonNull(first.about()))
                .orElseThrow()
                .it()
                .number();
        Received it = contacts.receive(saying(source, "2", "路灯还是不亮"));
        String path = "/api/contacts/" + it.contact() + "/case";
        send(taker, path, "{\"number\":\"20200101000000\"}")
                .andExpect(jsonPath("$.code").value("casework.not-found"));
        send(taker, path, "{\"number\":\"%s\"}".formatted(number)).andExpect(status().isNoContent());
        ask(taker, "/api/cases/" + first.about() + "/conversation").andExpect(jsonPath("$", hasSize(2)));
    }

    @Test
    void theAnswerGoesBackTheWayTheMessageCame() throws Exception {
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "1", "t", WORDS));
        contacts.receive(on(Facts.Channel.SMS, source, "2", "t", "怎么还没人来？"));

        answer(it, "今天下午派人去修。").andExpect(status().isNoContent());

        assertThat(kept.sent).anySatisfy(out -> {
            assertThat(out.source()).isEqualTo(source);
            assertThat(out.replyTo()).isEqualTo("2");
            assertThat(out.to().phone()).isEqualTo("13800138000");
            assertThat(out.text()).isEqualTo("今天下午派人去修。");
        });
        ask(taker, "/api/cases/" + it.about() + "/conversation")
                .andExpect(jsonPath("$[2].out").value(true))
                .andExpect(jsonPath("$[2].state").value("SENT"))
                .andExpect(jsonPath("$[2].by").value("inbox-taker"));
        assertThat(sql.fetchCount(CONTACT, CONTACT.THREAD.eq(it.thread()).and(CONTACT.WAITING_SINCE.isNotNull())))
                .as("whoever answers has read")
                .isZero();
    }

    @Test
    void anAnswerThatDoesNotGoAtOnceGoesLater() throws Exception {
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "1", "t", WORDS));
        kept.trouble = WayBack.NotSent.yet("对方没有应答。");
        answer(it, "稍等").andExpect(status().isNoContent());
        ask(taker, "/api/cases/" + it.about() + "/conversation")
                .andExpect(jsonPath("$[1].state").value("QUEUED"))
                .andExpect(jsonPath("$[1].trouble").value("对方没有应答。"));

        kept.trouble = null;
        sql.update(CONTACT)
                .set(CONTACT.NEXT_TRY, CONTACT.AT)
                .where(CONTACT.THREAD.eq(it.thread()), CONTACT.NEXT_TRY.isNotNull())
                .execute();
        deliveries.sendDue();
        ask(taker, "/api/cases/" + it.about() + "/conversation")
                .andExpect(jsonPath("$[1].state").value("SENT"))
                .andExpect(jsonPath("$[1].trouble").value(""));
    }

    @Test
    void anAnswerThatNeverGoesSaysWhy() throws Exception {
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "1", "t", WORDS));
        kept.trouble = WayBack.NotSent.ever("号码已停用。");
        answer(it, "您好").andExpect(status().isNoContent());
        ask(taker, "/api/cases/" + it.about() + "/conversation")
                .andExpect(jsonPath("$[1].state").value("FAILED"))
                .andExpect(jsonPath("$[1].trouble").value("号码已停用。"));
    }

    @Test
    void noAnswerIsTakenWhereNoneCanGoBackOrFromWhoMayNot() throws Exception {
        Received it = contacts.receive(saying("nowhere:" + UUID.randomUUID(), "1", WORDS));
        answer(it, "您好").andExpect(jsonPath("$.code").value("intake.no-way-back"));
        String path = "/api/contacts/threads/" + it.thread() + "/answers";
        send(handler, path, "{\"text\":\"您好\"}").andExpect(status().isForbidden());
        send(west, path, "{\"text\":\"您好\"}").andExpect(status().isNotFound());
    }

    @Test
    void anAnswerLongerThanItsChannelTakesIsRefusedBeforeItIsOnRecord() throws Exception {
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "1", "t", WORDS));
        answer(it, "长".repeat(2001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value("text"))
                .andExpect(jsonPath("$.fields[0].zh").value(org.hamcrest.Matchers.containsString("2000 字，现在有 2001 字")));
        ask(taker, "/api/cases/" + it.about() + "/conversation")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].longest").value(2000));
        answer(it, "😀".repeat(2000)).andExpect(status().isNoContent());
    }

    @Test
    void whoHasReadSaysSo() throws Exception {
        contacts.receive(on(Facts.Channel.SMS, source, "1", "t", WORDS));
        Received it = contacts.receive(on(Facts.Channel.SMS, source, "2", "t", "谢谢"));
        assertThat(waits(it)).isTrue();
        send(taker, "/api/contacts/threads/" + it.thread() + "/read", "{}").andExpect(status().isNoContent());
        assertThat(waits(it)).isFalse();
    }

    private boolean waits(Received it) {
        return sql.fetchExists(CONTACT, CONTACT.ID.eq(it.contact()).and(CONTACT.WAITING_SINCE.isNotNull()));
    }

    private ResultActions answer(Received to, String text) throws Exception {
        return send(taker, "/api/contacts/threads/" + to.thread() + "/answers", "{\"text\":\"%s\"}".formatted(text));
    }

    private ResultActions ask(MockHttpSession who, String path) throws Exception {
        return http.perform(get(path).session(who));
    }

    private ResultActions send(MockHttpSession who, String path, String body) throws Exception {
        return http.perform(post(path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String body(ResultActions done) throws Exception {
        return done.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpSession signedIn(String name, String role, String area) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
        }
        return Browser.signIn(http, name);
    }
}

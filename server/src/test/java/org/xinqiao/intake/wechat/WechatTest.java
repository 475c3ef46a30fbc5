package org.xinqiao.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.xinqiao.intake.wechat.Calling.freshId;
import static org.xinqiao.intake.wechat.Calling.freshOpenid;
import static org.xinqiao.intake.wechat.Calling.payload;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.WECHAT_FOLLOWER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Doubt;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.wechat.refusals=5"})
@DisplayName("WeChat (微信公众号): the platform's calls become contacts, once, and only if they are the platform's")
class WechatTest {

    private static final String WORDS = "河滨街道一里社区门口的路灯三天不亮了。";

    private final MockMvc http;
    private final WechatAccounts accounts;
    private final Viewers viewers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Cases cases;

    @Autowired
    private WechatCalls calls;

    @Autowired
    private DSLContext sql;

    private final String openid = freshOpenid();
    private final Calling plain;

    private Calling calling(boolean encrypted) {
        return new Calling(http, accounts, viewers.named("sysadmin"), encrypted, "{}");
    }

    @Autowired
    WechatTest(MockMvc http, WechatAccounts accounts, Viewers viewers) {
        this.http = http;
        this.accounts = accounts;
        this.viewers = viewers;
        this.plain = calling(false);
    }

    @BeforeEach
    void nobodyWasRefusedBefore() {
        calls.forgetRefusals();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private ContactLine line(Calling account, String id) {
        return contacts.find(account.source(), id).orElseThrow();
    }

    private Case caseOf(ContactLine line) {
        return cases.find(viewers.named("dispatcher"), Objects.requireNonNull(line.about()))
                .orElseThrow()
                .it();
    }

    private MockHttpServletResponse echo(String door, String token, Instant at) throws Exception {
        String timestamp = Long.toString(at.getEpochSecond());
        return http.perform(get("/wechat/" + door)
                        .queryParam("signature", SHA1.gen(token, timestamp, "n1"))
                        .queryParam("timestamp", timestamp)
                        .queryParam("nonce", "n1")
                        .queryParam("echostr", "<5837397>"))
                .andReturn()
                .getResponse();
    }

    @Test
    void thePlatformFindsThatTheHouseKnowsTheToken() throws Exception {
        MockHttpServletResponse answer = echo(plain.account.door(), plain.account.token(), Instant.now());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer)).isEqualTo("<5837397>");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(echo(plain.account.door(), "guessed", Instant.now()).getStatus())
                .isEqualTo(403);
        assertThat(echo("AAAAAAAAAAAAAAAAAAAAAA", plain.account.token(), Instant.now())
                        .getStatus())
                .as("nobody finds out which doors there are")
                .isEqualTo(403);
        assertThat(echo(
                                plain.account.door(),
                                plain.account.token(),
                                Instant.now().minusSeconds(900))
                        .getStatus())
                .isEqualTo(403);
        assertThat(http.perform(get("/wechat/" + plain.account.door()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aTextIsACaseAndTheAnswerNamesItsNumberInTime() throws Exception {
        String id = freshId();
        long began = System.nanoTime();
        MockHttpServletResponse answer = plain.send(payload("text", openid, id, WORDS));
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        ContactLine line = line(plain, id);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer))
                .contains(
                        "<ToUserName><![CDATA[" + openid + "]]></ToUserName>",
                        caseOf(line).number());
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(line.state()).isEqualTo(ContactState.REGISTERED);
        assertThat(caseOf(line).facts().channel().name()).isEqualTo("WECHAT");
        assertThat(caseOf(line).facts().text()).isEqualTo(WORDS);
    }

    @Test
    void deliveredAgainItIsTheSameOne() throws Exception {
        String xml = payload("text", openid, freshId(), WORDS);
        Instant now = Instant.now();
        String first = body(plain.send(xml, now, "n-" + openid, plain.account.token()));
        String same = body(plain.send(xml, now, "n-" + openid, plain.account.token()));
        String anew = body(plain.send(xml));
        assertThat(same.replaceAll("<CreateTime>.*</CreateTime>", ""))
                .isEqualTo(first.replaceAll("<CreateTime>.*</CreateTime>", ""));
        assertThat(anew).contains("编号");
        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(plain.source()))).isEqualTo(1);
    }

    @Test
    void aForgedOneIsNobodysCase() throws Exception {
        String xml = payload("text", openid, freshId(), WORDS);
        Instant now = Instant.now();
        assertThat(plain.send(xml, now, "n", "guessed").getStatus()).isEqualTo(403);
        assertThat(plain.send(xml, now.minusSeconds(900), "n", plain.account.token())
                        .getStatus())
                .isEqualTo(403);
        plain.send(xml, now, "x-" + openid, plain.account.token());
        MockHttpServletResponse other =
                plain.send(payload("text", openid, freshId(), "别的话"), now, "x-" + openid, plain.account.token());
        assertThat(body(other)).as("a signature that was overheard").contains("intake.replayed");
        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(plain.source()))).isEqualTo(1);
        accounts.switchTo(viewers.named("sysadmin"), plain.account.id(), false);
        assertThat(plain.send(payload("text", openid, freshId(), WORDS)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoKeepsGuessingIsNotListenedTo() throws Exception {
        for (int i = 0; i < 6; i++) {
            plain.send("<xml/>", Instant.now(), "n" + i, "guessed");
        }
        assertThat(plain.send(payload("text", openid, freshId(), WORDS)).getStatus())
                .isEqualTo(429);
    }

    @Test
    void inSafeModeBothWaysAreEncryptedAndNothingElseIsTaken() throws Exception {
        Calling safe = calling(true);
        String id = freshId();
        String xml = payload("text", openid, id, WORDS);
        assertThat(safe.send(xml).getStatus()).isEqualTo(403);
        assertThat(safe.sendEncrypted(xml, "x".repeat(43)).getStatus()).isEqualTo(403);
        String answer = body(safe.sendEncrypted(xml, safe.account.aesKey()));

        assertThat(answer).contains("<Encrypt>").doesNotContain(openid);
        String encrypted = answer.replaceAll("(?s).*<Encrypt><!\\[CDATA\\[(.*?)]].*", "$1");
        assertThat(safe.crypt(safe.account.aesKey()).decrypt(encrypted))
                .contains(caseOf(line(safe, id)).number());
    }

    @Test
    void whatIsNoMessageIsRefusedInWords() throws Exception {
        for (String bad : new String[] {
            "",
            "no xml",
            "<xml/>",
            "<xml><MsgType>text</MsgType>",
            "<xml><CreateTime>x</CreateTime></xml>",
            "<map/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><MsgType>&e;</MsgType></xml>"
        }) {
            assertThat(plain.send(bad).getStatus()).as(bad).isBetween(400, 499);
        }
        assertThat(body(plain.send("<xml><FromUserName>a</FromUserName><MsgType>text</MsgType></xml>")))
                .as("without an id nothing could be told from a repetition")
                .isEqualTo("success");
    }

    @Test
    void aPositionSaysWhereAndAVoiceWhatWasSaid() throws Exception {
        String where = freshId();
        assertThat(body(plain.send(payload("location", openid, where, "东区 1 号"))))
                .contains("已收到");
        assertThat(line(plain, where).doubt()).isEqualTo(Doubt.NO_WORDS);

        String voice = freshId();
        String other = freshOpenid();
        plain.send(payload("voice", other, voice, WORDS));
        assertThat(caseOf(line(plain, voice)).facts().text()).isEqualTo(WORDS);
    }

    @Test
    void whatGoesOnIsTheSameConversationUntilItIsAnotherMatter() throws Exception {
        String first = freshId();
        plain.send(payload("text", openid, first, WORDS));
        String second = freshId();
        String joined = body(plain.send(payload("text", openid, second, "还是不亮")));
        assertThat(joined).contains("已补充", caseOf(line(plain, first)).number());
        assertThat(line(plain, second).about()).isEqualTo(line(plain, first).about());

        assertThat(body(plain.send(payload("event", openid, "NEW", "CLICK")))).contains("新的诉求");
        String third = freshId();
        plain.send(payload("text", openid, third, "河滨街道一里社区的井盖坏了。"));
        assertThat(caseOf(line(plain, third)).id())
                .isNotEqualTo(caseOf(line(plain, first)).id());

        sql.update(WECHAT_FOLLOWER)
                .set(WECHAT_FOLLOWER.WROTE_AT, Instant.now().minus(Duration.ofDays(4)))
                .execute();
        String fourth = freshId();
        plain.send(payload("text", openid, fourth, "河滨街道一里社区的树倒了。"));
        assertThat(line(plain, fourth).thread()).isNotEqualTo(line(plain, third).thread());
    }

    @Test
    void eventsArePartOfTheConversationAndNobodysWork() throws Exception {
        assertThat(body(plain.send(payload("event", openid, "", "subscribe")))).contains("12345");
        plain.send(payload("text", openid, freshId(), WORDS));
        assertThat(body(plain.send(payload("event", openid, "PROGRESS", "CLICK"))))
                .contains("：");
        assertThat(body(plain.send(payload("event", openid, "x", "TEMPLATESENDJOBFINISH"))))
                .isEqualTo("success");
        assertThat(body(plain.send(payload("event", openid, "", "unsubscribe"))))
                .isEqualTo("success");
        assertThat(sql.select(CONTACT.STATE)
                        .from(CONTACT)
                        .where(CONTACT.SOURCE.eq(plain.source()))
                        .orderBy(CONTACT.ID)
                        .fetch(CONTACT.STATE))
                .containsExactly("NOTED", "REGISTERED", "NOTED", "NOTED");
        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(plain.source()).and(CONTACT.WAITING_SINCE.isNotNull())))
                .isZero();
    }

    @Test
    void theOpenidStandsNowhereInTheClear() throws Exception {
        plain.send(payload("text", openid, freshId(), WORDS));
        plain.send(payload("event", openid, "NEW", "CLICK"));
        for (var table : sql.meta().getSchemas("intake").getFirst().getTables()) {
            for (var field : table.fields()) {
                if (field.getType() == String.class) {
                    assertThat(sql.fetchCount(table, field.cast(String.class).contains(openid)))
                            .as(table.getName() + "." + field.getName())
                            .isZero();
                }
            }
        }
    }
}

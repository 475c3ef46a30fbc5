package org.xinqiao.intake.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.xinqiao.schema.intake.Tables.BOARD;
import static org.xinqiao.schema.intake.Tables.CONTACT;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.store.BoardTable;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.intake.store.BoardTable.Draft;
import org.xinqiao.intake.store.BoardTable.Kind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.boards.private-addresses=true",
            "xinqiao.boards.longest-answer=64KB",
            "xinqiao.boards.patience=5s"
        })
@DisplayName("boards of other sites (外站留言板)")
class BoardsTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>
            <item><guid>p-1</guid><title>路灯不亮</title><author>网友甲</author>
              <description>&lt;p&gt;东区门口的路灯&lt;br&gt;三天不亮了。%s&lt;/p&gt;</description>
              <pubDate>%s</pubDate></item></channel></rss>
            """;

    @Autowired
    private MockMvc http;

    @Autowired
    private Boards boards;

    @Autowired
    private BoardPosts posts;

    @Autowired
    private BoardTable table;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Answers answers;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    private OtherSite site = open();
    private Viewer admin;
    private String secret = "";

    private static OtherSite open() {
        try {
            return new OtherSite();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Autowired
    BoardsTest(Viewers viewers) {
        this.admin = viewers.named("sysadmin");
    }

    @BeforeEach
    void nothingElseIsDue() {
        sql.update(BOARD).set(BOARD.NEXT_TRY, (Instant) null).execute();
    }

    @AfterEach
    void closed() {
        site.close();
    }

    private Board board(Kind kind, String path, String shape) {
        String address = kind == Kind.PUSH ? "" : site.at(path);
        Draft draft =
                new Draft("板 " + UUID.randomUUID(), new AreaCode("9901"), kind, address, shape, site.at("/reply"), 10);
        Boards.Made made = boards.add(admin, draft);
        secret = made.secret();
        return table.find(made.id()).orElseThrow();
    }

    private Board pulled(Board board) {
        sql.update(BOARD)
                .set(BOARD.NEXT_TRY, BOARD.MADE_AT)
                .where(BOARD.ID.eq(board.id()))
                .execute();
        posts.pullDue();
        return table.find(board.id()).orElseThrow();
    }

    private Case caseOf(Board board, String message) {
        ContactLine line = contacts.find(board.source(), message).orElseThrow();
        return cases.find(viewers.named("dispatcher"), Objects.requireNonNull(line.about()))
                .orElseThrow()
                .it();
    }

    private void show(String path, String type, String text, Charset charset) {
        site.show(path, 200, type, text.getBytes(charset));
    }

    private static String rss(String encoding, String more) {
        return RSS.formatted(
                encoding,
                more,
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().atZone(java.time.ZoneOffset.UTC)));
    }

    @Test
    void aFeedBecomesCasesOnceWhateverItsEncoding() {
        for (String encoding : List.of("UTF-8", "GBK")) {
            show("/feed", "application/rss+xml", rss(encoding, ""), Charset.forName(encoding));
            Board board = board(Kind.FEED, "/feed", "{}");
            Board after = pulled(board);
            pulled(board);

            assertThat(after.health().trouble()).isEmpty();
            assertThat(caseOf(board, "p-1").facts().text()).startsWith("东区门口的路灯\n三天不亮了。");
            assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(board.source())))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPostThatWasEditedIsTheSameOne() {
        show("/feed", "text/xml; charset=utf-8", rss("UTF-8", ""), StandardCharsets.UTF_8);
        Board board = board(Kind.FEED, "/feed", "{}");
        pulled(board);
        show("/feed", "text/xml; charset=utf-8", rss("UTF-8", "又坏了一盏。"), StandardCharsets.UTF_8);
        pulled(board);

        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(board.source()))).isEqualTo(1);
        assertThat(contacts.find(board.source(), "p-1").orElseThrow().editedAt())
                .isNotNull();
    }

    @Test
    void jsonIsReadByPathsAndHtmlBySelectors() {
        show("/api", "application/json", """
                {"data":{"list":[{"no":7,"body":"西区的井盖坏了","who":{"name":"乙"}},{"no":8}]}}
                """, StandardCharsets.UTF_8);
        Board json = board(
                Kind.JSON, "/api", "{\"items\":\"data.list\",\"id\":\"no\",\"text\":\"body\",\"author\":\"who.name\"}");
        pulled(json);
        assertThat(caseOf(json, "7").facts().text()).isEqualTo("西区的井盖坏了");

        show("/page", "text/html", """
                <meta charset="gb2312"><table><tr class="p"><td><a href="/p/9">噪声</a></td><td class="t">东区工地<script>x</script>太吵</td></tr></table>
                """, Charset.forName("GB2312"));
        Board html = board(Kind.HTML, "/page", "{\"item\":\"tr.p\",\"link\":\"a\",\"title\":\"a\",\"text\":\".t\"}");
        pulled(html);
        Case made = caseOf(html, site.at("/p/9"));
        assertThat(made.facts().title()).isEqualTo("噪声");
        assertThat(made.facts().text()).startsWith("东区工地").endsWith("太吵");
    }

    @Test
    void whatGoesWrongIsToldInWordsAndTriedAgainLater() {
        site.show("/broken", 503, "text/plain", new byte[0]);
        Board board = board(Kind.FEED, "/broken", "{}");
        Board once = pulled(board);
        assertThat(once.health().trouble()).isEqualTo("对方应答 503。");
        assertThat(once.health().failures()).isEqualTo(1);
        assertThat(Objects.requireNonNull(once.health().nextTry()))
                .isBetween(Instant.now().plusSeconds(60 * 19), Instant.now().plusSeconds(60 * 21));
        assertThat(Objects.requireNonNull(pulled(board).health().nextTry()))
                .isAfter(Instant.now().plusSeconds(60 * 39));

        show("/broken", "text/xml", rss("UTF-8", ""), StandardCharsets.UTF_8);
        Board well = pulled(board);
        assertThat(well.health().failures()).isZero();
        assertThat(well.health().trouble()).isEmpty();
    }

    @Test
    void nothingBigOrRedirectedOrOfAnotherKindIsTaken() {
        site.show("/big", 200, "text/xml", new byte[100_000]);
        site.show("/moved", 302, "text/plain", new byte[0]);
        show("/text", "text/plain", "你好", StandardCharsets.UTF_8);
        show(
                "/bomb",
                "text/xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
                        + "<guid>1</guid><title>东区&x;</title></item></channel></rss>",
                StandardCharsets.UTF_8);
        assertThat(pulled(board(Kind.FEED, "/big", "{}")).health().trouble()).contains("太大");
        assertThat(pulled(board(Kind.FEED, "/moved", "{}")).health().trouble()).contains("转到了别处");
        assertThat(pulled(board(Kind.FEED, "/text", "{}")).health().trouble()).contains("不是 RSS");
        assertThat(pulled(board(Kind.JSON, "/text", "{\"items\":\"x\"}"))
                        .health()
                        .trouble())
                .contains("不是 JSON");
        Board bomb = board(Kind.FEED, "/bomb", "{}");
        pulled(bomb);
        assertThat(caseOf(bomb, "1").facts().title()).doesNotContain("root:");
    }

    private MockHttpServletResponse push(Board board, String body, String timestamp, String key) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return http.perform(post("/api/boards/" + board.id() + "/posts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(Signature.TIMESTAMP, timestamp)
                        .header(Signature.SIGNATURE, Signature.written(Signature.of(key, timestamp, bytes)))
                        .content(bytes))
                .andReturn()
                .getResponse();
    }

    @Test
    void aPushCountsOnceAndOnlyWithItsSignature() throws Exception {
        Board board = board(Kind.PUSH, "", "{}");
        String now = Long.toString(Instant.now().getEpochSecond());
        String body = "{\"id\":\"a\",\"text\":\"东区路灯不亮\",\"author\":\"丙\"}";
        assertThat(push(board, body, now, secret).getStatus()).isEqualTo(200);
        assertThat(push(board, body, now, secret).getContentAsString()).contains("intake.replayed");
        assertThat(caseOf(board, "a").facts().text()).isEqualTo("东区路灯不亮");

        String old = Long.toString(Instant.now().getEpochSecond() - 600);
        assertThat(push(board, body, old, secret).getContentAsString()).contains("intake.bad-signature");
        assertThat(push(board, body, now, "guessed").getContentAsString()).contains("intake.bad-signature");
        assertThat(push(board, "{\"id\":\"\"}", now, secret).getContentAsString())
                .contains("intake.invalid");
        assertThat(push(board, "no json", now, secret).getContentAsString()).contains("intake.invalid");
        boards.switchTo(admin, board.id(), false);
        assertThat(push(board, "{\"id\":\"b\",\"text\":\"东区\"}", now, secret).getContentAsString())
                .contains("intake.bad-signature");
    }

    @Test
    void theAnswerGoesBackSigned() throws Exception {
        Board board = board(Kind.PUSH, "", "{}");
        String now = Long.toString(Instant.now().getEpochSecond());
        push(board, "{\"id\":\"a\",\"text\":\"东区路灯不亮\"}", now, secret);
        ContactLine line = contacts.find(board.source(), "a").orElseThrow();
        site.show("/reply", 200, "text/plain", new byte[0]);

        answers.answer(viewers.named("taker"), line.thread(), "今天去修。");

        OtherSite.Sent sent = site.sent.getLast();
        assertThat(sent.body()).contains("\"post\":\"a\"", "今天去修。");
        assertThat(Signature.checked(
                        secret,
                        sent.timestamp(),
                        sent.signature(),
                        sent.body().getBytes(StandardCharsets.UTF_8),
                        Instant.now()))
                .isPresent();
        site.show("/reply", 410, "text/plain", new byte[0]);
        answers.answer(viewers.named("taker"), line.thread(), "修好了。");
        assertThat(sql.fetchCount(CONTACT, CONTACT.THREAD.eq(line.thread()).and(CONTACT.STATE.eq("FAILED"))))
                .isEqualTo(1);
    }
}

package org.xinqiao.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.MAILBOX;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactFiles;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Conversations;
import org.xinqiao.intake.Doubt;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.intake.store.MailboxTable.Draft;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.intake.store.MailboxTable.Security;
import org.xinqiao.intake.store.MailboxTable.Server;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.mailboxes.private-addresses=true",
            "xinqiao.mailboxes.patience=10s"
        })
@DisplayName("e-mail (邮件来信): letters of a mailbox become contacts, once, in their conversation")
class MailTest {

    private static final String WORDS = "河滨街道一里社区门口的路灯三天不亮了。";
    private static final GreenMail SERVER = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MailRounds rounds;

    @Autowired
    private MailboxTable table;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactFiles files;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Answers answers;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    private final String address = "c" + UUID.randomUUID().toString().substring(0, 8) + "@example.gov.cn";
    private @Nullable GreenMailUser user;
    private long box;

    @BeforeAll
    static void listen() {
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @BeforeEach
    void aMailbox() {
        sql.update(MAILBOX).set(MAILBOX.NEXT_TRY, (Instant) null).execute();
        user = SERVER.setUser(address, address, "a-password");
        box = mailboxes.add(viewers.named("sysadmin"), draft(SERVER.getImap().getPort()), "a-password");
    }

    private Draft draft(int imapPort) {
        return new Draft(
                "中心邮箱",
                new AreaCode("9901"),
                address,
                new Server("127.0.0.1", imapPort, Security.NONE),
                new Server("127.0.0.1", SERVER.getSmtp().getPort(), Security.NONE),
                address,
                "INBOX",
                5);
    }

    private void arrives(String raw, Charset charset) throws Exception {
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(charset);
        Objects.requireNonNull(user)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private static String letter(String id, String subject, String more, String body) {
        return """
                From: =?UTF-8?B?5byg5LiJ?= <zhang@example.com>
                To: 12345@example.gov.cn
                Subject: %s
                Message-ID: %s
                Date: Thu, 26 Nov 2026 10:00:00 +0800
                MIME-Version: 1.0
                %s

                %s
                """.formatted(subject, id, more.strip(), body);
    }

    private static String plain(String id, String subject, String body) {
        return letter(id, subject, "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", body);
    }

    private Mailbox read() {
        sql.update(MAILBOX)
                .set(MAILBOX.NEXT_TRY, Instant.now().minusSeconds(1))
                .where(MAILBOX.ID.eq(box))
                .execute();
        rounds.readDue();
        return table.find(box).orElseThrow();
    }

    private ContactLine line(String id) {
        return contacts.find("mail:" + box, id).orElseThrow();
    }

    private String text(String id) {
        return conversations.get(viewers.named("taker"), line(id).id()).stream()
                .filter(message -> message.line().message().equals(id))
                .findFirst()
                .orElseThrow()
                .words()
                .text();
    }

    private Case caseOf(ContactLine line) {
        return cases.find(viewers.named("dispatcher"), Objects.requireNonNull(line.about()))
                .orElseThrow()
                .it();
    }

    private int many() {
        return sql.fetchCount(CONTACT, CONTACT.SOURCE.eq("mail:" + box));
    }

    @Test
    void aLetterIsACaseOnceHoweverOftenItIsRead() throws Exception {
        arrives(plain("<a@x>", "路灯", WORDS + "\n\n发自我的 iPhone"), StandardCharsets.UTF_8);
        Mailbox after = read();
        assertThat(after.health().trouble()).isEmpty();
        assertThat(caseOf(line("<a@x>")).facts().title()).isEqualTo("路灯");
        assertThat(caseOf(line("<a@x>")).facts().text()).isEqualTo(WORDS);
        assertThat(after.progress().reached()).isPositive();
        read();
        // killed before it was written down how far it got
        table.reached(box, after.progress().validity(), 0);
        read();
        // the server numbers its letters anew
        table.reached(box, 1, 999);
        read();
        assertThat(many()).isEqualTo(1);
    }

    @Test
    void whatIsAnsweredIsTheSameConversation() throws Exception {
        arrives(plain("<a@x>", "路灯", WORDS), StandardCharsets.UTF_8);
        read();
        arrives(
                letter(
                        "<b@x>",
                        "Re: 路灯",
                        "In-Reply-To: <a@x>\nReferences: <z@x> <a@x>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit",
                        "还是不亮。\n\n在 2026年11月26日，张三 <zhang@example.com> 写道：\n> " + WORDS),
                StandardCharsets.UTF_8);
        read();
        assertThat(line("<b@x>").about()).isEqualTo(line("<a@x>").about());
        assertThat(line("<b@x>").state()).isEqualTo(ContactState.JOINED);
        assertThat(text("<b@x>")).isEqualTo("还是不亮。");
    }

    @Test
    void theAnswerGoesBackInItsConversationAndIsFoundByIt() throws Exception {
        arrives(plain("<a@x>", "路灯", WORDS), StandardCharsets.UTF_8);
        read();
        SERVER.setUser("zhang@example.com", "zhang@example.com", "p");
        answers.answer(viewers.named("taker"), line("<a@x>").thread(), "今天去修。");

        MimeMessage sent = SERVER.getReceivedMessagesForDomain("zhang@example.com")[0];
        assertThat(sent.getHeader("In-Reply-To", null)).isEqualTo("<a@x>");
        assertThat(sent.getHeader("References", null)).isEqualTo("<a@x>");
        assertThat(sent.getFrom()[0]).hasToString(address);
        assertThat(sent.getSubject())
                .startsWith("Re: 路灯")
                .contains(caseOf(line("<a@x>")).number());
        assertThat(sent.getContent().toString().strip()).isEqualTo("今天去修。");
        SERVER.purgeEmailFromAllMailboxes();

        arrives(
                letter("<c@x>", "谢谢", "In-Reply-To: " + sent.getMessageID() + "\nContent-Type: text/plain", "thanks"),
                StandardCharsets.UTF_8);
        read();
        assertThat(line("<c@x>").about()).isEqualTo(line("<a@x>").about());
    }

    @Test
    void aNumberInTheSubjectIsBelievedOfWhoWroteAboutItBefore() throws Exception {
        arrives(plain("<a@x>", "路灯", WORDS), StandardCharsets.UTF_8);
        read();
        String number = caseOf(line("<a@x>")).number();
        arrives(plain("<b@x>", "关于 " + number, "还是不亮"), StandardCharsets.UTF_8);
        arrives(
                plain("<c@x>", "关于 " + number, WORDS).replace("zhang@example.com", "li@example.com"),
                StandardCharsets.UTF_8);
        read();
        assertThat(line("<b@x>").about()).isEqualTo(line("<a@x>").about());
        assertThat(line("<c@x>").about()).isNull();
        assertThat(line("<c@x>").doubt()).isEqualTo(Doubt.NAMES_CASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Return-Path: <>",
                "List-Id: <news.example.com>",
                "X-Autoreply: yes"
            })
    void noMachineIsAnsweredOrACase(String header) throws Exception {
        arrives(letter("<m@x>", "自动回复", header + "\nContent-Type: text/plain", WORDS), StandardCharsets.UTF_8);
        arrives(
                plain("<n@x>", "退信", WORDS).replace("zhang@example.com", "MAILER-DAEMON@example.com"),
                StandardCharsets.UTF_8);
        arrives(plain("<o@x>", "自己", WORDS).replace("zhang@example.com", address), StandardCharsets.UTF_8);
        Mailbox after = read();
        assertThat(many()).isZero();
        assertThat(after.progress().passedOver()).isEqualTo(3);
        assertThat(after.progress().leftOver()).isZero();
    }

    @Test
    void aPageIsMadePlainAndOldEncodingsAreRead() throws Exception {
        arrives(
                letter(
                        "<h@x>",
                        "=?GB2312?B?wrfGug==?=",
                        "Content-Type: text/html; charset=gb2312\nContent-Transfer-Encoding: 8bit",
                        "<html><head><style>p{}</style></head><body><p>" + WORDS
                                + "</p><script>alert(1)</script><div>第二行<br>镕</div><blockquote>旧话</blockquote></body></html>"),
                Charset.forName("GB18030"));
        arrives(letter("<n@x>", "no charset", "Content-Type: text/plain", WORDS), Charset.forName("GB18030"));
        read();
        assertThat(text("<h@x>").lines().filter(line -> !line.isBlank()).map(String::strip))
                .containsExactly(WORDS, "第二行", "镕");
        assertThat(text("<n@x>")).isEqualTo(WORDS);
    }

    @Test
    void attachmentsAreLookedAtAndWhatIsRefusedIsSaid() throws Exception {
        arrives(
                letter("<f@x>", "附件", "Content-Type: multipart/mixed; boundary=B", """
                        --B
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: 8bit

                        %s
                        --B
                        Content-Type: text/plain; name="note.txt"
                        Content-Disposition: attachment; filename="note.txt"

                        a note
                        --B
                        Content-Type: image/jpeg; name="photo.jpg"
                        Content-Disposition: attachment; filename="photo.jpg"

                        MZ no photo
                        --B
                        Content-Type: application/octet-stream; name="run.exe"
                        Content-Disposition: attachment; filename="run.exe"

                        MZ
                        --B--
                        """.formatted(WORDS)),
                StandardCharsets.UTF_8);
        read();
        ContactLine line = line("<f@x>");
        List<NamedFile> kept = files.of(List.of(line.id())).get(line.id());
        assertThat(kept).singleElement().extracting(NamedFile::name).isEqualTo("note.txt");
        assertThat(text("<f@x>")).startsWith(WORDS).contains("“photo.jpg”没有收下", "“run.exe”没有收下");
    }

    @Test
    void aBrokenLetterIsNotLostAndStopsNoOther() throws Exception {
        arrives(
                letter("<p@x>", "坏信", "Content-Type: multipart/mixed; boundary=\"\"", "no boundary at all"),
                StandardCharsets.UTF_8);
        arrives(
                letter(
                        "<q@x>",
                        "坏信",
                        "Content-Type: text/plain; charset=\"no such\"\nContent-Transfer-Encoding: base64",
                        "%%%"),
                StandardCharsets.UTF_8);
        arrives(plain("<r@x>", "好信", WORDS), StandardCharsets.UTF_8);
        Mailbox after = read();
        assertThat(after.health().trouble()).isEmpty();
        assertThat(many()).isEqualTo(3);
        assertThat(caseOf(line("<r@x>")).facts().text()).isEqualTo(WORDS);
    }

    @Test
    void whatGoesWrongIsToldInWords() {
        mailboxes.change(viewers.named("sysadmin"), box, draft(SERVER.getImap().getPort()), "wrong");
        assertThat(read().health().trouble()).contains("密码");
        mailboxes.change(viewers.named("sysadmin"), box, draft(1), "a-password");
        Mailbox after = read();
        assertThat(after.health().trouble()).contains("连接");
        assertThat(after.health().failures()).isEqualTo(2);
        assertThat(Objects.requireNonNull(after.health().nextTry()))
                .isAfter(Instant.now().plusSeconds(60 * 19));
    }

    @Test
    void whatWasThereLongBeforeIsHistoryAndManyAreTakenInTurns() throws Exception {
        for (int i = 0; i < 55; i++) {
            arrives(plain("<many-" + i + "@x>", "第 " + i, "路灯不亮" + i), StandardCharsets.UTF_8);
        }
        assertThat(read().progress().leftOver()).isEqualTo(5);
        assertThat(read().progress().leftOver()).isZero();
        assertThat(many()).isEqualTo(55);
        MailFolder inbox = SERVER.getManagers().getImapHostManager().getInbox(Objects.requireNonNull(user));
        assertThat(inbox.getUnseenCount()).isZero();
    }
}

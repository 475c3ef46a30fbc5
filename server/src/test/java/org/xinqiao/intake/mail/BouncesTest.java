package org.xinqiao.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.MAILBOX;
import static org.xinqiao.schema.notice.Tables.RECEIPT;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Conversations;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.intake.store.MailboxTable.Draft;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.intake.store.MailboxTable.Security;
import org.xinqiao.intake.store.MailboxTable.Server;
import org.xinqiao.notice.GatewayMail;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.mailboxes.private-addresses=true",
            "xinqiao.mailboxes.patience=10s"
        })
@DisplayName("a letter of the house that comes back (退信, RFC 3464) stands as not delivered, and is nobody's message")
class BouncesTest {

    private static final String CITIZEN = "lin@example.com";
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
    private Conversations conversations;

    @Autowired
    private Answers answers;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    private final String address = "b" + UUID.randomUUID().toString().substring(0, 8) + "@example.gov.cn";
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
        SERVER.setUser(CITIZEN, CITIZEN, "p");
        Draft draft = new Draft(
                "退信邮箱",
                new AreaCode("9901"),
                address,
                new Server("127.0.0.1", SERVER.getImap().getPort(), Security.NONE),
                new Server("127.0.0.1", SERVER.getSmtp().getPort(), Security.NONE),
                address,
                "INBOX",
                5);
        box = mailboxes.add(viewers.named("sysadmin"), draft, "a-password");
    }

    private void arrives(String raw) throws Exception {
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(user)
                .deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    /** What a mail server reports of a letter that it had. */
    private static String report(String kind, String told, String letter) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
                To: 12345@example.gov.cn
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.example.com>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="B"

                --B
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com
                Arrival-Date: Fri, 27 Nov 2026 10:00:00 +0800

                Final-Recipient: rfc822; lin@example.com
                %s
                Diagnostic-Code: smtp; 550 <lin@example.com>: no such user here

                --B
                %s
                --B--
                """.formatted(UUID.randomUUID(), kind, told, letter);
    }

    private static String whole(String id) {
        return "Content-Type: message/rfc822\n\nFrom: 12345@example.gov.cn\nTo: lin@example.com\nSubject: Re\nMessage-ID: "
                + id + "\n\nWe mend it today.";
    }

    private static String head(String id) {
        return "Content-Type: text/rfc822-headers\n\nFrom: 12345@example.gov.cn\nMessage-ID: " + id + "\nSubject: Re\n";
    }

    private Mailbox read() {
        sql.update(MAILBOX)
                .set(MAILBOX.NEXT_TRY, Instant.now().minusSeconds(1))
                .where(MAILBOX.ID.eq(box))
                .execute();
        rounds.readDue();
        return table.find(box).orElseThrow();
    }

    private ContactLine asked() {
        return contacts.find("mail:" + box, "<asked@x>").orElseThrow();
    }

    private ContactLine answer() {
        return conversations.get(viewers.named("taker"), asked().id()).stream()
                .map(Conversations.Message::line)
                .filter(ContactLine::isOut)
                .findFirst()
                .orElseThrow();
    }

    /** @return the Message-ID of an answer that went out */
    private String answered() throws Exception {
        arrives("""
                From: <lin@example.com>
                To: 12345@example.gov.cn
                Subject: lamp
                Message-ID: <asked@x>
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                河滨街道一里社区门口的路灯三天不亮了。
                """);
        read();
        answers.answer(viewers.named("taker"), asked().thread(), "今天去修。");
        String sent = SERVER.getReceivedMessagesForDomain(CITIZEN)[0].getMessageID();
        SERVER.purgeEmailFromAllMailboxes();
        return sent;
    }

    @Test
    void anAnswerThatCameBackStandsAsNotDelivered() throws Exception {
        String sent = answered();
        arrives(report("delivery-status", "Action: failed\nStatus: 5.1.1 (no mailbox)", whole(sent)));
        Mailbox after = read();

        assertThat(answer().state()).isEqualTo(ContactState.FAILED);
        assertThat(answer().trouble()).contains("收件地址不存在", "5.1.1").doesNotContain("lin");
        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq("mail:" + box)))
                .as("what was asked and what was answered")
                .isEqualTo(2);
        assertThat(after.progress().passedOver()).isEqualTo(1);
        assertThat(after.health().trouble()).isEmpty();
    }

    @Test
    void whatIsLateOrWasReadIsNotLost() throws Exception {
        String sent = answered();
        arrives(report("delivery-status", "Action: delayed\nStatus: 4.4.1", whole(sent)));
        arrives(report("disposition-notification", "Action: failed\nStatus: 5.1.1", whole(sent)));
        arrives(report("delivery-status", "Action: failed\nStatus: 5.1.1", whole("<out-of-nobody@example.gov.cn>")));
        arrives(report("delivery-status", "no fields at all", "Content-Type: message/rfc822\n\n"));
        assertThat(read().progress().passedOver()).isEqualTo(4);
        assertThat(answer().state()).isEqualTo(ContactState.SENT);
    }

    @Test
    void aMessageThatTheHouseSentByItselfIsToldToItsOutbox() throws Exception {
        String notice = UUID.randomUUID().toString();
        arrives(report("delivery-status", "Action: failed\nStatus: 5.2.2", head("<" + notice + "@example.gov.cn>")));
        assertThat(read().health().trouble()).isEmpty();

        var receipt =
                sql.fetchSingle(RECEIPT, RECEIPT.GATEWAY.eq(GatewayMail.MAIL).and(RECEIPT.MESSAGE_ID.eq(notice)));
        assertThat(receipt.getOutcome()).isEqualTo("FAILED");
        assertThat(receipt.getReason()).contains("已满", "5.2.2");
    }
}

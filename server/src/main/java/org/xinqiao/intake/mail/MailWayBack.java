package org.xinqiao.intake.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.casework.PublicCases;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.WayBack;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.intake.store.MailboxTable.Mailbox;

/** 邮件回复: an answer from the mailbox that was written to, in the conversation of the letter it answers. */
@Component
class MailWayBack implements WayBack {

    private static final String SOURCE = "mail:";
    private static final int LONGEST = 20_000;

    private final MailboxTable table;
    private final MailServers servers;
    private final Contacts contacts;
    private final PublicCases cases;
    private final Clock clock;

    MailWayBack(MailboxTable table, MailServers servers, Contacts contacts, PublicCases cases, Clock clock) {
        this.table = table;
        this.servers = servers;
        this.contacts = contacts;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public boolean leadsTo(String source) {
        return box(source).filter(box -> !box.as().smtp().host().isEmpty()).isPresent();
    }

    @Override
    public int longest(String source) {
        return LONGEST;
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        Mailbox box = box(answer.source()).orElseThrow(() -> NotSent.ever("这个邮箱已不存在。"));
        if (!box.active()) {
            throw NotSent.yet("这个邮箱已停用，启用后会发送。");
        }
        Session session = servers.smtp(box);
        try (Transport transport = servers.transport(box, session)) {
            MimeMessage letter = written(box, session, answer);
            transport.sendMessage(letter, letter.getAllRecipients());
        } catch (MailTrouble e) {
            throw NotSent.yet(e.words());
        } catch (SendFailedException e) {
            throw e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? NotSent.ever("对方的邮箱地址无效。")
                    : NotSent.yet("邮件服务器没有接受。");
        } catch (MessagingException e) {
            throw NotSent.yet(MailTrouble.of(e).words());
        }
    }

    private MimeMessage written(Mailbox box, Session session, Outgoing answer) throws MessagingException {
        String own = box.as().address();
        String id = "<" + answer.message().replace(':', '-') + "@" + own.substring(own.indexOf('@') + 1) + ">";
        MimeMessage letter = new NumberedLetter(session, id);
        letter.setFrom(new InternetAddress(own));
        letter.setRecipient(
                Message.RecipientType.TO, new InternetAddress(answer.to().email()));
        letter.setSubject(subject(answer), StandardCharsets.UTF_8.name());
        letter.setText(answer.text(), StandardCharsets.UTF_8.name());
        letter.setSentDate(Date.from(clock.instant()));
        if (answer.replyTo().startsWith("<")) {
            letter.setHeader("In-Reply-To", answer.replyTo());
            letter.setHeader(
                    "References",
                    Stream.of(Objects.requireNonNullElse(answer.threadKey(), ""), answer.replyTo())
                            .filter(each -> each.startsWith("<"))
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        letter.saveChanges();
        return letter;
    }

    /** With the number of the case, by which even a letter that was written anew finds it. */
    private String subject(Outgoing answer) {
        String asked = answer.title().replaceAll("[\\r\\n]+", " ").strip();
        String begun = asked.matches("(?i)^(re|回复|答复)\\s*[:：].*") ? asked : "Re: " + asked;
        String number = contacts.lastOf(answer.source(), Objects.requireNonNullElse(answer.threadKey(), ""))
                .map(ContactLine::about)
                .flatMap(cases::find)
                .map(PublicCase::number)
                .orElse("");
        return number.isEmpty() || begun.contains(number) ? begun : begun + "（" + number + "）";
    }

    private Optional<Mailbox> box(String source) {
        return source.startsWith(SOURCE) && source.substring(SOURCE.length()).matches("\\d{1,18}")
                ? table.find(Long.parseLong(source.substring(SOURCE.length())))
                : Optional.empty();
    }

    /** A letter that keeps the number it was given, so that whoever receives it twice knows it again. */
    private static final class NumberedLetter extends MimeMessage {

        private final String id;

        NumberedLetter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

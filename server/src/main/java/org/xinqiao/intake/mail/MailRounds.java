package org.xinqiao.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.intake.model.Backoff;
import org.xinqiao.intake.store.MailboxTable;
import org.xinqiao.intake.store.MailboxTable.Mailbox;

/**
 * 收信: reads mailboxes that are due, a letter at a time, in the order of their numbers. How far it got is written down after each;
 * whatever is taken in twice after a crash is the same contact, by its Message-ID.
 */
@Service
public class MailRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    /** What was there long before somebody set the mailbox up is history, and nobody's case. */
    private static final Duration LOOKS_BACK = Duration.ofDays(7);

    private static final int AT_ONCE = 5;

    /** Asked for once for all letters of a turn: header by header each would cost a way to the server and back. */
    private static final FetchProfile HEADS = heads();

    private final MailboxTable table;
    private final MailServers servers;
    private final MailContacts contacts;
    private final Bounces bounces;
    private final Clock clock;

    MailRounds(MailboxTable table, MailServers servers, MailContacts contacts, Bounces bounces, Clock clock) {
        this.table = table;
        this.servers = servers;
        this.contacts = contacts;
        this.bounces = bounces;
        this.clock = clock;
    }

    /** Reads those mailboxes that are due. */
    public void readDue() {
        table.take(clock.instant(), AT_ONCE).forEach(this::read);
    }

    private void read(Mailbox box) {
        Duration usual = Duration.ofMinutes(box.as().minutes());
        try (Store store = servers.imap(box)) {
            int left = read(box, store);
            Instant next = left > 0 ? clock.instant() : clock.instant().plus(usual);
            table.succeeded(box.id(), clock.instant(), left, next);
        } catch (MailTrouble e) {
            failed(box, usual, e.words());
        } catch (MessagingException e) {
            failed(box, usual, MailTrouble.of(e).words());
        } catch (RuntimeException e) {
            LOG.warn("mailbox {} could not be read", box.id(), e);
            failed(box, usual, "收信时出错，稍后再试。");
        }
    }

    private void failed(Mailbox box, Duration usual, String words) {
        Duration wait = Backoff.after(usual, box.health().failures() + 1);
        table.failed(box.id(), clock.instant(), words, clock.instant().plus(wait));
    }

    private int read(Mailbox box, Store store) throws MessagingException {
        try (Folder folder = store.getFolder(box.as().folder())) {
            folder.open(Folder.READ_WRITE);
            UIDFolder numbered = (UIDFolder) folder;
            long validity = numbered.getUIDValidity();
            boolean isKnown = validity == box.progress().validity();
            long reached = isKnown ? box.progress().reached() : beginning(box, folder, numbered);
            List<Message> news = Arrays.stream(numbered.getMessagesByUID(reached + 1, UIDFolder.LASTUID))
                    .filter(message -> message != null && !message.isExpunged())
                    .toList();
            // a server answers with the last letter where there is none behind a number
            List<Message> waiting = news.stream()
                    .filter(message -> number(numbered, message) > reached)
                    .toList();
            List<Message> turn = waiting.subList(0, Math.min(servers.atOnce(), waiting.size()));
            folder.fetch(turn.toArray(Message[]::new), HEADS);
            for (Message each : turn) {
                long number = numbered.getUID(each);
                take(box, each, validity + "/" + number);
                table.reached(box.id(), validity, number);
                each.setFlag(Flags.Flag.SEEN, true);
            }
            if (news.isEmpty() || !isKnown && turn.isEmpty()) {
                table.reached(box.id(), validity, reached);
            }
            return waiting.size() - turn.size();
        }
    }

    private static FetchProfile heads() {
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.CONTENT_INFO);
        heads.add(IMAPFolder.FetchProfileItem.HEADERS);
        return heads;
    }

    private static long number(UIDFolder numbered, Message message) {
        try {
            return numbered.getUID(message);
        } catch (MessagingException _) {
            return 0;
        }
    }

    /** Behind which number reading begins: before the first letter that is not history. */
    private long beginning(Mailbox box, Folder folder, UIDFolder numbered) throws MessagingException {
        Date since = Date.from(box.madeAt().minus(LOOKS_BACK));
        Message[] lately = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since));
        long first = Long.MAX_VALUE;
        for (Message each : lately) {
            first = Math.min(first, numbered.getUID(each));
        }
        return first == Long.MAX_VALUE ? Math.max(0, numbered.getUIDNext() - 1) : first - 1;
    }

    private void take(Mailbox box, Message message, String place) throws MessagingException {
        try {
            if (Automatic.is(message, box.as().address())) {
                Bounce.of(message).ifPresent(bounce -> bounces.take(box, bounce));
                table.passedOver(box.id());
            } else {
                contacts.receive(box, LetterReader.read(message, clock.instant()), message.getFolder()::isOpen);
            }
        } catch (MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw e;
            }
            contacts.receive(box, LetterReader.unreadable("uid:" + place, clock.instant()), () -> true);
        }
    }
}

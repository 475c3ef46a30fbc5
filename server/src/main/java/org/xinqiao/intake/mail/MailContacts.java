package org.xinqiao.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.ContactFiles;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Doubt;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.platform.ProblemFound;

/** 邮件来信: makes a contact of a letter, in the conversation it answers, with what of its attachments is taken. */
@Component
class MailContacts {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)20\\d{12}(?!\\d)");
    private static final Pattern OURS = Pattern.compile("<(out[-.][0-9a-f-]{36})@[^>]*>");
    private static final int MOST_FILES = 10;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 80;

    private final Contacts contacts;
    private final ContactFiles files;
    private final CitizenCases cases;
    private final MailServers servers;

    MailContacts(Contacts contacts, ContactFiles files, CitizenCases cases, MailServers servers) {
        this.contacts = contacts;
        this.files = files;
        this.cases = cases;
        this.servers = servers;
    }

    /**
     * Takes a letter in; one that was taken in before is not fetched again.
     *
     * @param isConnected whether the line to the server stands: what cannot be read while it does is the letter's own fault
     */
    void receive(Mailbox box, Letter letter, BooleanSupplier isConnected) throws MessagingException {
        if (contacts.find(box.source(), letter.id()).isPresent()) {
            return;
        }
        List<FileId> kept = new ArrayList<>();
        String refused = fetched(letter, kept, isConnected);
        Named named = named(box, letter);
        String text = letter.text() + refused;
        contacts.receive(
                new Contact(
                        Facts.Channel.EMAIL,
                        box.source(),
                        letter.id(),
                        thread(box, letter),
                        letter.at(),
                        new Contact.Sender(letter.name(), "", letter.address()),
                        new Contact.Words(Facts.Kind.HELP, letter.subject(), shortened(text, LONGEST_TEXT), null),
                        Contact.Place.somewhereIn(box.as().area()),
                        named.about()),
                kept,
                named.doubt());
    }

    /** The conversation of the nearest letter it refers to that is known here; a new one of its own otherwise. */
    private String thread(Mailbox box, Letter letter) {
        return letter.before().stream()
                .map(MailContacts::ours)
                .flatMap(id -> contacts.find(box.source(), id).stream())
                .map(ContactLine::threadKey)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(letter.id());
    }

    /** Our own letters are known by our own number. */
    static String ours(String id) {
        Matcher ours = OURS.matcher(id);
        return ours.matches() ? "out:" + ours.group(1).substring("out-".length()) : id;
    }

    /** 信里写的编号. @param doubt where somebody names a case who has not written about it before */
    private record Named(@Nullable CaseId about, @Nullable Doubt doubt) {}

    /** A number in the subject is believed of whoever wrote about that case before; of anybody else, a person looks first. */
    private Named named(Mailbox box, Letter letter) {
        Matcher number = NUMBER.matcher(letter.subject());
        Optional<CaseId> found =
                number.find() ? cases.find(number.group()).map(seen -> seen.it().id()) : Optional.empty();
        if (found.isEmpty()) {
            return new Named(null, null);
        }
        return contacts.wroteAbout(found.get(), box.source(), letter.address())
                ? new Named(found.get(), null)
                : new Named(null, Doubt.NAMES_CASE);
    }

    /** Fetches attachments within the bounds, and says in words which were not taken and why. */
    private String fetched(Letter letter, List<FileId> kept, BooleanSupplier isConnected) throws MessagingException {
        StringBuilder refused = new StringBuilder();
        long left = servers.attachments();
        for (Part part : letter.attachments()) {
            String name = name(part);
            String why = kept.size() >= MOST_FILES
                    ? "附件太多"
                    : part.getSize() > left ? "附件太大" : taken(part, name, kept, isConnected);
            left -= Math.max(0, part.getSize());
            if (!why.isEmpty()) {
                refused.append("\n〔附件“")
                        .append(name)
                        .append("”没有收下：")
                        .append(why)
                        .append("〕");
            }
        }
        return refused.toString();
    }

    private String taken(Part part, String name, List<FileId> kept, BooleanSupplier isConnected)
            throws MessagingException {
        try (InputStream content = part.getInputStream()) {
            kept.add(files.take(content, name));
            return "";
        } catch (ProblemFound e) {
            return e.problem().zh();
        } catch (IOException e) {
            if (!isConnected.getAsBoolean()) {
                throw new MessagingException("the line broke", e);
            }
            return "内容无法读取";
        }
    }

    private static String name(Part part) throws MessagingException {
        String written = part.getFileName();
        if (written == null) {
            return part.isMimeType("message/rfc822") ? "邮件.eml" : "附件";
        }
        try {
            return shortened(MimeUtility.decodeText(written).replaceAll("[\\p{Cntrl}“”]", ""), LONGEST_NAME);
        } catch (java.io.UnsupportedEncodingException _) {
            return "附件";
        }
    }

    private static String shortened(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest));
    }
}

package org.xinqiao.intake.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinqiao.platform.Sha256;

/** 读邮件: what of a letter is the sender's own, plainly. What cannot be read is said, and is no reason to lose the letter. */
final class LetterReader {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,240}>");
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_REFERENCES = 50;
    private static final String UNREADABLE = "（这封邮件的内容无法读取，请在邮箱里查看。）";

    private LetterReader() {}

    static Letter read(Message message, Instant now) throws MessagingException {
        InternetAddress from = (InternetAddress) message.getFrom()[0];
        String text;
        List<Part> attachments = List.of();
        try {
            LetterParts parts = LetterParts.of(message);
            text = QuotedText.cut(parts.text());
            attachments = parts.attachments();
        } catch (IOException | MessagingException | IllegalArgumentException e) {
            text = unreadable(message, e);
        }
        return new Letter(
                id(message),
                before(message),
                at(message, now),
                Objects.requireNonNullElse(from.getPersonal(), ""),
                from.getAddress(),
                subject(message),
                text,
                attachments);
    }

    /** 无法读取: what stands for a letter of which nothing can be read, so that it is not lost. */
    static Letter unreadable(String id, Instant now) {
        return new Letter(id, List.of(), now, "", "", "", UNREADABLE, List.of());
    }

    /** Something is wrong with the letter, and not with the line to the server, on which another try may do. */
    private static String unreadable(Message message, Exception why) throws MessagingException {
        if (!message.getFolder().isOpen()) {
            throw new MessagingException("the line broke", why);
        }
        return UNREADABLE;
    }

    /** As its sender numbered it; a hash of what is at its head where they did not. */
    static String id(Message message) throws MessagingException {
        List<String> ids = ids(message, "Message-ID");
        if (!ids.isEmpty()) {
            return ids.getFirst();
        }
        StringBuilder head = new StringBuilder();
        for (String name : List.of("Message-ID", "Date", "From", "Subject", "Received")) {
            head.append(String.join("\n", Objects.requireNonNullElse(message.getHeader(name), new String[0])))
                    .append('\n');
        }
        return "sha256:" + HexFormat.of().formatHex(Sha256.of(head.toString()));
    }

    /** What it answers, then what that answered, and so on. */
    private static List<String> before(Message message) throws MessagingException {
        Set<String> nearest = new LinkedHashSet<>(ids(message, "In-Reply-To"));
        List<String> references = new ArrayList<>(ids(message, "References"));
        Collections.reverse(references);
        nearest.addAll(references);
        return nearest.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(Message message, String header) throws MessagingException {
        String[] values = message.getHeader(header);
        List<String> found = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            Matcher ids = ID.matcher(value);
            while (ids.find()) {
                found.add(ids.group());
            }
        }
        return found;
    }

    private static Instant at(Message message, Instant now) throws MessagingException {
        Date came = message.getReceivedDate() == null ? message.getSentDate() : message.getReceivedDate();
        return came == null || came.toInstant().isAfter(now) ? now : came.toInstant();
    }

    private static String subject(Message message) throws MessagingException {
        String[] raw = message.getHeader("Subject");
        String subject = raw == null || raw.length == 0 ? "" : decoded(MimeUtility.unfold(raw[0]));
        String clean = subject.replaceAll("\\s+", " ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST_SUBJECT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_SUBJECT));
    }

    private static String decoded(String raw) {
        try {
            // eight bits where seven were promised: the bytes as they came
            String whole = raw.chars().anyMatch(c -> c > 127 && c < 256)
                    ? LetterParts.decoded(raw.getBytes(StandardCharsets.ISO_8859_1), null)
                    : raw;
            return MimeUtility.decodeText(whole);
        } catch (UnsupportedEncodingException _) {
            return raw;
        }
    }
}

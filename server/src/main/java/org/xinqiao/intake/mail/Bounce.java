package org.xinqiao.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 退信 (RFC 3464): what a mail server tells of a letter that will not arrive.
 *
 * @param letters the Message-IDs by which the letter it is about may be known
 * @param status as RFC 3463 counts reasons, for example 5.1.1
 */
record Bounce(List<String> letters, String status) {

    private static final int LARGEST = 64 * 1024;
    private static final int MOST_PARTS = 10;
    private static final int MOST_GROUPS = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,240}>");
    private static final Pattern STATUS = Pattern.compile("[45]\\.\\d{1,3}\\.\\d{1,3}");

    /** Why it came back, without a word of the other server's, which may name people. */
    String words() {
        String detail = status.substring(status.indexOf('.') + 1);
        String why = detail.equals("2.2")
                ? "对方邮箱已满"
                : switch (detail.charAt(0)) {
                    case '1' -> "收件地址不存在或有误";
                    case '2' -> "对方邮箱已停用";
                    case '7' -> "对方的邮件服务器拒收";
                    default -> "对方的邮件服务器没有收下";
                };
        return "邮件被退回，没有送达：%s（%s）。".formatted(why, status);
    }

    /** Empty for what is none, or tells of something else than that it will not arrive: that it is late, or was read. */
    static Optional<Bounce> of(Message message) throws MessagingException {
        try {
            return isReport(message) && message.getContent() instanceof Multipart parts
                    ? read(message, parts)
                    : Optional.empty();
        } catch (IOException | MessagingException e) {
            if (!message.getFolder().isOpen()) {
                throw new MessagingException("the line broke", e);
            }
            return Optional.empty();
        }
    }

    private static boolean isReport(Message message) throws MessagingException {
        ContentType type = new ContentType(message.getContentType());
        String kind = type.getParameter("report-type");
        return type.match("multipart/report") && (kind == null || kind.equalsIgnoreCase("delivery-status"));
    }

    private static Optional<Bounce> read(Message message, Multipart parts) throws MessagingException, IOException {
        List<String> letters = new ArrayList<>();
        String status = "";
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                status = failed(bytes(part));
            } else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/global-headers")) {
                letters.addAll(ids(new InternetHeaders(bytes(part)).getHeader("Message-ID")));
            } else if (part.getContent() instanceof Part letter) {
                letters.addAll(ids(letter.getHeader("Message-ID")));
            }
        }
        // some leave the letter away, and name it as what they answer
        letters.addAll(ids(message.getHeader("In-Reply-To")));
        return status.isEmpty() || letters.isEmpty() ? Optional.empty() : Optional.of(new Bounce(letters, status));
    }

    private static ByteArrayInputStream bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LARGEST));
        }
    }

    /** Groups of fields, parted by empty lines: the first about the letter, then one for each who should have had it. */
    private static String failed(ByteArrayInputStream groups) throws MessagingException {
        String status = "";
        for (int i = 0; i < MOST_GROUPS && groups.available() > 0; i++) {
            InternetHeaders fields = new InternetHeaders(groups);
            if (first(fields.getHeader("Action")).equalsIgnoreCase("failed")) {
                Matcher told = STATUS.matcher(first(fields.getHeader("Status")));
                status = told.find() ? told.group() : "5.0.0";
            }
        }
        return status;
    }

    private static List<String> ids(String @Nullable [] values) {
        List<String> found = new ArrayList<>();
        for (String value : values == null ? new String[0] : values) {
            ID.matcher(value).results().forEach(id -> found.add(id.group()));
        }
        return found;
    }

    private static String first(String @Nullable [] values) {
        return values == null || values.length == 0
                ? ""
                : values[0].replaceAll("\\(.*?\\)", "").strip().toLowerCase(Locale.ROOT);
    }
}

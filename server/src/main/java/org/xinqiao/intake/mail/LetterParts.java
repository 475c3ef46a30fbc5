package org.xinqiao.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** 邮件各部分: the text of a letter and what came along; of a text that is there twice, the plain one. */
final class LetterParts {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 60;
    /** What is read of one text at most. */
    private static final int LARGEST = 512 * 1024;
    /** Smaller pictures within a text are its decoration. */
    private static final int DECORATION = 10 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final List<Part> attachments = new ArrayList<>();
    private int seen;

    private LetterParts() {}

    static LetterParts of(Part message) throws MessagingException, IOException {
        LetterParts parts = new LetterParts();
        parts.walk(message, 0);
        return parts;
    }

    String text() {
        return text.toString();
    }

    List<Part> attachments() {
        return attachments;
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/alternative")) {
            walk(chosen((Multipart) part.getContent()), depth + 1);
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                walk(several.getBodyPart(i), depth + 1);
            }
        } else if (isText(part)) {
            text.append(plain(part)).append('\n');
        } else if (!isDecoration(part)) {
            attachments.add(part);
        }
    }

    /** The plain kind, unless there is nothing in it. */
    private static Part chosen(Multipart kinds) throws MessagingException, IOException {
        BodyPart best = kinds.getBodyPart(Math.max(0, kinds.getCount() - 1));
        for (int i = 0; i < kinds.getCount(); i++) {
            if (kinds.getBodyPart(i).isMimeType("text/plain")
                    && !plain(kinds.getBodyPart(i)).isBlank()) {
                return kinds.getBodyPart(i);
            }
        }
        return best;
    }

    private static boolean isText(Part part) throws MessagingException {
        boolean isAttached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        return !isAttached && (part.isMimeType("text/plain") || part.isMimeType("text/html"));
    }

    private static boolean isDecoration(Part part) throws MessagingException {
        boolean isWithin = !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getHeader("Content-ID") != null
                && part.isMimeType("image/*");
        return isWithin && part.getSize() < DECORATION;
    }

    private static String plain(Part part) throws MessagingException, IOException {
        String read;
        try (InputStream in = part.getInputStream()) {
            read = decoded(in.readNBytes(LARGEST), charset(part));
        }
        return part.isMimeType("text/html") ? words(read) : read;
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException _) {
            return null;
        }
    }

    /** What is called by one of the older Chinese encodings' names may be of the newest; what has no name is tried out. */
    static String decoded(byte[] bytes, @Nullable String named) {
        String name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
            return new String(bytes, Charset.forName("GB18030"));
        }
        if (!name.isEmpty() && !name.equals("us-ascii") && isKnown(name)) {
            return new String(bytes, Charset.forName(name));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The words of a page alone, a line for each block; quotations that programs mark are marked as such. */
    private static String words(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, template, noscript, [style*=display:none]")
                .remove();
        page.select("blockquote, .gmail_quote, #divRplyFwdMsg ~ *, #divRplyFwdMsg, .moz-cite-prefix, #isReplyContent")
                .remove();
        page.outputSettings(new Document.OutputSettings().prettyPrint(false));
        page.select("br").append("\n");
        for (Element block : page.select("p, div, tr, li, h1, h2, h3, h4, table")) {
            block.append("\n");
        }
        return page.body().wholeText().replaceAll("[ \\t\\x0B\\f\\u00a0]+", " ").replaceAll(" ?\n[ \n]*\n", "\n");
    }
}

package org.xinqiao.casework.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** COPY 文本: rows as PostgreSQL's COPY reads them. */
final class CopyText {

    private static final HexFormat HEX = HexFormat.of();

    private final Bytes bytes = new Bytes();

    @SafeVarargs
    final void row(List<Object>... parts) {
        boolean isFirst = true;
        for (List<Object> part : parts) {
            for (Object value : part) {
                if (!isFirst) {
                    bytes.write('\t');
                }
                isFirst = false;
                add(value);
            }
        }
        bytes.write('\n');
    }

    private void add(Object value) {
        switch (value) {
            case CaseRows.Nothing _ -> plain("\\N");
            case byte[] raw -> plain("\\\\x" + HEX.formatHex(raw));
            case String words -> escaped(words);
            default -> plain(value.toString());
        }
    }

    private void plain(String ascii) {
        bytes.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What must be escaped are single bytes, and in UTF-8 those are part of no other character. */
    private void escaped(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        int done = 0;
        for (int i = 0; i < text.length; i++) {
            char letter = letter(text[i]);
            if (letter != 0) {
                bytes.write(text, done, i - done);
                bytes.write('\\');
                bytes.write(letter);
                done = i + 1;
            }
        }
        bytes.write(text, done, text.length - done);
    }

    /** What stands behind the backslash in place of that byte; 0 for one that stands for itself. */
    private static char letter(byte each) {
        return switch (each) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
    }

    /** All rows so far, in {@link #length} bytes from the beginning. */
    byte[] content() {
        return bytes.content();
    }

    int length() {
        return bytes.size();
    }

    /** Lets its content be read without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {

        byte[] content() {
            return buf;
        }
    }
}

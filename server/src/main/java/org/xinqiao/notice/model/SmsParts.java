package org.xinqiao.notice.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * 短信条数: how many SMS a text takes. Everything goes out as UCS-2 (3GPP TS 23.038), as carriers in China count it whatever
 * the letters: 70 characters alone, or 67 in each of several (TS 23.040). A character of two units is never torn apart.
 */
public final class SmsParts {

    private static final int ALONE = 70;
    private static final int EACH = 67;

    private SmsParts() {}

    public static int count(String text) {
        return of(text).size();
    }

    /** The text in pieces that fit into one SMS each. */
    public static List<String> of(String text) {
        if (text.length() <= ALONE) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int point : text.codePoints().toArray()) {
            if (part.length() + Character.charCount(point) > EACH) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.appendCodePoint(point);
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    /** A part as it goes over the wire. */
    public static byte[] bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_16BE);
    }
}

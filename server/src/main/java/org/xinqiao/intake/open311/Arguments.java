package org.xinqiao.intake.open311;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.intake.model.FirstWords;

/** 参数: reads what was sent and remembers everything that is wrong with it. An empty one is the same as none. */
final class Arguments {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]{1,60})](?:\\[])?");
    private static final int LONGEST_VALUE = 1000;

    private final Map<String, String[]> sent;
    private final List<String> wrong = new ArrayList<>();

    Arguments(Map<String, String[]> sent) {
        this.sent = sent;
    }

    /** Empty where it was not sent. */
    String text(String name, int longest) {
        String text = FirstWords.kept(raw(name)).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(name + " 最多 " + longest + " 字。 " + name + " holds at most " + longest + " characters.");
            return "";
        }
        return text;
    }

    @Nullable
    Double degrees(String name, double most) {
        String text = raw(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            double read = text.length() > 40 ? Double.NaN : Double.parseDouble(text);
            if (Math.abs(read) <= most) {
                return read;
            }
        } catch (NumberFormatException _) {
            // told below, as what is out of range
        }
        wrong(name + " 不是 WGS-84 坐标。 " + name + " is no WGS-84 coordinate.");
        return null;
    }

    @Nullable
    Instant moment(String name) {
        String text = raw(name);
        if (text.isBlank()) {
            return null;
        }
        return W3c.read(text).orElseGet(() -> {
            wrong(name + " 须为带时区的 W3C 时间，例如 2026-01-01T00:00:00Z。 " + name
                    + " must be a W3C date and time with its offset.");
            return null;
        });
    }

    /** A whole number from 1 on. */
    int count(String name, int otherwise, int most) {
        String text = raw(name).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        int read = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
        if (read < 1 || read > most) {
            wrong(name + " 须为 1 到 " + most + " 的整数。 " + name + " is a whole number from 1 to " + most + ".");
            return otherwise;
        }
        return read;
    }

    /** Several, parted by commas, or the argument sent several times. */
    List<String> several(String name) {
        return Arrays.stream(sent.getOrDefault(name, new String[0]))
                .flatMap(each -> Arrays.stream(each.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What was sent as {@code attribute[code]} or {@code attribute[code][]}. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new TreeMap<>();
        sent.forEach((name, values) -> {
            Matcher matcher = ATTRIBUTE.matcher(name);
            if (matcher.matches()) {
                List<String> kept = Arrays.stream(values)
                        .map(value ->
                                FirstWords.shortened(FirstWords.kept(value).strip(), LONGEST_VALUE))
                        .filter(value -> !value.isEmpty())
                        .toList();
                attributes.merge(matcher.group(1), kept, (one, other) -> {
                    List<String> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                });
            }
        });
        return attributes;
    }

    void wrong(String description) {
        wrong.add(description);
    }

    /** Refuses with all that is wrong, if anything is. */
    void check() {
        if (!wrong.isEmpty()) {
            throw Fault.bad(wrong);
        }
    }

    private String raw(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}

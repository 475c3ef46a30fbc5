package org.xinqiao.audit.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 每日的根: the last block of a day. Whoever has it on paper can tell later whether anything before it was touched. Written
 * {@code 2026-11-25 1234 0a1b…}, with 64 hexadecimal digits.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own method
public record DailyRoot(LocalDate day, long block, byte[] hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+(\\d{1,18})\\s+([0-9a-f]{64})");

    /** The one that stands in a line of text, if one does. */
    public static Optional<DailyRoot> in(String line) {
        Matcher found = WRITTEN.matcher(line);
        return found.find()
                ? Optional.of(new DailyRoot(
                        LocalDate.parse(found.group(1)),
                        Long.parseLong(found.group(2)),
                        HexFormat.of().parseHex(found.group(3))))
                : Optional.empty();
    }

    public boolean isOf(Block it) {
        return block == it.number() && Arrays.equals(hash, it.hash());
    }

    @Override
    public String toString() {
        return day + " " + block + " " + HexFormat.of().formatHex(hash);
    }
}

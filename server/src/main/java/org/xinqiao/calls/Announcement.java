package org.xinqiao.calls;

import java.util.HexFormat;
import java.util.Optional;
import org.xinqiao.platform.Sha256;

/**
 * 播报: words that callers hear.
 *
 * @param sound the name under which the switch may keep them spoken; other words have another name
 */
public record Announcement(String sound, String words) {

    private static final int NAMED_BY = 8;

    public static Announcement of(String words) {
        return new Announcement("say-" + HexFormat.of().formatHex(Sha256.of(words), 0, NAMED_BY), words);
    }

    /** None for no words. */
    public static Optional<Announcement> ofAny(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(of(words));
    }
}

package org.xinqiao.intake.boards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.Sha256;

/**
 * 帖子: one post as it was read.
 *
 * @param id the board's own id of it
 * @param thread the post it answers; empty for one that begins something
 * @param at when it was written; absent where the board does not say
 */
record Post(
        String id,
        String thread,
        String title,
        String text,
        String author,
        String phone,
        @Nullable Instant at) {

    private static final int LONGEST_ID = 200;

    /** Whether there is anything to know it by, and anything in it. */
    boolean isWhole() {
        return !id.isBlank() && !(title.isBlank() && text.isBlank());
    }

    /** An id of bearable length. */
    String message() {
        return shortened(id);
    }

    String threadKey() {
        return shortened(thread.isBlank() ? id : thread);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_ID
                ? id
                : HexFormat.of().formatHex(Sha256.of(id.getBytes(StandardCharsets.UTF_8)));
    }
}

package org.xinqiao.audit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 行的封记: whether a row is what was sealed.
 *
 * @param block the block it belongs to; absent while it waits to be sealed
 * @param hash the block's, in hexadecimal digits
 */
public record RowSeal(
        State state,
        @Nullable Long block,
        @Nullable Instant sealedAt,
        @Nullable Integer rows,
        @Nullable String hash) {

    /** 状态. */
    public enum State {
        /** 待封. */
        OPEN,
        /** 相符: row and block say what they said when they were sealed. */
        WHOLE,
        /** 不符. */
        CHANGED
    }

    public static final RowSeal OPEN = new RowSeal(State.OPEN, null, null, null, null);
}

package org.xinqiao.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 认领: who of a list has something in hands, so that two do not do it at once; for a while, as people get called away. */
public record Claim(long by, Instant until) {

    public boolean holds(Instant now) {
        return until.isAfter(now);
    }

    /** Whether somebody else than that account has it in hands. */
    public static boolean isWithOther(@Nullable Claim claim, long account, Instant now) {
        return claim != null && claim.holds(now) && claim.by() != account;
    }

    /** Whether that account took it, be it long ago. */
    public static boolean isOf(@Nullable Claim claim, long account) {
        return claim != null && claim.by() == account;
    }
}

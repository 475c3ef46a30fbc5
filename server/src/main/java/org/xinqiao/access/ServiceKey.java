package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.model.Ed25519;

/**
 * 服务密钥: the public half of a key with which a partner's system signs its requests.
 *
 * @param keyId what the partner names in its signatures
 * @param approvedAt since when it counts within its dates; absent until the security administrator has agreed
 * @param revokedAt since when it counts no longer, whatever its dates say
 * @param usedAt when a request was signed with it last, give or take a minute
 */
public record ServiceKey(
        long id,
        AccountId account,
        String keyId,
        String name,
        Ed25519 publicKey,
        Instant validFrom,
        Instant validTo,
        @Nullable Instant approvedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    /** Whether somebody has yet to agree to it. */
    public boolean isPending() {
        return approvedAt == null;
    }

    /** Whether it counts at that moment. */
    public boolean counts(Instant now) {
        return !isPending() && revokedAt == null && !now.isBefore(validFrom) && now.isBefore(validTo);
    }
}

package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 外部身份: that a provider knows somebody, and may vouch for them when they sign in.
 *
 * @param provider the provider's id
 * @param usedAt when it last did
 */
public record Identity(
        String provider, Instant linkedAt, @Nullable Instant usedAt) {}

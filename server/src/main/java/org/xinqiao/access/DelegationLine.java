package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 代办一览: a delegation as those see it who watch over all of them.
 *
 * @param givenBy the name of whoever lent it: the principal, or the head of their unit
 * @param endedAt when it was ended before its last day
 */
public record DelegationLine(
        Delegation delegation,
        String principalUsername,
        String delegateUsername,
        String givenBy,
        Instant givenAt,
        @Nullable Instant endedAt) {}

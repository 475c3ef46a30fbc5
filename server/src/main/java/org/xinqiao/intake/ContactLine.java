package org.xinqiao.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;

/**
 * 来信一览: what is known of a message in or out, without its words.
 *
 * @param sealed where in the safe its words lie; absent once they are destroyed
 * @param area at whose desk it is
 * @param waitingSince since when it waits for a person; absent when nobody need look
 * @param dueAt by when a text conversation is to be answered (GB/T 33358)
 * @param trouble why it was not sent, in words
 * @param gone how many pieces of it have gone, where it goes in several
 */
public record ContactLine(
        long id,
        boolean isOut,
        Facts.Channel channel,
        String source,
        String message,
        UUID thread,
        @Nullable String threadKey,
        Instant at,
        @Nullable Long sealed,
        AreaCode area,
        @Nullable String matter,
        ContactState state,
        @Nullable Doubt doubt,
        @Nullable CaseId about,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt,
        @Nullable Instant editedAt,
        int tries,
        String trouble,
        int gone) {}

package org.xinqiao.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;

/**
 * 已收到: what became of a message.
 *
 * @param about its case; absent while it waits for a person
 * @param again whether it had been delivered before
 */
public record Received(
        long contact,
        UUID thread,
        ContactState state,
        @Nullable CaseId about,
        boolean again) {}

package org.xinqiao.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 规则包版本: a draft, or what is, was or will be in force.
 *
 * @param version counted from 1 as they were begun
 * @param note what it changes and why
 * @param begunOn what it was copied from: a version, a shipped pack, the folder of the place
 * @param from since when it holds; absent while it is a draft, and it is never changed afterwards
 * @param madeBy whose account; absent for the house itself
 * @param setBy who put it in force
 * @param saves how often it was saved: whoever saves says which one was read
 */
public record PackVersion(
        int version,
        String name,
        String nameEn,
        String note,
        String begunOn,
        @Nullable Instant from,
        @Nullable Long madeBy,
        Instant madeAt,
        @Nullable Long setBy,
        @Nullable Instant setAt,
        int saves) {

    public boolean isDraft() {
        return from == null;
    }
}

package org.xinqiao.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.UnitId;

/**
 * 代办: somebody acts for somebody else from one day to another, both included.
 *
 * @param principal 委托人: whose powers are used
 * @param delegate 受托人: who uses them
 * @param roles the codes of the principal's roles that are lent
 * @param unit narrower than the principal's own; absent for all of it
 */
public record Delegation(
        long id,
        Party principal,
        Party delegate,
        LocalDate from,
        LocalDate to,
        List<String> roles,
        @Nullable UnitId unit,
        String reason,
        boolean ended) {

    public Delegation {
        roles = List.copyOf(roles);
    }

    /** 一方. */
    public record Party(AccountId id, String name, UnitId unit) {}

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !ended && !day.isBefore(from) && !day.isAfter(to);
    }
}

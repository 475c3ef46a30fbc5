package org.xinqiao.access.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.UnitId;

/**
 * 新代办: what is to be lent, by the person themselves, or by the head of their unit for somebody who cannot.
 *
 * @param principal who is away
 */
public record NewDelegation(
        AccountId principal,
        AccountId delegate,
        LocalDate from,
        LocalDate to,
        List<String> roles,
        @Nullable UnitId unit,
        String reason) {

    public NewDelegation {
        roles = List.copyOf(roles);
        reason = reason.strip();
    }
}

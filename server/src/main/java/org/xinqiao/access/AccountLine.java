package org.xinqiao.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 账号一览: an account as administrators see it, also when it is switched off.
 *
 * @param staff whose it is; absent for accounts that belong to no person
 * @param roles the codes of its roles
 * @param service whether it is a partner's system instead of a person
 * @param factor whether a second factor is set up
 */
public record AccountLine(
        AccountId id,
        String username,
        String name,
        @Nullable Long staff,
        UnitId unit,
        AreaCode area,
        boolean active,
        boolean passwordIsFirst,
        List<String> roles,
        boolean factor,
        boolean service) {

    public AccountLine {
        roles = List.copyOf(roles);
    }
}

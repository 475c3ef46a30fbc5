package org.xinqiao.access.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 新账号: what is known of an account before it has a number.
 *
 * @param passwordIsFirst whether the person has to change the password before anything else
 * @param staff whose it is
 * @param roles the codes of its roles
 */
public record NewAccount(
        String username,
        String name,
        String passwordHash,
        boolean passwordIsFirst,
        List<String> roles,
        UnitId unit,
        AreaCode area,
        @Nullable Long staff) {

    public NewAccount {
        roles = List.copyOf(roles);
    }
}

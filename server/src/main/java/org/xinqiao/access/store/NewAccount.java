package org.xinqiao.access.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 新账号: what is known of an account before it has a number.
 *
 * @param roles the codes of its roles
 */
public record NewAccount(
        String username,
        String name,
        String passwordHash,
        List<String> roles,
        UnitId unit,
        AreaCode area,
        @Nullable String employeeNo,
        @Nullable String phone) {

    public NewAccount {
        roles = List.copyOf(roles);
    }
}

package org.xinqiao.access;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.NewAccount;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 测试人物: makes accounts for the tests of the whole server; a bean of every {@code @ServerTest}. */
@Component
public class People {

    /** The password of everybody in a test. */
    public static final String PASSWORD = "correct horse battery";

    private final AccountTable accounts;
    private final RoleTable roles;
    private final String hash;

    People(AccountTable accounts, RoleTable roles, Passwords passwords) {
        this.accounts = accounts;
        this.roles = roles;
        this.hash = passwords.hash(PASSWORD);
    }

    /**
     * A new account.
     *
     * @param role the code of one of the usual roles
     */
    public Account make(String username, String role, UnitId unit, AreaCode area) {
        if (roles.list().isEmpty()) {
            RoleList.usualRoles().forEach(roles::add);
        }
        accounts.add(
                List.of(new NewAccount(username, username, hash, false, List.of(role), unit, area, null)),
                Instant.EPOCH);
        return accounts.find(username).orElseThrow();
    }
}

package org.xinqiao.access;

import static org.xinqiao.schema.access.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
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
    private final DSLContext sql;

    People(AccountTable accounts, RoleTable roles, Passwords passwords, DSLContext sql) {
        this.sql = sql;
        this.accounts = accounts;
        this.roles = roles;
        this.hash = passwords.hash(PASSWORD);
    }

    /**
     * A new account; whoever had that username before has another one from now on, so that a test can be run again.
     *
     * @param role the code of one of the usual roles
     */
    public Account make(String username, String role, UnitId unit, AreaCode area) {
        if (roles.list().isEmpty()) {
            RoleList.usualRoles().forEach(roles::add);
        }
        sql.update(ACCOUNT)
                .set(ACCOUNT.USERNAME, ACCOUNT.USERNAME.concat("-").concat(ACCOUNT.ID))
                .where(ACCOUNT.USERNAME.eq(username))
                .execute();
        accounts.add(
                List.of(new NewAccount(username, username, hash, false, List.of(role), unit, area, null)),
                Instant.EPOCH);
        return accounts.find(username).orElseThrow();
    }
}

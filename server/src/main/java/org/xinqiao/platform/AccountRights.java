package org.xinqiao.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * 账号权限: what the account that the application speaks to the database as could do to the trail and the stories, beyond
 * adding to them. Nothing is as it should be; otherwise only triggers hold, which such an account can take away.
 *
 * @param beyond what it could do
 */
public record AccountRights(List<Beyond> beyond) {

    /** 越出: a right the application's account has no need of. */
    public enum Beyond {
        SUPERUSER("超级用户", "it is a superuser"),
        MAKES_ROLES("可建角色", "it may make roles, and so grant itself any right"),
        OWNER("是表的属主", "it owns the tables"),
        CHANGES("可改、删或清空记录", "it may change, delete or empty them");

        private final String zh;
        private final String en;

        Beyond(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    private static final String QUERY = "select r.rolsuper as superuser, r.rolcreaterole as makes_roles,"
            + " exists (select 1 from pg_class c where c.oid = any (t.tables)"
            + " and pg_has_role(current_user, c.relowner, 'member')) as owner,"
            + " exists (select 1 from unnest(t.tables) as one"
            + " where has_table_privilege(one, 'update, delete, truncate, trigger')) as changes"
            + " from pg_roles r, (select array['audit.entry', 'audit.block', 'audit.root', 'casework.story']::regclass[]"
            + " as tables) t where r.rolname = current_user";

    public AccountRights {
        beyond = List.copyOf(beyond);
    }

    public static AccountRights of(DSLContext sql) {
        Record found = sql.fetchSingle(QUERY);
        List<Beyond> beyond = new ArrayList<>();
        for (Beyond each : Beyond.values()) {
            if (found.get(each.name().toLowerCase(Locale.ROOT), Boolean.class)) {
                beyond.add(each);
            }
        }
        return new AccountRights(beyond);
    }

    public String zh() {
        return beyond.stream().map(Beyond::zh).collect(Collectors.joining("、"));
    }

    public String en() {
        return beyond.stream().map(Beyond::en).collect(Collectors.joining(", "));
    }

    /** Whether the database itself keeps the account from touching what only grows. */
    public boolean areApart() {
        return beyond.isEmpty();
    }
}

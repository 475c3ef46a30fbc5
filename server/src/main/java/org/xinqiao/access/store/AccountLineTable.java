package org.xinqiao.access.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.ACCOUNT_ROLE;
import static org.xinqiao.schema.access.Tables.PASSKEY;
import static org.xinqiao.schema.access.Tables.ROLE;
import static org.xinqiao.schema.access.Tables.ROLE_POWER;
import static org.xinqiao.schema.access.Tables.SECOND_FACTOR;
import static org.xinqiao.schema.access.Tables.SESSION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.AccountLine;
import org.xinqiao.access.Power;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 账号管理表: all accounts, those switched off as well, and what administrators change about them. */
@Repository
public class AccountLineTable {

    private final DSLContext sql;

    public AccountLineTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<AccountLine> find(AccountId id, AreaCode within) {
        return list(ACCOUNT.ID.eq(id.value()).and(isWithin(within)), 1).stream().findFirst();
    }

    /** All accounts of some people. */
    public List<AccountLine> of(Collection<Long> staff) {
        return list(ACCOUNT.STAFF_ID.in(staff), Integer.MAX_VALUE);
    }

    /** Those that hold a role, switched off or not. */
    public List<AccountLine> holding(String role) {
        return list(
                exists(selectOne()
                        .from(ACCOUNT_ROLE)
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID).and(ACCOUNT_ROLE.ROLE.eq(role)))),
                Integer.MAX_VALUE);
    }

    /**
     * 账号清单, by username.
     *
     * @param words a part of the name or the beginning of the username
     * @param role only those that hold it; absent for all, empty for those without any
     */
    public List<AccountLine> page(AreaCode within, String words, @Nullable String role, String after, int limit) {
        return list(isWithin(within).and(fits(words)).and(holds(role)).and(ACCOUNT.USERNAME.gt(after)), limit);
    }

    /** 服务账号清单, by username. */
    public List<AccountLine> services(AreaCode within, String words, String after, int limit) {
        return list(isWithin(within).and(ACCOUNT.SERVICE).and(fits(words)).and(ACCOUNT.USERNAME.gt(after)), limit);
    }

    /** How many accounts that are on hold a power. */
    public int count(Power power) {
        return sql.fetchCount(select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ACTIVE)
                .and(exists(selectOne()
                        .from(ACCOUNT_ROLE)
                        .join(ROLE_POWER)
                        .on(ROLE_POWER.ROLE.eq(ACCOUNT_ROLE.ROLE))
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(ROLE_POWER.POWER.eq(power.name())))));
    }

    public boolean isTaken(String username) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }

    public void move(AccountId id, UnitId unit, AreaCode area, boolean active) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.UNIT_ID, unit.value())
                .set(ACCOUNT.AREA_CODE, area.value())
                .set(ACCOUNT.ACTIVE, active)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Whoever is signed in with it is out. */
    public void endSessions(AccountId id) {
        sql.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(id.value())).execute();
    }

    /** The person is called something else. */
    public void rename(long staff, String name) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.STAFF_ID.eq(staff))
                .execute();
    }

    public void putRoles(AccountId id, Collection<String> roles) {
        sql.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id.value()))
                .execute();
        roles.forEach(role -> sql.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id.value())
                .set(ACCOUNT_ROLE.ROLE, role)
                .execute());
    }

    /** Holds off everybody else who would change who holds what, until this transaction ends. */
    public void holdStill() {
        sql.execute("lock table access.account_role, access.role_power in share row exclusive mode");
    }

    private static Condition isWithin(AreaCode area) {
        return ACCOUNT.AREA_CODE.startsWith(area.value());
    }

    private static Condition fits(String words) {
        return words.isEmpty()
                ? DSL.noCondition()
                : ACCOUNT.NAME.contains(words).or(ACCOUNT.USERNAME.startsWithIgnoreCase(words));
    }

    private static Condition holds(@Nullable String role) {
        if (role == null) {
            return DSL.noCondition();
        }
        var held = selectOne().from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID));
        return role.isEmpty() ? DSL.notExists(held) : exists(held.and(ACCOUNT_ROLE.ROLE.eq(role)));
    }

    private List<AccountLine> list(Condition condition, int limit) {
        Field<Boolean> factor = field(exists(selectOne()
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(SECOND_FACTOR.SECRET.isNotNull())
                .unionAll(selectOne().from(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(ACCOUNT.ID)))));
        Field<List<String>> roles = multiset(select(ACCOUNT_ROLE.ROLE)
                        .from(ACCOUNT_ROLE)
                        .join(ROLE)
                        .on(ROLE.CODE.eq(ACCOUNT_ROLE.ROLE))
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(ROLE.POSITION))
                .convertFrom(rows -> rows.map(row -> row.value1()));
        return sql.select(ACCOUNT, roles, factor)
                .from(ACCOUNT)
                .where(condition)
                .orderBy(ACCOUNT.USERNAME)
                .limit(limit)
                .fetch(row -> {
                    var account = row.value1();
                    return new AccountLine(
                            new AccountId(account.getId()),
                            account.getUsername(),
                            account.getName(),
                            account.getStaffId(),
                            new UnitId(account.getUnitId()),
                            new AreaCode(account.getAreaCode()),
                            account.getActive(),
                            account.getPasswordIsFirst(),
                            row.value2(),
                            row.value3(),
                            account.getService());
                });
    }
}

package org.xinqiao.access.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.ACCOUNT_ROLE;
import static org.xinqiao.schema.access.Tables.OLD_PASSWORD;
import static org.xinqiao.schema.access.Tables.ROLE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.Row8;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Role;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 账号表: only active accounts are found. */
@Repository
public class AccountTable {

    private static final int AT_ONCE = 1000;

    private final DSLContext sql;

    public AccountTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Account> find(AccountId id) {
        return find(ACCOUNT.ID.eq(id.value()));
    }

    public Optional<Account> find(String username) {
        return find(ACCOUNT.USERNAME.eq(username));
    }

    /** The account longest on record that holds one of the roles. */
    public Optional<Account> findFirst(Collection<String> roles) {
        return sql.select(DSL.min(ACCOUNT_ROLE.ACCOUNT_ID))
                .from(ACCOUNT_ROLE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_ROLE.ACCOUNT_ID))
                .where(ACCOUNT_ROLE.ROLE.in(roles))
                .and(ACCOUNT.ACTIVE)
                .fetchOptional(0, Long.class)
                .map(AccountId::new)
                .flatMap(this::find);
    }

    /** The stored hash of the password; partners' systems have none. */
    public Optional<String> passwordHash(String username) {
        return sql.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .and(ACCOUNT.ACTIVE)
                .andNot(ACCOUNT.SERVICE)
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }

    public boolean isEmpty() {
        return !sql.fetchExists(ACCOUNT);
    }

    /** Adds accounts with their roles, which must exist; a whole place's at once. */
    public void add(List<NewAccount> accounts, Instant now) {
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            addSome(accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())), now);
        }
    }

    private void addSome(List<NewAccount> accounts, Instant now) {
        Map<String, Long> ids = sql.insertInto(ACCOUNT)
                .columns(
                        ACCOUNT.USERNAME,
                        ACCOUNT.NAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.PASSWORD_IS_FIRST,
                        ACCOUNT.UNIT_ID,
                        ACCOUNT.AREA_CODE,
                        ACCOUNT.STAFF_ID,
                        ACCOUNT.CREATED_AT)
                .valuesOfRows(
                        accounts.stream().map(account -> row(account, now)).toList())
                .returningResult(ACCOUNT.USERNAME, ACCOUNT.ID)
                .fetchMap(ACCOUNT.USERNAME, ACCOUNT.ID);
        List<Row2<Long, String>> roles = accounts.stream()
                .flatMap(account -> account.roles().stream().map(role -> DSL.row(ids.get(account.username()), role)))
                .toList();
        if (!roles.isEmpty()) {
            sql.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE)
                    .valuesOfRows(roles)
                    .execute();
        }
    }

    private static Row8<String, String, String, Boolean, Long, String, @Nullable Long, Instant> row(
            NewAccount account, Instant now) {
        return DSL.row(
                account.username(),
                account.name(),
                account.passwordHash(),
                account.passwordIsFirst(),
                account.unit().value(),
                account.area().value(),
                account.staff(),
                now);
    }

    /**
     * Gives an account another password; false when there is no such account.
     *
     * @param isFirst whether somebody else knows it
     */
    public boolean changePassword(String username, String hash, boolean isFirst, Instant now) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_HASH, hash)
                        .set(ACCOUNT.PASSWORD_IS_FIRST, isFirst)
                        .set(ACCOUNT.PASSWORD_SET_AT, now)
                        .where(ACCOUNT.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    /** Has a password that was set before some moment changed before anything else; false when there is nothing to do. */
    public boolean expirePassword(AccountId account, Instant setBefore) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.PASSWORD_IS_FIRST, true)
                        .where(ACCOUNT.ID.eq(account.value()), ACCOUNT.PASSWORD_SET_AT.lt(setBefore))
                        .andNot(ACCOUNT.PASSWORD_IS_FIRST)
                        .execute()
                == 1;
    }

    /** The hashes of the latest passwords before the present one, the newest first. */
    public List<String> oldPasswords(AccountId account, int most) {
        return sql.select(OLD_PASSWORD.HASH)
                .from(OLD_PASSWORD)
                .where(OLD_PASSWORD.ACCOUNT_ID.eq(account.value()))
                .orderBy(OLD_PASSWORD.ID.desc())
                .limit(most)
                .fetch(OLD_PASSWORD.HASH);
    }

    /** Keeps the hash of one that is replaced, and so many in all. */
    public void keepOldPassword(AccountId account, String hash, int most, Instant now) {
        sql.insertInto(OLD_PASSWORD)
                .set(OLD_PASSWORD.ACCOUNT_ID, account.value())
                .set(OLD_PASSWORD.HASH, hash)
                .set(OLD_PASSWORD.REPLACED_AT, now)
                .execute();
        sql.deleteFrom(OLD_PASSWORD)
                .where(OLD_PASSWORD.ACCOUNT_ID.eq(account.value()))
                .and(OLD_PASSWORD.ID.notIn(DSL.select(OLD_PASSWORD.ID)
                        .from(OLD_PASSWORD)
                        .where(OLD_PASSWORD.ACCOUNT_ID.eq(account.value()))
                        .orderBy(OLD_PASSWORD.ID.desc())
                        .limit(most)))
                .execute();
    }

    /** Those that are active, the one longest on record first. */
    public List<Account> list() {
        return accounts(DSL.noCondition());
    }

    /** Those of some units, by name. @param words a part of the name, or of the name one signs in with */
    public List<Account> ofUnits(Collection<UnitId> units, String words, int most) {
        List<Long> ids = sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(
                        ACCOUNT.UNIT_ID.in(units.stream().map(UnitId::value).toList()),
                        ACCOUNT.NAME.contains(words).or(ACCOUNT.USERNAME.contains(words)))
                .and(ACCOUNT.ACTIVE)
                .andNot(ACCOUNT.SERVICE)
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .limit(most)
                .fetch(ACCOUNT.ID);
        return accounts(ACCOUNT.ID.in(ids)).stream()
                .sorted(java.util.Comparator.comparing(Account::name)
                        .thenComparing(it -> it.id().value()))
                .toList();
    }

    private Optional<Account> find(Condition condition) {
        return accounts(condition).stream().findFirst();
    }

    private List<Account> accounts(Condition condition) {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.NAME,
                        ACCOUNT.UNIT_ID,
                        ACCOUNT.AREA_CODE,
                        roles(),
                        ACCOUNT.PASSWORD_IS_FIRST)
                .from(ACCOUNT)
                .where(condition)
                .and(ACCOUNT.ACTIVE)
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new Account(
                        new AccountId(row.value1()),
                        row.value2(),
                        row.value3(),
                        new UnitId(row.value4()),
                        new AreaCode(row.value5()),
                        row.value6(),
                        row.value7()));
    }

    private static Field<List<Role>> roles() {
        return multiset(select(ROLE.CODE, ROLE.NAME, ROLE.NAME_EN, RoleTable.powers(), ROLE.HOME)
                        .from(ACCOUNT_ROLE)
                        .join(ROLE)
                        .on(ROLE.CODE.eq(ACCOUNT_ROLE.ROLE))
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .orderBy(ROLE.POSITION))
                .convertFrom(rows -> rows.map(mapping(Role::new)));
    }
}

package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.SESSION;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.OwnedSession;
import org.xinqiao.access.Session;
import org.xinqiao.access.SignInPlace;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.access.tables.records.SessionRecord;

/** 会话表: found by the hash of the secret, changed by number. */
@Repository
public class SessionTable {

    private final DSLContext sql;

    public SessionTable(DSLContext sql) {
        this.sql = sql;
    }

    public Session add(byte[] tokenHash, AccountId account, Instant now, SignInPlace place) {
        return session(sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, tokenHash)
                .set(SESSION.ACCOUNT_ID, account.value())
                .set(SESSION.OPENED_AT, now)
                .set(SESSION.ACTIVE_AT, now)
                .set(SESSION.CONFIRMED_AT, now)
                .set(SESSION.ADDRESS, place.address())
                .set(SESSION.AGENT, place.agent())
                .set(SESSION.PROVIDER, place.provider())
                .returning()
                .fetchSingle());
    }

    public Optional<Session> find(byte[] tokenHash) {
        return sql.fetchOptional(SESSION, SESSION.TOKEN_HASH.eq(tokenHash)).map(SessionTable::session);
    }

    public Optional<Session> find(long id) {
        return sql.fetchOptional(SESSION, SESSION.ID.eq(id)).map(SessionTable::session);
    }

    /** Somebody's, the last used first. */
    public List<Session> of(AccountId account) {
        return list(SESSION.ACCOUNT_ID.eq(account.value()));
    }

    /** Those in which nobody has done anything since. */
    public List<Session> unusedSince(Instant since) {
        return list(SESSION.ACTIVE_AT.lt(since));
    }

    /**
     * Of everybody in an area, the newest first.
     *
     * @param words a part of the name or the beginning of the username
     * @param before the one the page before ended with
     */
    public List<OwnedSession> page(AreaCode within, String words, @Nullable Long before, Instant usedSince, int limit) {
        Condition fits = words.isEmpty()
                ? DSL.noCondition()
                : ACCOUNT.NAME.contains(words).or(ACCOUNT.USERNAME.startsWithIgnoreCase(words));
        return sql.select(SESSION, ACCOUNT.USERNAME, ACCOUNT.NAME)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(ACCOUNT.AREA_CODE.startsWith(within.value()))
                .and(SESSION.ACTIVE_AT.ge(usedSince))
                .and(before == null ? DSL.noCondition() : SESSION.ID.lt(before))
                .and(fits)
                .orderBy(SESSION.ID.desc())
                .limit(limit)
                .fetch(row -> new OwnedSession(session(row.value1()), row.value2(), row.value3()));
    }

    /** The person did something. */
    public void touch(long id, Instant now) {
        sql.update(SESSION)
                .set(SESSION.ACTIVE_AT, now)
                .where(SESSION.ID.eq(id))
                .and(SESSION.LOCKED_AT.isNull())
                .execute();
    }

    /** True for whoever locked it first. */
    public boolean lock(long id, Instant now) {
        return sql.update(SESSION)
                        .set(SESSION.LOCKED_AT, now)
                        .where(SESSION.ID.eq(id))
                        .and(SESSION.LOCKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The person proved who they are: it is open, and fit for sensitive acts. */
    public void confirm(long id, Instant now) {
        sql.update(SESSION)
                .setNull(SESSION.LOCKED_AT)
                .set(SESSION.ACTIVE_AT, now)
                .set(SESSION.CONFIRMED_AT, now)
                .where(SESSION.ID.eq(id))
                .execute();
    }

    /** The person acts under a delegation from now on, or for themselves. */
    public void act(long id, @Nullable Long delegation) {
        sql.update(SESSION)
                .set(SESSION.ACTING, delegation)
                .where(SESSION.ID.eq(id))
                .execute();
    }

    /** False when it was gone already. */
    public boolean remove(long id) {
        return sql.deleteFrom(SESSION).where(SESSION.ID.eq(id)).execute() == 1;
    }

    private List<Session> list(Condition condition) {
        return sql.selectFrom(SESSION)
                .where(condition)
                .orderBy(SESSION.ACTIVE_AT.desc(), SESSION.ID)
                .fetch(SessionTable::session);
    }

    private static Session session(SessionRecord row) {
        return new Session(
                row.getId(),
                HexFormat.of().formatHex(row.getTokenHash()),
                new AccountId(row.getAccountId()),
                row.getOpenedAt(),
                row.getActiveAt(),
                row.getConfirmedAt(),
                row.getLockedAt() != null,
                row.getAddress(),
                row.getAgent(),
                row.getProvider(),
                row.getActing());
    }
}

package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.SERVICE_KEY;
import static org.xinqiao.schema.access.Tables.SERVICE_NONCE;
import static org.xinqiao.schema.access.Tables.SERVICE_USE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.ServiceKey;
import org.xinqiao.access.model.Ed25519;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.access.tables.records.ServiceKeyRecord;

/** 服务账号表: partners' systems, their keys, and what they have signed lately. */
@Repository
public class ServiceKeyTable {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;

    public ServiceKeyTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 新服务账号, without any password: none ever fits. */
    public AccountId addAccount(String username, String name, UnitId unit, AreaCode area, Instant now) {
        return new AccountId(sql.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.PASSWORD_HASH, "")
                .set(ACCOUNT.UNIT_ID, unit.value())
                .set(ACCOUNT.AREA_CODE, area.value())
                .set(ACCOUNT.SERVICE, true)
                .set(ACCOUNT.CREATED_AT, now)
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1());
    }

    public Optional<ServiceKey> find(String keyId) {
        return sql.fetchOptional(SERVICE_KEY, SERVICE_KEY.KEY_ID.eq(keyId)).map(ServiceKeyTable::key);
    }

    /** All keys of some accounts, the newest first. */
    public List<ServiceKey> of(Collection<AccountId> accounts) {
        return sql.selectFrom(SERVICE_KEY)
                .where(SERVICE_KEY.ACCOUNT_ID.in(
                        accounts.stream().map(AccountId::value).toList()))
                .orderBy(SERVICE_KEY.ID.desc())
                .fetch(ServiceKeyTable::key);
    }

    /** @return its id */
    public long add(ServiceKey key, AccountId by, Instant now) {
        return sql.insertInto(SERVICE_KEY)
                .set(SERVICE_KEY.ACCOUNT_ID, key.account().value())
                .set(SERVICE_KEY.KEY_ID, key.keyId())
                .set(SERVICE_KEY.PUBLIC_KEY, key.publicKey().raw())
                .set(SERVICE_KEY.NAME, key.name())
                .set(SERVICE_KEY.VALID_FROM, key.validFrom())
                .set(SERVICE_KEY.VALID_TO, key.validTo())
                .set(SERVICE_KEY.ADDED_BY, by.value())
                .set(SERVICE_KEY.ADDED_AT, now)
                .set(SERVICE_KEY.APPROVED_AT, key.approvedAt())
                .returningResult(SERVICE_KEY.ID)
                .fetchSingle()
                .value1();
    }

    public boolean isAddedBy(AccountId account, long key, AccountId by) {
        return sql.fetchExists(
                SERVICE_KEY,
                SERVICE_KEY.ID.eq(key),
                SERVICE_KEY.ACCOUNT_ID.eq(account.value()),
                SERVICE_KEY.ADDED_BY.eq(by.value()));
    }

    /** The id under which it signs from now on; empty when there is no such key, or nothing about it to agree to. */
    public Optional<String> approve(AccountId account, long key, AccountId by, Instant now) {
        return sql.update(SERVICE_KEY)
                .set(SERVICE_KEY.APPROVED_AT, now)
                .set(SERVICE_KEY.APPROVED_BY, by.value())
                .where(SERVICE_KEY.ID.eq(key))
                .and(SERVICE_KEY.ACCOUNT_ID.eq(account.value()))
                .and(SERVICE_KEY.APPROVED_AT.isNull())
                .and(SERVICE_KEY.REVOKED_AT.isNull())
                .returningResult(SERVICE_KEY.KEY_ID)
                .fetchOptional(SERVICE_KEY.KEY_ID);
    }

    /** The id under which it signed; empty when there is no such key, or it was revoked before. */
    public Optional<String> revoke(AccountId account, long key, Instant now) {
        return sql.update(SERVICE_KEY)
                .set(SERVICE_KEY.REVOKED_AT, now)
                .where(SERVICE_KEY.ID.eq(key))
                .and(SERVICE_KEY.ACCOUNT_ID.eq(account.value()))
                .and(SERVICE_KEY.REVOKED_AT.isNull())
                .returningResult(SERVICE_KEY.KEY_ID)
                .fetchOptional(SERVICE_KEY.KEY_ID);
    }

    /** Uses a nonce up; false when that key has signed with it before. */
    public boolean takeNonce(ServiceKey key, String nonce, Instant expires) {
        return sql.insertInto(SERVICE_NONCE)
                        .set(SERVICE_NONCE.KEY, key.id())
                        .set(SERVICE_NONCE.NONCE, nonce)
                        .set(SERVICE_NONCE.EXPIRES_AT, expires)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Counts one more request of an account; how many there are now in this minute. */
    public int count(AccountId account, Instant now) {
        return sql.insertInto(SERVICE_USE)
                .set(SERVICE_USE.ACCOUNT_ID, account.value())
                .set(SERVICE_USE.MINUTE, now.truncatedTo(ChronoUnit.MINUTES))
                .set(SERVICE_USE.REQUESTS, 1)
                .onConflict(SERVICE_USE.ACCOUNT_ID, SERVICE_USE.MINUTE)
                .doUpdate()
                .set(SERVICE_USE.REQUESTS, SERVICE_USE.REQUESTS.plus(1))
                .returningResult(SERVICE_USE.REQUESTS)
                .fetchSingle()
                .value1();
    }

    public void noteUse(ServiceKey key, Instant now) {
        Instant last = key.usedAt();
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            sql.update(SERVICE_KEY)
                    .set(SERVICE_KEY.USED_AT, now)
                    .where(SERVICE_KEY.ID.eq(key.id()))
                    .execute();
        }
    }

    /** Clears away what no longer counts. */
    public void sweep(Instant now) {
        sql.deleteFrom(SERVICE_NONCE).where(SERVICE_NONCE.EXPIRES_AT.lt(now)).execute();
        sql.deleteFrom(SERVICE_USE)
                .where(SERVICE_USE.MINUTE.lt(now.minus(Duration.ofHours(1))))
                .execute();
    }

    private static ServiceKey key(ServiceKeyRecord row) {
        return new ServiceKey(
                row.getId(),
                new AccountId(row.getAccountId()),
                row.getKeyId(),
                row.getName(),
                new Ed25519(row.getPublicKey()),
                row.getValidFrom(),
                row.getValidTo(),
                row.getApprovedAt(),
                row.getRevokedAt(),
                row.getUsedAt());
    }
}

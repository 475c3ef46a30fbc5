package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.PASSKEY;
import static org.xinqiao.schema.access.Tables.PASSKEY_CHALLENGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.model.Passkey;
import org.xinqiao.schema.access.tables.records.PasskeyRecord;

/** 通行密钥表: passkeys and the challenges they are to sign. */
@Repository
public class PasskeyTable {

    private static final int OPEN_CHALLENGES = 10;

    private final DSLContext sql;

    public PasskeyTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 用途: what a challenge was given out for. */
    public enum Purpose {
        ADD,
        PROVE
    }

    /** Somebody's, the oldest first. */
    public List<Passkey> of(AccountId account) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account.value()))
                .orderBy(PASSKEY.ID)
                .fetch(PasskeyTable::passkey);
    }

    public boolean has(AccountId account) {
        return sql.fetchExists(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account.value()));
    }

    public Optional<Passkey> find(AccountId account, byte[] credential) {
        return sql.fetchOptional(PASSKEY, PASSKEY.CREDENTIAL_ID.eq(credential), PASSKEY.ACCOUNT_ID.eq(account.value()))
                .map(PasskeyTable::passkey);
    }

    /** False when it is on record already, whosever it is. */
    public boolean add(AccountId account, String name, Passkey.Credential credential, Instant now) {
        return sql.insertInto(PASSKEY)
                        .set(PASSKEY.ACCOUNT_ID, account.value())
                        .set(PASSKEY.CREDENTIAL_ID, credential.id())
                        .set(PASSKEY.CREDENTIAL, credential.data())
                        .set(PASSKEY.NAME, name)
                        .set(PASSKEY.SIGN_COUNT, credential.signCount())
                        .set(PASSKEY.BACKUP_ELIGIBLE, credential.backupEligible())
                        .set(PASSKEY.TRANSPORTS, credential.transports().toArray(String[]::new))
                        .set(PASSKEY.ADDED_AT, now)
                        .onConflict(PASSKEY.CREDENTIAL_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Notes a use; false when its count does not rise, which another process may have seen first. Some never count. */
    public boolean use(long id, long signCount, Instant now) {
        return sql.update(PASSKEY)
                        .set(PASSKEY.SIGN_COUNT, signCount)
                        .set(PASSKEY.USED_AT, now)
                        .where(PASSKEY.ID.eq(id))
                        .and(PASSKEY.SIGN_COUNT
                                .lt(signCount)
                                .or(PASSKEY.SIGN_COUNT
                                        .eq(0L)
                                        .and(DSL.val(signCount).eq(0L))))
                        .execute()
                == 1;
    }

    /** The name of what was removed. */
    public Optional<String> remove(AccountId account, long id) {
        return sql.deleteFrom(PASSKEY)
                .where(PASSKEY.ID.eq(id))
                .and(PASSKEY.ACCOUNT_ID.eq(account.value()))
                .returningResult(PASSKEY.NAME)
                .fetchOptional(PASSKEY.NAME);
    }

    public void removeAll(AccountId account) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(account.value())).execute();
    }

    /** Keeps a challenge; of one account only the latest few stay open. */
    public void putChallenge(byte[] hash, AccountId account, Purpose purpose, Instant expires) {
        sql.insertInto(PASSKEY_CHALLENGE)
                .set(PASSKEY_CHALLENGE.CHALLENGE_HASH, hash)
                .set(PASSKEY_CHALLENGE.ACCOUNT_ID, account.value())
                .set(PASSKEY_CHALLENGE.PURPOSE, purpose.name())
                .set(PASSKEY_CHALLENGE.EXPIRES_AT, expires)
                .execute();
        sql.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.CHALLENGE_HASH.in(DSL.select(PASSKEY_CHALLENGE.CHALLENGE_HASH)
                        .from(PASSKEY_CHALLENGE)
                        .where(PASSKEY_CHALLENGE.ACCOUNT_ID.eq(account.value()))
                        .orderBy(PASSKEY_CHALLENGE.EXPIRES_AT.desc())
                        .offset(OPEN_CHALLENGES)))
                .execute();
    }

    /** Uses a challenge up; false when it was never given out for that, is used already, or is too old. */
    public boolean takeChallenge(byte[] hash, AccountId account, Purpose purpose, Instant now) {
        return sql.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.CHALLENGE_HASH.eq(hash))
                .and(PASSKEY_CHALLENGE.ACCOUNT_ID.eq(account.value()))
                .and(PASSKEY_CHALLENGE.PURPOSE.eq(purpose.name()))
                .returningResult(PASSKEY_CHALLENGE.EXPIRES_AT)
                .fetchOptional(PASSKEY_CHALLENGE.EXPIRES_AT)
                .filter(expires -> expires.isAfter(now))
                .isPresent();
    }

    /** Clears away what no longer counts. */
    public void forgetChallengesBefore(Instant now) {
        sql.deleteFrom(PASSKEY_CHALLENGE)
                .where(PASSKEY_CHALLENGE.EXPIRES_AT.lt(now))
                .execute();
    }

    private static Passkey passkey(PasskeyRecord row) {
        return new Passkey(
                row.getId(),
                row.getName(),
                new Passkey.Credential(
                        row.getCredentialId(),
                        row.getCredential(),
                        row.getSignCount(),
                        row.getBackupEligible(),
                        List.of(row.getTransports())),
                row.getAddedAt(),
                row.getUsedAt());
    }
}

package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.RECOVERY_CODE;
import static org.xinqiao.schema.access.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;

/** 第二因素表. */
@Repository
public class FactorTable {

    private final DSLContext sql;

    public FactorTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 第二因素.
     *
     * @param secret the number in the safe of the one in use
     * @param pending the number of the one being tried out
     */
    public record Kept(
            @Nullable Long secret,
            @Nullable Long pending,
            @Nullable Instant enrolledAt) {}

    public Optional<Kept> find(AccountId account) {
        return sql.fetchOptional(SECOND_FACTOR, SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                .map(row -> new Kept(row.getSecret(), row.getPending(), row.getEnrolledAt()));
    }

    /** Keeps another secret to be tried out. */
    public void putPending(AccountId account, long secret) {
        sql.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.ACCOUNT_ID, account.value())
                .set(SECOND_FACTOR.PENDING, secret)
                .onConflict(SECOND_FACTOR.ACCOUNT_ID)
                .doUpdate()
                .set(SECOND_FACTOR.PENDING, secret)
                .execute();
    }

    /** The one that was tried out is the one in use from now on. */
    public void enrol(AccountId account, Instant now, long step) {
        sql.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.SECRET, SECOND_FACTOR.PENDING)
                .setNull(SECOND_FACTOR.PENDING)
                .set(SECOND_FACTOR.ENROLLED_AT, now)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                .and(SECOND_FACTOR.PENDING.isNotNull())
                .execute();
    }

    /** Takes a step's code; false when it, or a later one, was taken before. */
    public boolean take(AccountId account, long step) {
        return sql.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    public void remove(AccountId account) {
        sql.deleteFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    /** Replaces all recovery codes. */
    public void putCodes(AccountId account, List<byte[]> hashes) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                .execute();
        hashes.forEach(hash -> sql.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT_ID, account.value())
                .set(RECOVERY_CODE.CODE_HASH, hash)
                .execute());
    }

    /** Uses a recovery code up; false when there is none such. */
    public boolean takeCode(AccountId account, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    public int codesLeft(AccountId account) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account.value()));
    }
}

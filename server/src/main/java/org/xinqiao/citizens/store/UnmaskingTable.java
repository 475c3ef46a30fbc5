package org.xinqiao.citizens.store;

import static org.xinqiao.schema.citizens.Tables.UNMASKING;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;

/** 明文查看次数表. */
@Repository
public class UnmaskingTable {

    /** A space of advisory locks of its own, one for each account. */
    private static final int UNMASKING_LOCK = 52;

    private final DSLContext sql;

    public UnmaskingTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts one more, unless there have been so many since; one request of an account after the other. */
    public boolean count(AccountId account, Instant now, Instant since, int most) {
        sql.fetch("select pg_advisory_xact_lock(?, ?)", UNMASKING_LOCK, Long.hashCode(account.value()));
        sql.deleteFrom(UNMASKING)
                .where(UNMASKING.ACCOUNT.eq(account.value()), UNMASKING.AT.le(since))
                .execute();
        if (sql.fetchCount(UNMASKING, UNMASKING.ACCOUNT.eq(account.value())) >= most) {
            return false;
        }
        sql.insertInto(UNMASKING)
                .set(UNMASKING.ACCOUNT, account.value())
                .set(UNMASKING.AT, now)
                .execute();
        return true;
    }
}

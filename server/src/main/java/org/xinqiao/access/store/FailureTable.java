package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.SIGN_IN_FAILURE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 登录失败表: counted for all processes together. */
@Repository
public class FailureTable {

    private final DSLContext sql;

    public FailureTable(DSLContext sql) {
        this.sql = sql;
    }

    /** How many there were in a row, the last of them not before. */
    public int count(String username, String address, Instant since) {
        return sql.select(SIGN_IN_FAILURE.FAILURES)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.USERNAME.eq(username))
                .and(SIGN_IN_FAILURE.ADDRESS.eq(address))
                .and(SIGN_IN_FAILURE.LAST_AT.ge(since))
                .fetchOptional(SIGN_IN_FAILURE.FAILURES)
                .orElse(0);
    }

    /** One more; what lies before counts no longer. */
    public void add(String username, String address, Instant now, Instant since) {
        sql.execute(
                """
                insert into access.sign_in_failure as known (username, address, failures, last_at)
                values ({0}, {1}, 1, {2})
                on conflict (username, address) do update
                   set failures = case when known.last_at < {3} then 1 else known.failures + 1 end, last_at = {2}
                """,
                org.jooq.impl.DSL.val(username),
                org.jooq.impl.DSL.val(address),
                org.jooq.impl.DSL.val(now, SIGN_IN_FAILURE.LAST_AT),
                org.jooq.impl.DSL.val(since, SIGN_IN_FAILURE.LAST_AT));
    }

    public void forget(String username, String address) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.USERNAME.eq(username))
                .and(SIGN_IN_FAILURE.ADDRESS.eq(address))
                .execute();
    }

    /** Clears away what no longer counts. */
    public void forgetBefore(Instant since) {
        sql.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.LAST_AT.lt(since)).execute();
    }
}

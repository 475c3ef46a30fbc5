package org.xinqiao.audit.store;

import static org.xinqiao.schema.audit.Tables.VERIFICATION;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.Who;
import org.xinqiao.schema.audit.tables.records.VerificationRecord;

/** 核对表: one runs at a time, in whichever process. */
@Repository
public class VerificationTable {

    private final DSLContext sql;

    public VerificationTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 一行.
     *
     * @param report JSON; absent while it runs, and when it broke off
     */
    public record Row(
            long id,
            Instant begunAt,
            String by,
            long looked,
            long total,
            Instant aliveAt,
            @Nullable Instant endedAt,
            @Nullable String report) {}

    /** The number of a new one; empty while one runs. */
    public OptionalLong begin(Who who, Instant now) {
        return sql
                .insertInto(VERIFICATION)
                .set(VERIFICATION.BEGUN_AT, now)
                .set(VERIFICATION.ACCOUNT, who.account())
                .set(VERIFICATION.PERSON, who.name())
                .set(VERIFICATION.ALIVE_AT, now)
                .onConflictDoNothing()
                .returningResult(VERIFICATION.ID)
                .fetchOptional(VERIFICATION.ID)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Ends one of which nothing was heard since. */
    public void endSilent(Instant since) {
        sql.update(VERIFICATION)
                .set(VERIFICATION.ENDED_AT, VERIFICATION.ALIVE_AT)
                .where(VERIFICATION.ENDED_AT.isNull())
                .and(VERIFICATION.ALIVE_AT.lt(since))
                .execute();
    }

    /** The one that runs, or ran last. */
    public Optional<Row> last() {
        return sql.selectFrom(VERIFICATION)
                .orderBy(VERIFICATION.ID.desc())
                .limit(1)
                .fetchOptional(VerificationTable::row);
    }

    /** 还在做. */
    public void goesOn(long id, long looked, long total, Instant now) {
        sql.update(VERIFICATION)
                .set(VERIFICATION.LOOKED, looked)
                .set(VERIFICATION.TOTAL, total)
                .set(VERIFICATION.ALIVE_AT, now)
                .where(VERIFICATION.ID.eq(id))
                .and(VERIFICATION.ENDED_AT.isNull())
                .execute();
    }

    /** @param report absent when it broke off */
    public void end(long id, long looked, long total, @Nullable String report, Instant now) {
        sql.update(VERIFICATION)
                .set(VERIFICATION.LOOKED, looked)
                .set(VERIFICATION.TOTAL, total)
                .set(VERIFICATION.REPORT, report)
                .set(VERIFICATION.ALIVE_AT, now)
                .set(VERIFICATION.ENDED_AT, now)
                .where(VERIFICATION.ID.eq(id))
                .execute();
    }

    private static Row row(VerificationRecord row) {
        return new Row(
                row.getId(),
                row.getBegunAt(),
                row.getPerson(),
                row.getLooked(),
                row.getTotal(),
                row.getAliveAt(),
                row.getEndedAt(),
                row.getReport());
    }
}

package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.RATE;
import static org.xinqiao.schema.portal.Tables.SPENT_PUZZLE;

import java.time.Instant;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 限次表: what has been done in an hour, and puzzles that have opened their door. */
@Repository
public class RateTable {

    private final DSLContext sql;

    public RateTable(DSLContext sql) {
        this.sql = sql;
    }

    /** One more, and how many that makes. */
    public int add(byte[] who, long hour) {
        return Objects.requireNonNull(sql.insertInto(RATE)
                .set(RATE.WHO, who)
                .set(RATE.HOUR, hour)
                .set(RATE.SO, 1)
                .onConflict(RATE.WHO, RATE.HOUR)
                .doUpdate()
                .set(RATE.SO, RATE.SO.plus(1))
                .returningResult(RATE.SO)
                .fetchSingle()
                .value1());
    }

    public int count(byte[] who, long hour) {
        return sql.select(RATE.SO)
                .from(RATE)
                .where(RATE.WHO.eq(who), RATE.HOUR.eq(hour))
                .fetchOptional(RATE.SO)
                .orElse(0);
    }

    /** False when it was spent before. */
    public boolean spend(byte[] puzzle, Instant ends) {
        return sql.insertInto(SPENT_PUZZLE)
                        .set(SPENT_PUZZLE.PUZZLE, puzzle)
                        .set(SPENT_PUZZLE.ENDS_AT, ends)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    public void forgetBefore(Instant now, long hour) {
        sql.deleteFrom(SPENT_PUZZLE).where(SPENT_PUZZLE.ENDS_AT.lt(now)).execute();
        sql.deleteFrom(RATE).where(RATE.HOUR.lt(hour)).execute();
    }
}

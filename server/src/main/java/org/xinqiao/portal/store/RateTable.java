package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.RATE;
import static org.xinqiao.schema.portal.Tables.SPENT_PUZZLE;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record2;
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
        return add(List.of(who), hour).getFirst();
    }

    /** One more of each, in one statement; two who count the same do not wait for each other crosswise. */
    public List<Integer> add(List<byte[]> each, long hour) {
        List<byte[]> inOrder = each.stream().sorted(Arrays::compareUnsigned).toList();
        var rows = sql.insertInto(RATE, RATE.WHO, RATE.HOUR, RATE.SO);
        for (byte[] who : inOrder) {
            rows = rows.values(who, hour, 1);
        }
        Map<ByteBuffer, Integer> so = rows.onConflict(RATE.WHO, RATE.HOUR)
                .doUpdate()
                .set(RATE.SO, RATE.SO.plus(1))
                .returningResult(RATE.WHO, RATE.SO)
                .fetchMap(row -> ByteBuffer.wrap(row.value1()), Record2::value2);
        return each.stream()
                .map(who -> Objects.requireNonNull(so.get(ByteBuffer.wrap(who))))
                .toList();
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

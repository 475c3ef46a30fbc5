package org.xinqiao.citizens.store;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.citizens.Tables.SAFE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.citizens.vault.KeyRings;
import org.xinqiao.citizens.vault.StaleKeys;
import org.xinqiao.platform.Safe;
import org.xinqiao.schema.citizens.tables.records.SafeRecord;

/** 保险柜表: secrets that belong to no citizen. */
@Repository
public class SafeTable implements Safe {

    private final DSLContext sql;
    private final KeyRings keys;

    public SafeTable(DSLContext sql, KeyRings keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public long keep(String secret, String purpose) {
        return keys.with(ring -> sql.insertInto(SAFE, SAFE.GENERATION, SAFE.PURPOSE, SAFE.SEALED)
                .select(select(
                                val((short) ring.current(), SAFE.GENERATION),
                                val(purpose, SAFE.PURPOSE),
                                val(ring.seal(secret, purpose), SAFE.SEALED))
                        .where(KeyRings.areStill(ring)))
                .returningResult(SAFE.ID)
                .fetchOptional()
                .orElseThrow(() -> new StaleKeys("the keys were changed before this was kept"))
                .value1());
    }

    @Override
    public String open(long number, String purpose) {
        return keys.with(ring -> ring.open(
                sql.fetchOptional(SAFE, SAFE.ID.eq(number))
                        .orElseThrow(() -> new IllegalStateException("nothing is kept under " + number))
                        .getSealed(),
                purpose));
    }

    @Override
    public void destroy(long number) {
        sql.deleteFrom(SAFE).where(SAFE.ID.eq(number)).execute();
    }

    static int under(DSLContext sql, int generation) {
        return sql.fetchCount(SAFE, SAFE.GENERATION.eq((short) generation));
    }

    /** Brings some secrets under the generation that seals now; those somebody is at are left for the next time. */
    static int sealSomeAnew(DSLContext sql, int generation, int limit, KeyRing ring) {
        List<SafeRecord> rows = sql.selectFrom(SAFE)
                .where(SAFE.GENERATION.eq((short) generation))
                .orderBy(SAFE.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch();
        for (SafeRecord row : rows) {
            String secret = ring.open(row.getSealed(), row.getPurpose());
            row.setSealed(ring.seal(secret, row.getPurpose()));
            row.setGeneration((short) ring.current());
        }
        if (!rows.isEmpty()) {
            sql.batchUpdate(rows).execute();
        }
        return rows.size();
    }
}

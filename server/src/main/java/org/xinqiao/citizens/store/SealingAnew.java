package org.xinqiao.citizens.store;

import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.citizens.vault.KeyRings;
import org.xinqiao.citizens.vault.SealedRows;
import org.xinqiao.schema.citizens.tables.records.CitizenRecord;
import org.xinqiao.schema.citizens.tables.records.LookupRecord;

/** 重新封存: brings the rows of a generation that leaves under the one that seals now, some at a time. */
@Repository
public class SealingAnew implements SealedRows {

    private static final int AT_ONCE = 200;

    private final DSLContext sql;
    private final KeyRings keys;

    public SealingAnew(DSLContext sql, KeyRings keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public int under(int generation) {
        return sql.fetchCount(CITIZEN, CITIZEN.GENERATION.eq((short) generation)) + SafeTable.under(sql, generation);
    }

    /** Rows that somebody is writing to are left for the next time, so that nobody ever waits for them in a circle. */
    @Override
    public int sealSomeAnew(int generation) {
        return keys.with(ring -> sql.transactionResult(inside -> {
            List<CitizenRecord> rows = inside.dsl()
                    .selectFrom(CITIZEN)
                    .where(CITIZEN.GENERATION.eq((short) generation))
                    .orderBy(CITIZEN.ID)
                    .limit(AT_ONCE)
                    .forUpdate()
                    .skipLocked()
                    .fetch();
            sealAnew(inside.dsl(), rows, ring);
            return rows.size() + SafeTable.sealSomeAnew(inside.dsl(), generation, AT_ONCE, ring);
        }));
    }

    private static void sealAnew(DSLContext sql, List<CitizenRecord> rows, KeyRing ring) {
        List<LookupRecord> lookups = new ArrayList<>();
        for (CitizenRecord row : rows) {
            Plain person = Plain.opened(row, ring);
            person.sealInto(row, ring);
            lookups.addAll(Lookups.rows(row.getId(), person, ring));
        }
        if (!rows.isEmpty()) {
            sql.batchUpdate(rows).execute();
        }
        Lookups.add(sql, lookups);
    }

    @Override
    public int forgetSome(int generation) {
        return sql.deleteFrom(LOOKUP)
                .where(LOOKUP.GENERATION.eq((short) generation))
                .limit(AT_ONCE)
                .execute();
    }
}

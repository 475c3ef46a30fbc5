package org.xinqiao.citizens.store;

import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.schema.citizens.tables.records.LookupRecord;

/** 检索摘要表: finds who has a number without opening anything, under whichever keys are in use. */
final class Lookups {

    private Lookups() {}

    /** Everybody with that number. */
    static Select<Record1<Long>> of(PhoneNumber phone, KeyRing ring) {
        Condition any = DSL.or(ring.hashes(phone.value(), Plain.PHONE).stream()
                .map(hash -> LOOKUP.GENERATION.eq((short) hash.generation()).and(LOOKUP.HASH.eq(hash.value())))
                .toList());
        return select(LOOKUP.CITIZEN).from(LOOKUP).where(any);
    }

    /** One row for each generation in use, the oldest first; none for who has no number. */
    static List<LookupRecord> rows(long citizen, Plain person, KeyRing ring) {
        if (person.phone() == null) {
            return List.of();
        }
        List<KeyRing.Hash> phones = ring.hashes(person.phone().value(), Plain.PHONE);
        List<KeyRing.Hash> names = ring.hashes(person.name(), Plain.NAME);
        List<LookupRecord> rows = new ArrayList<>();
        for (int i = 0; i < phones.size(); i++) {
            KeyRing.Hash hash = phones.get(i);
            rows.add(new LookupRecord(
                    (short) hash.generation(), hash.value(), names.get(i).value(), citizen));
        }
        return rows;
    }

    /** Adds those that are not there yet; answers with how many that were. */
    static int add(DSLContext sql, List<LookupRecord> rows) {
        return rows.isEmpty()
                ? 0
                : sql.insertInto(LOOKUP).set(rows).onConflictDoNothing().execute();
    }
}

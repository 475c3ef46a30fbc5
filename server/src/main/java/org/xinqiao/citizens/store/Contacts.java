package org.xinqiao.citizens.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row5;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.citizens.vault.StaleKeys;
import org.xinqiao.platform.IdBlock;
import org.xinqiao.schema.citizens.tables.Citizen;
import org.xinqiao.schema.citizens.tables.records.CitizenRecord;
import org.xinqiao.schema.citizens.tables.records.LookupRecord;

/** 来访: writes down that people were in touch, any number of them in few questions. */
final class Contacts {

    private static final Field<Short> GENERATION = field(name("told", "generation"), SQLDataType.SMALLINT);
    private static final Field<byte[]> HASH = field(name("told", "hash"), SQLDataType.BLOB);
    private static final Field<byte[]> NAME_HASH = field(name("told", "name_hash"), SQLDataType.BLOB);
    private static final Field<Integer> NO = field(name("told", "no"), SQLDataType.INTEGER);
    private static final Field<Integer> TIMES = field(name("told", "times"), SQLDataType.INTEGER);

    private Contacts() {}

    /** Those who were here before have been here so many times more. */
    static Map<Plain, CitizenId> again(DSLContext sql, Map<Plain, Integer> times, Instant at, KeyRing ring) {
        List<Plain> people = List.copyOf(times.keySet());
        Table<?> told = told(people, times, ring);
        Condition same =
                LOOKUP.GENERATION.eq(GENERATION).and(LOOKUP.HASH.eq(HASH)).and(LOOKUP.NAME_HASH.eq(NAME_HASH));
        return told == null
                ? Map.of()
                : counted(sql, people, at, LOOKUP.join(told).on(same), LOOKUP.CITIZEN);
    }

    /** The same for whoever was in touch last from each of these numbers. */
    static Map<Plain, CitizenId> fromNumber(DSLContext sql, Map<Plain, Integer> times, Instant at, KeyRing ring) {
        List<Plain> people = List.copyOf(times.keySet());
        Table<?> told = told(people, times, ring);
        if (told == null) {
            return Map.of();
        }
        Citizen before = CITIZEN.as("before");
        Table<?> last = select(NO, TIMES, before.ID)
                .distinctOn(NO)
                .from(told)
                .join(LOOKUP)
                .on(LOOKUP.GENERATION.eq(GENERATION), LOOKUP.HASH.eq(HASH))
                .join(before)
                .on(before.ID.eq(LOOKUP.CITIZEN))
                .orderBy(NO, before.LAST_CONTACT.desc(), before.ID.desc())
                .asTable("told");
        return counted(sql, people, at, last, field(name("told", "id"), SQLDataType.BIGINT));
    }

    private static Map<Plain, CitizenId> counted(
            DSLContext sql, List<Plain> people, Instant at, TableLike<?> told, Field<Long> who) {
        return sql.update(CITIZEN)
                .set(CITIZEN.CONTACTS, CITIZEN.CONTACTS.plus(TIMES))
                .set(CITIZEN.LAST_CONTACT, at)
                .from(told)
                .where(CITIZEN.ID.eq(who))
                .returningResult(NO, CITIZEN.ID)
                .fetchMap(found -> people.get(found.value1()), found -> new CitizenId(found.value2()));
    }

    /** What they are found by, as a table; absent when there is nobody to find. */
    private static @Nullable Table<?> told(List<Plain> people, Map<Plain, Integer> times, KeyRing ring) {
        List<Row5<Short, byte[], byte[], Integer, Integer>> rows = new ArrayList<>();
        for (int no = 0; no < people.size(); no++) {
            Plain person = people.get(no);
            for (LookupRecord each : Lookups.rows(0, person, ring)) {
                rows.add(row(each.getGeneration(), each.getHash(), each.getNameHash(), no, times.get(person)));
            }
        }
        @SuppressWarnings("unchecked")
        Row5<Short, byte[], byte[], Integer, Integer>[] all = rows.toArray(Row5[]::new);
        return rows.isEmpty() ? null : values(all).as("told", "generation", "hash", "name_hash", "no", "times");
    }

    /**
     * Adds people never met before.
     *
     * @throws StaleKeys when somebody else has just added one of them; then nothing of this is left
     */
    static Map<Plain, CitizenId> first(
            DSLContext sql, Map<Plain, Integer> times, Instant at, KeyRing ring, IdBlock ids) {
        Map<Plain, CitizenId> added = new HashMap<>();
        List<CitizenRecord> rows = new ArrayList<>();
        List<LookupRecord> lookups = new ArrayList<>();
        times.forEach((person, count) -> {
            CitizenRecord row = new CitizenRecord();
            row.setId(ids.next());
            person.sealInto(row, ring);
            row.setContacts(count);
            row.setFirstContact(at);
            row.setLastContact(at);
            rows.add(row);
            lookups.addAll(Lookups.rows(row.getId(), person, ring));
            added.put(person, new CitizenId(row.getId()));
        });
        sql.insertInto(CITIZEN).set(rows).execute();
        if (Lookups.add(sql, lookups) < lookups.size()) {
            List<Long> own = rows.stream().map(CitizenRecord::getId).toList();
            sql.deleteFrom(LOOKUP).where(LOOKUP.CITIZEN.in(own)).execute();
            sql.deleteFrom(CITIZEN).where(CITIZEN.ID.in(own)).execute();
            throw new StaleKeys("somebody else has just added one of these");
        }
        return added;
    }
}

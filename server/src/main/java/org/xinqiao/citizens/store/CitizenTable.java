package org.xinqiao.citizens.store;

import static org.jooq.impl.DSL.any;
import static org.xinqiao.schema.citizens.Sequences.CITIZEN_BLOCK;
import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.Unmasking.Unmasked;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.citizens.vault.KeyRings;
import org.xinqiao.platform.IdBlock;
import org.xinqiao.schema.citizens.tables.Lookup;
import org.xinqiao.schema.citizens.tables.records.CitizenRecord;

/** 来电人表: sealed going in, masked coming out. */
@Repository
public class CitizenTable {

    private final DSLContext sql;
    private final KeyRings keys;
    private final IdBlock ids;

    public CitizenTable(DSLContext sql, KeyRings keys) {
        this.sql = sql;
        this.keys = keys;
        this.ids = new IdBlock(sql, CITIZEN_BLOCK);
    }

    /**
     * One contact more of each person with this name and number; who was never met before is added. Of two who meet
     * somebody for the first time at once, one adds them; the other starts again and finds them.
     */
    public Map<Plain, CitizenId> contacted(Collection<Plain> people, Instant at) {
        Map<Plain, CitizenId> met = new HashMap<>();
        Map<Plain, Integer> times = counted(people);
        return keys.with(ring -> {
            times.keySet().removeAll(met.keySet());
            met.putAll(Contacts.again(sql, times, at, ring));
            times.keySet().removeAll(met.keySet());
            if (!times.isEmpty()) {
                keys.holdStill(ring);
                met.putAll(Contacts.first(sql, times, at, ring, ids));
            }
            return met;
        });
    }

    private static Map<Plain, Integer> counted(Collection<Plain> people) {
        Map<Plain, Integer> times = new LinkedHashMap<>();
        people.forEach(person -> times.merge(person, 1, Integer::sum));
        return times;
    }

    /** One contact more of whoever called last from each of these numbers; a number never heard of is left out. */
    public Map<Plain, CitizenId> contactedFromNumber(Collection<Plain> nameless, Instant at) {
        Map<Plain, Integer> times = counted(nameless);
        return keys.with(ring -> Contacts.fromNumber(sql, times, at, ring));
    }

    /** Everybody who has called from this number, the latest first. */
    public List<MaskedCitizen> withPhone(PhoneNumber phone) {
        return keys.with(ring -> {
            List<MaskedCitizen> found = sql.selectFrom(CITIZEN)
                    .where(CITIZEN.ID.in(Lookups.of(phone, ring)))
                    .orderBy(CITIZEN.LAST_CONTACT.desc(), CITIZEN.ID.desc())
                    .fetch(row -> masked(row, ring));
            keys.checkStill(ring);
            return found;
        });
    }

    /** The same without opening anything of theirs. */
    public Set<CitizenId> idsWithPhone(PhoneNumber phone) {
        return keys.with(ring -> {
            Set<CitizenId> found = sql.fetch(Lookups.of(phone, ring)).intoSet(row -> new CitizenId(row.value1()));
            keys.checkStill(ring);
            return found;
        });
    }

    /** Everybody with the number of one of them, that one too; nobody for who has none, or has been erased. */
    public Set<CitizenId> sharingNumber(CitizenId id) {
        Lookup other = LOOKUP.as("other");
        return sql.select(other.CITIZEN)
                .from(LOOKUP)
                .join(other)
                .on(other.GENERATION.eq(LOOKUP.GENERATION), other.HASH.eq(LOOKUP.HASH))
                .where(LOOKUP.CITIZEN.eq(id.value()))
                .fetchSet(row -> new CitizenId(row.value1()));
    }

    /** Of those among these who share a number, the one who was known first; nobody who has none. */
    public Set<CitizenId> oneForEachNumber(Collection<CitizenId> people) {
        Long[] ids = people.stream().map(CitizenId::value).toArray(Long[]::new);
        Map<String, Long> first = new HashMap<>();
        Set<CitizenId> kept = new HashSet<>();
        Set<CitizenId> others = new HashSet<>();
        sql.select(LOOKUP.CITIZEN, LOOKUP.GENERATION, LOOKUP.HASH)
                .from(LOOKUP)
                .where(LOOKUP.CITIZEN.eq(any(ids)))
                .orderBy(LOOKUP.CITIZEN)
                .forEach(row -> {
                    String number = row.value2() + "/" + HexFormat.of().formatHex(row.value3());
                    boolean isFirst =
                            first.merge(number, row.value1(), Math::min).equals(row.value1());
                    (isFirst ? kept : others).add(new CitizenId(row.value1()));
                });
        kept.removeAll(others);
        return kept;
    }

    public List<MaskedCitizen> find(Collection<CitizenId> ids) {
        return keys.with(ring -> sql.selectFrom(CITIZEN)
                .where(CITIZEN.ID.in(ids.stream().map(CitizenId::value).toList()))
                .fetch(row -> masked(row, ring)));
    }

    /** Name and number as they are; empty for who has been erased. */
    public Optional<Unmasked> open(CitizenId id) {
        return keys.with(ring -> sql.selectFrom(CITIZEN)
                .where(CITIZEN.ID.eq(id.value()), CITIZEN.ERASED_AT.isNull())
                .fetchOptional(row -> Plain.opened(row, ring))
                .map(person -> new Unmasked(
                        person.name(),
                        person.phone() == null ? "" : person.phone().value())));
    }

    private static MaskedCitizen masked(CitizenRecord row, KeyRing ring) {
        boolean erased = row.getErasedAt() != null;
        Plain person = erased ? Plain.NOBODY : Plain.opened(row, ring);
        return new MaskedCitizen(
                new CitizenId(row.getId()),
                person.maskedName(),
                person.maskedPhone(),
                row.getContacts(),
                row.getLastContact(),
                erased);
    }
}

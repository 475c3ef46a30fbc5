package org.xinqiao.citizens.store;

import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights.Known;
import org.xinqiao.citizens.PersonRights.Quiet;
import org.xinqiao.citizens.vault.KeyRings;

/** 销毁: takes out of the tables what makes a row somebody's. */
@Repository
public class ErasureTable {

    private final DSLContext sql;
    private final KeyRings keys;

    public ErasureTable(DSLContext sql, KeyRings keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** All there is; empty for who has been erased. */
    public Optional<Known> tell(CitizenId id) {
        return keys.with(ring -> sql.selectFrom(CITIZEN)
                .where(CITIZEN.ID.eq(id.value()), CITIZEN.ERASED_AT.isNull())
                .fetchOptional(row -> {
                    Plain person = Plain.opened(row, ring);
                    return new Known(
                            person.name(),
                            person.phone() == null ? "" : person.phone().value(),
                            row.getContacts(),
                            row.getFirstContact(),
                            row.getLastContact());
                }));
    }

    /** Answers how many were there to be erased. */
    public int erase(Collection<CitizenId> people, Instant at) {
        List<Long> ids = people.stream().map(CitizenId::value).sorted().toList();
        sql.deleteFrom(LOOKUP).where(LOOKUP.CITIZEN.in(ids)).execute();
        return sql.update(CITIZEN)
                .setNull(CITIZEN.KEY)
                .setNull(CITIZEN.NAME)
                .setNull(CITIZEN.PHONE)
                .setNull(CITIZEN.GENERATION)
                .set(CITIZEN.ERASED_AT, at)
                .where(CITIZEN.ID.in(ids), CITIZEN.ERASED_AT.isNull())
                .execute();
    }

    public List<Quiet> quietSince(Instant before, long after, int limit) {
        return sql.select(CITIZEN.ID, CITIZEN.LAST_CONTACT)
                .from(CITIZEN)
                .where(CITIZEN.ID.gt(after), CITIZEN.LAST_CONTACT.lt(before), CITIZEN.ERASED_AT.isNull())
                .orderBy(CITIZEN.ID)
                .limit(limit)
                .fetch(row -> new Quiet(new CitizenId(row.value1()), row.value2()));
    }
}

package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.SESSION;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;

/** 市民会话表. */
@Repository
public class CitizenSessionTable {

    private final DSLContext sql;

    public CitizenSessionTable(DSLContext sql) {
        this.sql = sql;
    }

    /** @param device absent for a browser's */
    public void add(byte[] hash, CitizenId citizen, Instant at, Instant ends, @Nullable UUID device) {
        sql.insertInto(SESSION)
                .set(SESSION.HASH, hash)
                .set(SESSION.CITIZEN, citizen.value())
                .set(SESSION.OPENED_AT, at)
                .set(SESSION.ENDS_AT, ends)
                .set(SESSION.DEVICE, device)
                .execute();
    }

    public Optional<CitizenId> find(byte[] hash, Instant now) {
        return sql.select(SESSION.CITIZEN)
                .from(SESSION)
                .where(SESSION.HASH.eq(hash), SESSION.ENDS_AT.gt(now))
                .fetchOptional(row -> new CitizenId(row.value1()));
    }

    public Optional<UUID> deviceOf(byte[] hash, Instant now) {
        return sql.select(SESSION.DEVICE)
                .from(SESSION)
                .where(SESSION.HASH.eq(hash), SESSION.ENDS_AT.gt(now), SESSION.DEVICE.isNotNull())
                .fetchOptional(row -> row.value1());
    }

    public void end(byte[] hash) {
        sql.deleteFrom(SESSION).where(SESSION.HASH.eq(hash)).execute();
    }

    /** Those of a person, wherever they are open. */
    public void endAll(Collection<CitizenId> person) {
        sql.deleteFrom(SESSION)
                .where(SESSION.CITIZEN.in(person.stream().map(CitizenId::value).toList()))
                .execute();
    }

    public void forgetBefore(Instant ended) {
        sql.deleteFrom(SESSION).where(SESSION.ENDS_AT.lt(ended)).execute();
    }
}

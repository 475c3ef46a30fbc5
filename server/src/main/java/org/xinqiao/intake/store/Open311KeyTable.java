package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.OPEN311_KEY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.intake.tables.records.Open311KeyRecord;

/** Open311 密钥表. */
@Repository
public class Open311KeyTable {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DSLContext sql;

    public Open311KeyTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 密钥.
     *
     * @param name whose program it is
     * @param area the place whose requests it may bring in
     * @param usedAt when it was used last, give or take a minute
     */
    public record Key(
            long id,
            String name,
            AreaCode area,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {}

    public long add(String name, AreaCode area, byte[] hash, AccountId by, Instant now) {
        return sql.insertInto(OPEN311_KEY)
                .set(OPEN311_KEY.NAME, name)
                .set(OPEN311_KEY.AREA, area.value())
                .set(OPEN311_KEY.HASH, hash)
                .set(OPEN311_KEY.MADE_AT, now)
                .set(OPEN311_KEY.MADE_BY, by.value())
                .returningResult(OPEN311_KEY.ID)
                .fetchSingle()
                .value1();
    }

    /** One that still counts. */
    public Optional<Key> find(byte[] hash) {
        return sql.fetchOptional(OPEN311_KEY, OPEN311_KEY.HASH.eq(hash).and(OPEN311_KEY.REVOKED_AT.isNull()))
                .map(Open311KeyTable::read);
    }

    /** Those of an area, the newest first. */
    public List<Key> list(AreaCode within) {
        return sql.selectFrom(OPEN311_KEY)
                .where(CodeRange.within(OPEN311_KEY.AREA, within.value()))
                .orderBy(OPEN311_KEY.ID.desc())
                .fetch(Open311KeyTable::read);
    }

    /** False where there is no such key of that area, or it was revoked before. */
    public boolean revoke(long id, AreaCode within, Instant now) {
        return sql.update(OPEN311_KEY)
                        .set(OPEN311_KEY.REVOKED_AT, now)
                        .where(
                                OPEN311_KEY.ID.eq(id),
                                OPEN311_KEY.REVOKED_AT.isNull(),
                                CodeRange.within(OPEN311_KEY.AREA, within.value()))
                        .execute()
                == 1;
    }

    public void used(long id, Instant now) {
        sql.update(OPEN311_KEY)
                .set(OPEN311_KEY.USED_AT, now)
                .where(
                        OPEN311_KEY.ID.eq(id),
                        OPEN311_KEY.USED_AT.isNull().or(OPEN311_KEY.USED_AT.lt(now.minus(MINUTE))))
                .execute();
    }

    private static Key read(Open311KeyRecord row) {
        return new Key(
                row.getId(),
                row.getName(),
                new AreaCode(row.getArea()),
                row.getMadeAt(),
                row.getRevokedAt(),
                row.getUsedAt());
    }
}

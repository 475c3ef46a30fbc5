package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.DEVICE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.schema.portal.tables.records.DeviceRecord;

/** 已登录设备表. */
@Repository
public class DeviceTable {

    private final DSLContext sql;

    public DeviceTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 设备. */
    public record Row(UUID id, CitizenId citizen, String name, Instant openedAt, Instant seenAt) {}

    public void add(Row it, byte[] refresh, Instant ends) {
        sql.insertInto(DEVICE)
                .set(DEVICE.ID, it.id())
                .set(DEVICE.CITIZEN, it.citizen().value())
                .set(DEVICE.NAME, it.name())
                .set(DEVICE.REFRESH, refresh)
                .set(DEVICE.OPENED_AT, it.openedAt())
                .set(DEVICE.SEEN_AT, it.seenAt())
                .set(DEVICE.ENDS_AT, ends)
                .execute();
    }

    /** Puts the next token in the place of one, once; of several at the same time one succeeds. */
    public Optional<Row> turn(byte[] refresh, byte[] next, Instant now, Instant ends) {
        return sql.update(DEVICE)
                .set(DEVICE.SPENT, DEVICE.REFRESH)
                .set(DEVICE.REFRESH, next)
                .set(DEVICE.SEEN_AT, now)
                .set(DEVICE.ENDS_AT, ends)
                .where(DEVICE.REFRESH.eq(refresh), DEVICE.ENDS_AT.gt(now))
                .returning()
                .fetchOptional(DeviceTable::row);
    }

    /** Takes away the device whose token was shown a second time. */
    public Optional<Row> endBySpent(byte[] refresh) {
        return sql.deleteFrom(DEVICE).where(DEVICE.SPENT.eq(refresh)).returning().fetch(DeviceTable::row).stream()
                .findFirst();
    }

    /** The one seen last first. */
    public List<Row> list(Collection<CitizenId> person, Instant now) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.CITIZEN.in(ids(person)), DEVICE.ENDS_AT.gt(now))
                .orderBy(DEVICE.SEEN_AT.desc(), DEVICE.ID)
                .fetch(DeviceTable::row);
    }

    /** Whether there was one of theirs; its sessions end with it. */
    public boolean end(UUID id, Collection<CitizenId> person) {
        return sql.deleteFrom(DEVICE)
                        .where(DEVICE.ID.eq(id), DEVICE.CITIZEN.in(ids(person)))
                        .execute()
                > 0;
    }

    public void endAll(Collection<CitizenId> people) {
        sql.deleteFrom(DEVICE).where(DEVICE.CITIZEN.in(ids(people))).execute();
    }

    public void forgetBefore(Instant ended) {
        sql.deleteFrom(DEVICE).where(DEVICE.ENDS_AT.lt(ended)).execute();
    }

    private static List<Long> ids(Collection<CitizenId> people) {
        return people.stream().map(CitizenId::value).toList();
    }

    private static Row row(DeviceRecord row) {
        return new Row(row.getId(), new CitizenId(row.getCitizen()), row.getName(), row.getOpenedAt(), row.getSeenAt());
    }
}

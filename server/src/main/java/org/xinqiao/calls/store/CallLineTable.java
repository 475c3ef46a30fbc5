package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.CALL;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.schema.calls.tables.records.CallRecord;

/** 通话查询: calls by their ids, for who may see them. */
@Repository
public class CallLineTable {

    private final DSLContext sql;

    public CallLineTable(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<KeptCall> list(Collection<UUID> ids) {
        return sql.selectFrom(CALL)
                .where(CALL.ID.in(ids))
                .orderBy(CALL.ARRIVED_AT.desc(), CALL.ID)
                .fetch(CallLineTable::kept);
    }

    private static KeptCall kept(CallRecord row) {
        return new KeptCall(
                row.getId(),
                row.getArea(),
                row.getDirection(),
                row.getDialled(),
                row.getHotline(),
                row.getCitizen(),
                row.getArrivedAt(),
                row.getAnsweredAt(),
                row.getEndedAt(),
                row.getAgent());
    }
}

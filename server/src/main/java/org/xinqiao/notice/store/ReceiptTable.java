package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.RECEIPT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.notice.model.State;

/** 回执表. */
@Repository
public class ReceiptTable {

    private final DSLContext sql;
    private final NoticeSweep sweep;

    public ReceiptTable(DSLContext sql, NoticeSweep sweep) {
        this.sql = sql;
        this.sweep = sweep;
    }

    /** Takes a receipt in, once, and tells its message if that is known by now. The first word counts. */
    public void add(String gateway, String messageId, boolean delivered, String reason, Instant now) {
        String outcome = delivered ? State.DELIVERED.name() : State.FAILED.name();
        sql.insertInto(RECEIPT)
                .set(RECEIPT.GATEWAY, gateway)
                .set(RECEIPT.MESSAGE_ID, messageId)
                .set(RECEIPT.OUTCOME, outcome)
                .set(RECEIPT.REASON, reason)
                .set(RECEIPT.TOLD_AT, now)
                .onConflictDoNothing()
                .execute();
        sql.selectFrom(RECEIPT)
                .where(RECEIPT.GATEWAY.eq(gateway), RECEIPT.MESSAGE_ID.eq(messageId), RECEIPT.SETTLED.isFalse())
                .forUpdate()
                .fetchOptional()
                .ifPresent(sweep::settle);
    }
}

package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.ATTEMPT;
import static org.xinqiao.schema.notice.Tables.INCOMING;
import static org.xinqiao.schema.notice.Tables.INCOMING_PART;
import static org.xinqiao.schema.notice.Tables.OUTBOX;
import static org.xinqiao.schema.notice.Tables.PART;
import static org.xinqiao.schema.notice.Tables.RECEIPT;
import static org.xinqiao.schema.notice.Tables.SIGNATURE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.model.State;
import org.xinqiao.platform.Safe;
import org.xinqiao.schema.notice.tables.records.ReceiptRecord;

/** 通知清理: settles receipts, gives up what would come too late, destroys what nobody needs any more. */
@Repository
public class NoticeSweep {

    private static final int AT_ONCE = 200;
    private static final Duration RECEIPTS_WAIT = Duration.ofDays(7);
    private static final Duration SIGNATURES_COUNT = Duration.ofHours(1);
    private static final Duration PARTS_WAIT = Duration.ofDays(1);

    private final DSLContext sql;
    private final OutboxTable outbox;
    private final Safe safe;

    public NoticeSweep(DSLContext sql, OutboxTable outbox, Safe safe) {
        this.sql = sql;
        this.outbox = outbox;
        this.safe = safe;
    }

    /** A code's words go at once. */
    @Transactional
    public void tooLate(Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, State.FAILED.name())
                .set(OUTBOX.REASON, Reason.TOO_LATE.name())
                .set(OUTBOX.ENDED_AT, now)
                .where(OUTBOX.STATE.eq(State.WAITING.name()), OUTBOX.USELESS_AT.le(now))
                .execute();
        destroy(sql.select(OUTBOX.ID, OUTBOX.SEALED)
                .from(OUTBOX)
                .where(
                        OUTBOX.SEALED.isNotNull(),
                        OUTBOX.ENDED_AT.le(now),
                        OUTBOX.PURPOSE.eq(Purpose.ONE_TIME_CODE.name()))
                .limit(AT_ONCE)
                .fetch());
    }

    /** Tells messages of receipts that came before the answer they belong to was written down. */
    @Transactional
    public void settle() {
        sql.select(RECEIPT.fields())
                .distinctOn(RECEIPT.GATEWAY, RECEIPT.MESSAGE_ID)
                .from(RECEIPT)
                .join(PART)
                .on(PART.GATEWAY.eq(RECEIPT.GATEWAY), PART.MESSAGE_ID.eq(RECEIPT.MESSAGE_ID))
                .where(RECEIPT.SETTLED.isFalse())
                .limit(AT_ONCE)
                .fetchInto(RECEIPT)
                .forEach(this::settle);
    }

    /** One receipt; it is settled once its part is known. */
    void settle(ReceiptRecord receipt) {
        List<Long> attempts = sql.update(PART)
                .set(PART.OUTCOME, receipt.getOutcome())
                .where(PART.GATEWAY.eq(receipt.getGateway()), PART.MESSAGE_ID.eq(receipt.getMessageId()))
                .returningResult(PART.ATTEMPT)
                .fetch(row -> row.value1());
        for (Long attempt : attempts) {
            long message = sql.select(ATTEMPT.MESSAGE)
                    .from(ATTEMPT)
                    .where(ATTEMPT.ID.eq(attempt))
                    .fetchSingle()
                    .value1();
            // held, so that two parts that arrive together see each other
            sql.select(OUTBOX.ID)
                    .from(OUTBOX)
                    .where(OUTBOX.ID.eq(message))
                    .forUpdate()
                    .fetchSingle();
            tell(message, attempt, receipt);
        }
        if (!attempts.isEmpty()) {
            sql.update(RECEIPT)
                    .set(RECEIPT.SETTLED, true)
                    .where(RECEIPT.GATEWAY.eq(receipt.getGateway()), RECEIPT.MESSAGE_ID.eq(receipt.getMessageId()))
                    .execute();
        }
    }

    /** One part that failed fails the message; it has arrived when all parts have. */
    private void tell(long message, long attempt, ReceiptRecord receipt) {
        boolean failed = receipt.getOutcome().equals(State.FAILED.name());
        boolean arrived = !sql.fetchExists(
                PART, PART.ATTEMPT.eq(attempt).and(PART.OUTCOME.isNull().or(PART.OUTCOME.ne(State.DELIVERED.name()))));
        if (failed || arrived) {
            sql.update(OUTBOX)
                    .set(OUTBOX.STATE, failed ? State.FAILED.name() : State.DELIVERED.name())
                    .set(OUTBOX.REASON, failed ? Reason.NOT_DELIVERED.name() : "")
                    .set(OUTBOX.SAID, failed ? receipt.getReason() : "")
                    .where(
                            OUTBOX.ID.eq(message),
                            OUTBOX.STATE.in(State.SENT.name(), State.UNCLEAR.name(), State.DELIVERED.name()))
                    .execute();
        }
    }

    /** Destroys some words and addresses of what ended before then, in both directions; answers with how many. */
    @Transactional
    public int destroyWords(Instant before) {
        List<Record2<Long, Long>> out = sql.select(OUTBOX.ID, OUTBOX.SEALED)
                .from(OUTBOX)
                .where(OUTBOX.SEALED.isNotNull(), OUTBOX.ENDED_AT.lt(before))
                .limit(AT_ONCE)
                .fetch();
        destroy(out);
        List<Record2<Long, Long>> in = sql.select(INCOMING.ID, INCOMING.SEALED)
                .from(INCOMING)
                .where(INCOMING.SEALED.isNotNull(), INCOMING.AT.lt(before))
                .limit(AT_ONCE)
                .fetch();
        in.forEach(row -> {
            sql.update(INCOMING)
                    .setNull(INCOMING.SEALED)
                    .where(INCOMING.ID.eq(row.value1()))
                    .execute();
            safe.destroy(row.value2());
        });
        return out.size() + in.size();
    }

    private void destroy(List<Record2<Long, Long>> rows) {
        rows.forEach(row -> outbox.destroy(row.value1(), row.value2()));
    }

    /** Forgets signatures that would be refused for their age, receipts and parts that belong to nothing. */
    @Transactional
    public void forget(Instant now) {
        sql.deleteFrom(SIGNATURE)
                .where(SIGNATURE.AT.lt(now.minus(SIGNATURES_COUNT)))
                .execute();
        sql.deleteFrom(RECEIPT)
                .where(RECEIPT.TOLD_AT.lt(now.minus(RECEIPTS_WAIT)))
                .execute();
        sql.deleteFrom(INCOMING_PART)
                .where(INCOMING_PART.AT.lt(now.minus(PARTS_WAIT)))
                .returningResult(INCOMING_PART.SEALED)
                .fetch()
                .forEach(row -> safe.destroy(row.value1()));
    }
}

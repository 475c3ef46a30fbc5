package org.xinqiao.notice.store;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.update;
import static org.xinqiao.schema.notice.Tables.ATTEMPT;
import static org.xinqiao.schema.notice.Tables.OUTBOX;
import static org.xinqiao.schema.notice.Tables.PART;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.model.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.notice.tables.records.AttemptRecord;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;

/** 发送尝试表: what was begun, and what became of it. Each question is asked within a transaction of its caller's. */
@Repository
public class AttemptTable {

    private final DSLContext sql;
    private final OutboxTable outbox;

    public AttemptTable(DSLContext sql, OutboxTable outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** 未了的尝试: begun by somebody who no longer answers for it. */
    public record Open(long id, int number, String gateway, int tries, Pending message) {}

    /** The message whose turn it is; held until the transaction ends, and skipped by everybody else. */
    public Optional<Pending> due(Collection<Channel> channels, Instant now) {
        return sql.selectFrom(OUTBOX)
                .where(
                        OUTBOX.STATE.eq(State.WAITING.name()),
                        OUTBOX.DUE_AT.le(now),
                        OUTBOX.USELESS_AT.gt(now),
                        OUTBOX.CHANNEL.in(channels.stream().map(Enum::name).toList()))
                .orderBy(OUTBOX.URGENT.desc(), OUTBOX.DUE_AT, OUTBOX.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(this::pending);
    }

    /** An attempt whose time is over. */
    public Optional<Open> abandoned(Instant now) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.ENDED_AT.isNull(), ATTEMPT.LEASE_UNTIL.le(now))
                .orderBy(ATTEMPT.LEASE_UNTIL)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(this::open);
    }

    private Open open(AttemptRecord row) {
        return new Open(
                row.getId(),
                row.getNumber(),
                row.getGateway(),
                row.getTries(),
                sql.selectFrom(OUTBOX)
                        .where(OUTBOX.ID.eq(row.getMessage()))
                        .forUpdate()
                        .fetchSingle(this::pending));
    }

    private Pending pending(OutboxRecord row) {
        Long citizen = row.getCitizen();
        Long sealed = row.getSealed();
        return new Pending(
                row.getId(),
                row.getKey(),
                Purpose.valueOf(row.getPurpose()),
                Channel.valueOf(row.getChannel()),
                new AreaCode(row.getArea()),
                citizen == null ? null : new CitizenId(citizen),
                sealed == null ? new Letter("", "", "") : outbox.open(row.getId(), sealed),
                row.getAttempts(),
                row.getAfresh(),
                row.getCreatedAt());
    }

    /** Writes down that it is about to go over the wire; answers with the attempt's id. */
    public long begin(Pending it, String gateway, String tail, Instant now, Instant lease) {
        return sql.with(name("message")
                        .as(update(OUTBOX)
                                .set(OUTBOX.STATE, State.SENDING.name())
                                .set(OUTBOX.REASON, "")
                                .set(OUTBOX.SAID, "")
                                .set(OUTBOX.TAIL, tail)
                                .set(OUTBOX.ATTEMPTS, it.attempts() + 1)
                                .where(OUTBOX.ID.eq(it.id()))
                                .returning(OUTBOX.ID)))
                .insertInto(ATTEMPT)
                .set(ATTEMPT.MESSAGE, it.id())
                .set(ATTEMPT.NUMBER, it.attempts() + 1)
                .set(ATTEMPT.GATEWAY, gateway)
                .set(ATTEMPT.BEGUN_AT, now)
                .set(ATTEMPT.LEASE_UNTIL, lease)
                .returningResult(ATTEMPT.ID)
                .fetchSingle()
                .value1();
    }

    /** Somebody else goes on with it, under the number that it has. */
    public void again(long attempt, Instant lease) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.TRIES, ATTEMPT.TRIES.plus(1))
                .set(ATTEMPT.LEASE_UNTIL, lease)
                .where(ATTEMPT.ID.eq(attempt))
                .execute();
    }

    /** Leaves it to be gone on with later. */
    public void leave(long attempt, Instant until) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.LEASE_UNTIL, until)
                .where(ATTEMPT.ID.eq(attempt), ATTEMPT.ENDED_AT.isNull())
                .execute();
    }

    /** How often it went over the wire; empty once it has ended. */
    public Optional<Integer> triesOfOpen(long attempt) {
        return sql.select(ATTEMPT.TRIES)
                .from(ATTEMPT)
                .where(ATTEMPT.ID.eq(attempt), ATTEMPT.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .map(row -> row.value1());
    }

    public void end(long attempt, String outcome, String said, Instant now) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.ENDED_AT, now)
                .set(ATTEMPT.OUTCOME, outcome)
                .set(ATTEMPT.REASON, said)
                .where(ATTEMPT.ID.eq(attempt))
                .execute();
    }

    /** The gateway has taken it over: the attempt has ended, and the message with it. */
    public void accepted(long attempt, Pending it, Instant now) {
        sql.with(name("attempt")
                        .as(update(ATTEMPT)
                                .set(ATTEMPT.ENDED_AT, now)
                                .set(ATTEMPT.OUTCOME, "ACCEPTED")
                                .set(ATTEMPT.REASON, "")
                                .where(ATTEMPT.ID.eq(attempt))
                                .returning(ATTEMPT.ID)))
                .update(OUTBOX)
                .set(OUTBOX.STATE, State.SENT.name())
                .set(OUTBOX.REASON, "")
                .set(OUTBOX.SAID, "")
                .set(OUTBOX.ENDED_AT, now)
                .where(OUTBOX.ID.eq(it.id()))
                .execute();
        forget(it);
    }

    /** Under which ids receipts will come. */
    public void parts(long attempt, String gateway, List<String> ids) {
        for (int number = 1; number <= ids.size(); number++) {
            sql.insertInto(PART)
                    .set(PART.ATTEMPT, attempt)
                    .set(PART.NUMBER, number)
                    .set(PART.GATEWAY, gateway)
                    .set(PART.MESSAGE_ID, ids.get(number - 1))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** The message waits for its next attempt. */
    public void wait(long message, Instant until, Reason reason, String said) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, State.WAITING.name())
                .set(OUTBOX.DUE_AT, until)
                .set(OUTBOX.REASON, reason.name())
                .set(OUTBOX.SAID, said)
                .where(OUTBOX.ID.eq(message))
                .execute();
    }

    /** The message has come as far as this. A code's words are destroyed, since nobody needs them any more. */
    public void end(Pending it, State state, @Nullable Reason reason, String said, Instant now) {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, state.name())
                .set(OUTBOX.REASON, reason == null ? "" : reason.name())
                .set(OUTBOX.SAID, said)
                .set(OUTBOX.ENDED_AT, now)
                .where(OUTBOX.ID.eq(it.id()))
                .execute();
        forget(it);
    }

    private void forget(Pending it) {
        if (it.purpose().isUrgent()) {
            sql.select(OUTBOX.SEALED)
                    .from(OUTBOX)
                    .where(OUTBOX.ID.eq(it.id()), OUTBOX.SEALED.isNotNull())
                    .fetchOptional()
                    .ifPresent(row -> outbox.destroy(it.id(), row.value1()));
        }
    }

    /** The number or address is told apart by its end. */
    public static String tail(String address) {
        return address.contains("@") ? "" : OutboxTable.tail(address);
    }
}

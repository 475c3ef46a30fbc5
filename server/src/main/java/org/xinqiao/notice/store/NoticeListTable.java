package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.ATTEMPT;
import static org.xinqiao.schema.notice.Tables.OUTBOX;
import static org.xinqiao.schema.notice.Tables.PART;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.NoticeDesk.Attempt;
import org.xinqiao.notice.NoticeDesk.Row;
import org.xinqiao.notice.NoticeDesk.Wanted;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.model.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.notice.tables.records.AttemptRecord;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;

/** 发件箱列表: the outbox as administrators see it: without words, without numbers. */
@Repository
public class NoticeListTable {

    private static final List<String> LISTED = Arrays.stream(Purpose.values())
            .filter(Purpose::isListed)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public NoticeListTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 队列. @param oldest since when the first of them waits */
    public record Queue(int length, @Nullable Instant oldest) {}

    public List<Row> page(Wanted wanted, AreaCode area) {
        Purpose purpose = wanted.purpose();
        State state = wanted.state();
        return sql.selectFrom(OUTBOX)
                .where(
                        seen(area),
                        purpose == null ? DSL.noCondition() : OUTBOX.PURPOSE.eq(purpose.name()),
                        state == null ? DSL.noCondition() : OUTBOX.STATE.eq(state.name()),
                        wanted.tail().isEmpty() ? DSL.noCondition() : OUTBOX.TAIL.eq(wanted.tail()),
                        OUTBOX.ID.lt(wanted.before()))
                .orderBy(OUTBOX.ID.desc())
                .limit(wanted.limit())
                .fetch(NoticeListTable::row);
    }

    public Optional<Row> find(long id, AreaCode area) {
        return sql.selectFrom(OUTBOX).where(seen(area), OUTBOX.ID.eq(id)).fetchOptional(NoticeListTable::row);
    }

    private static Condition seen(AreaCode area) {
        return OUTBOX.AREA.startsWith(area.value()).and(OUTBOX.PURPOSE.in(LISTED));
    }

    private static Row row(OutboxRecord row) {
        return new Row(
                row.getId(),
                Purpose.valueOf(row.getPurpose()),
                Channel.valueOf(row.getChannel()),
                Lang.valueOf(row.getLang()),
                row.getTail(),
                row.getCaseId(),
                row.getParts(),
                State.valueOf(row.getState()),
                row.getReason(),
                row.getSaid(),
                row.getAttempts(),
                row.getSealed() != null,
                row.getCreatedAt(),
                row.getDueAt(),
                row.getEndedAt());
    }

    /** The first one first. */
    public List<Attempt> attempts(long message) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.MESSAGE.eq(message))
                .orderBy(ATTEMPT.NUMBER)
                .fetch(this::attempt);
    }

    private Attempt attempt(AttemptRecord row) {
        List<String> parts = sql.select(PART.OUTCOME)
                .from(PART)
                .where(PART.ATTEMPT.eq(row.getId()))
                .orderBy(PART.NUMBER)
                .fetch(part -> Objects.requireNonNullElse(part.value1(), ""));
        return new Attempt(
                row.getNumber(),
                row.getGateway(),
                row.getTries(),
                row.getBegunAt(),
                row.getEndedAt(),
                Objects.requireNonNullElse(row.getOutcome(), ""),
                row.getReason(),
                parts);
    }

    /** What waits for its gateway, and not for the morning. */
    public Queue queue(Channel channel) {
        return sql.select(DSL.count(), DSL.min(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(
                        OUTBOX.CHANNEL.eq(channel.name()),
                        OUTBOX.STATE.eq(State.WAITING.name()),
                        OUTBOX.REASON.ne(Reason.QUIET_HOURS.name()))
                .fetchSingle(row -> new Queue(row.value1(), row.value2()));
    }

    public @Nullable Instant lastSuccess(String gateway) {
        return sql.select(DSL.max(ATTEMPT.ENDED_AT))
                .from(ATTEMPT)
                .where(ATTEMPT.GATEWAY.eq(gateway), ATTEMPT.OUTCOME.eq("ACCEPTED"))
                .fetchSingle()
                .value1();
    }

    /** Puts it back into the queue as if it were new; false for what is on its way, has arrived, or is destroyed. */
    public boolean again(long id, Instant now, Instant useless) {
        return sql.update(OUTBOX)
                        .set(OUTBOX.STATE, State.WAITING.name())
                        .set(OUTBOX.REASON, "")
                        .set(OUTBOX.SAID, "")
                        .set(OUTBOX.AFRESH, OUTBOX.ATTEMPTS)
                        .set(OUTBOX.DUE_AT, now)
                        .set(OUTBOX.USELESS_AT, useless)
                        .setNull(OUTBOX.ENDED_AT)
                        .where(
                                OUTBOX.ID.eq(id),
                                OUTBOX.SEALED.isNotNull(),
                                OUTBOX.STATE.in(State.FAILED.name(), State.SKIPPED.name(), State.UNCLEAR.name()))
                        .execute()
                == 1;
    }
}

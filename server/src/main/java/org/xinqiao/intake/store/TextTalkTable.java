package org.xinqiao.intake.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.TEXT_AGENT;
import static org.xinqiao.schema.intake.Tables.TEXT_TALK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.intake.model.TextFloor;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;

/** 文字会话排队表: waits for a first answer, made out from the messages themselves, and who takes them. */
@Repository
public class TextTalkTable {

    private static final long LOCK = 286;
    private static final int MOST_ANSWERED = 10;

    private final DSLContext sql;

    public TextTalkTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 文字坐席. */
    public record Seat(AccountId account, AreaCode area, int most, boolean ready, Instant since) {}

    /** 分到的会话. @param contact the message that waits */
    public record Given(long contact, UUID thread, String channel, Instant askedAt, Instant dueAt) {}

    /**
     * 首次应答.
     *
     * @param asked who asked since then and was answered, or should have been by now
     * @param inTime of those, who was answered in time
     * @param waiting who waits now
     * @param longest since when the one who has waited longest does
     */
    public record Figures(
            int asked, int inTime, int waiting, @Nullable Instant longest) {}

    /** One process at a time gives talks out. */
    public void hold() {
        sql.execute("select pg_advisory_xact_lock({0})", val(LOCK));
    }

    /** 对照来信: begins waits where somebody asked, ends them where an answer went out or nobody need look any more. */
    public void follow(Instant now) {
        var answer = select(min(CONTACT.AT))
                .from(CONTACT)
                .where(
                        CONTACT.THREAD.eq(TEXT_TALK.THREAD),
                        CONTACT.DIRECTION.eq("OUT"),
                        CONTACT.AT.ge(TEXT_TALK.ASKED_AT));
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.ANSWERED_AT, answer.asField())
                .set(TEXT_TALK.ENDED_AT, answer.asField())
                .where(
                        TEXT_TALK.ENDED_AT.isNull(),
                        exists(selectOne()
                                .from(CONTACT)
                                .where(
                                        CONTACT.THREAD.eq(TEXT_TALK.THREAD),
                                        CONTACT.DIRECTION.eq("OUT"),
                                        CONTACT.AT.ge(TEXT_TALK.ASKED_AT))))
                .execute();
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.ENDED_AT, now)
                .where(
                        TEXT_TALK.ENDED_AT.isNull(),
                        notExists(selectOne().from(CONTACT).where(asks(TEXT_TALK.THREAD))))
                .execute();
        sql.insertInto(
                        TEXT_TALK,
                        TEXT_TALK.THREAD,
                        TEXT_TALK.CHANNEL,
                        TEXT_TALK.AREA,
                        TEXT_TALK.ASKED_AT,
                        TEXT_TALK.DUE_AT)
                .select(select(
                                CONTACT.THREAD,
                                max(CONTACT.CHANNEL),
                                max(CONTACT.AREA),
                                min(CONTACT.WAITING_SINCE),
                                min(CONTACT.DUE_AT))
                        .from(CONTACT)
                        .where(
                                asks(),
                                notExists(selectOne()
                                        .from(TEXT_TALK)
                                        .where(TEXT_TALK.THREAD.eq(CONTACT.THREAD), TEXT_TALK.ENDED_AT.isNull())))
                        .groupBy(CONTACT.THREAD))
                .onConflictDoNothing()
                .execute();
    }

    private static Condition asks(org.jooq.Field<UUID> thread) {
        return CONTACT.THREAD.eq(thread).and(asks());
    }

    /** It waits as in a talk, and nothing has been said to it yet. */
    private static Condition asks() {
        var later = CONTACT.as("later");
        return CONTACT.WAITING_SINCE
                .isNotNull()
                .and(CONTACT.DUE_AT.isNotNull())
                .and(notExists(selectOne()
                        .from(later)
                        .where(
                                later.THREAD.eq(CONTACT.THREAD),
                                later.DIRECTION.eq("OUT"),
                                later.AT.ge(CONTACT.WAITING_SINCE))));
    }

    /** What is not answered, the longest wait first, with who answered the conversation before. */
    public List<TextFloor.Talk> open(int most) {
        var earlier = TEXT_TALK.as("earlier");
        var before = select(earlier.AGENT)
                .from(earlier)
                .where(earlier.THREAD.eq(TEXT_TALK.THREAD), earlier.ANSWERED_AT.isNotNull(), earlier.AGENT.isNotNull())
                .orderBy(earlier.ID.desc())
                .limit(1)
                .asField("before");
        return sql.select(TEXT_TALK.ID, TEXT_TALK.AREA, TEXT_TALK.ASKED_AT, TEXT_TALK.AGENT, before)
                .from(TEXT_TALK)
                .where(TEXT_TALK.ENDED_AT.isNull())
                .orderBy(TEXT_TALK.ASKED_AT, TEXT_TALK.ID)
                .limit(most)
                .fetch(row -> new TextFloor.Talk(
                        row.value1(),
                        new AreaCode(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.get("before", Long.class)));
    }

    public void give(long talk, long account, Instant now) {
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.AGENT, account)
                .set(TEXT_TALK.GIVEN_AT, now)
                .where(TEXT_TALK.ID.eq(talk))
                .execute();
    }

    /** 退回队列: what was given to somebody who is not heard of, or takes none any more, waits in its place. */
    public void takeBack(Instant heardSince) {
        sql.update(TEXT_TALK)
                .set(TEXT_TALK.AGENT, (Long) null)
                .set(TEXT_TALK.GIVEN_AT, (Instant) null)
                .where(
                        TEXT_TALK.ENDED_AT.isNull(),
                        TEXT_TALK.AGENT.isNotNull(),
                        notExists(selectOne()
                                .from(TEXT_AGENT)
                                .where(
                                        TEXT_AGENT.ACCOUNT.eq(TEXT_TALK.AGENT),
                                        TEXT_AGENT.READY.isTrue(),
                                        TEXT_AGENT.SEEN_AT.ge(heardSince))))
                .execute();
    }

    /** Those of one agent, the longest wait first. */
    public List<Given> of(AccountId account) {
        var contact = select(min(CONTACT.ID))
                .from(CONTACT)
                .where(asks(TEXT_TALK.THREAD))
                .asField("contact");
        return sql.select(contact, TEXT_TALK.THREAD, TEXT_TALK.CHANNEL, TEXT_TALK.ASKED_AT, TEXT_TALK.DUE_AT)
                .from(TEXT_TALK)
                .where(TEXT_TALK.ENDED_AT.isNull(), TEXT_TALK.AGENT.eq(account.value()))
                .orderBy(TEXT_TALK.ASKED_AT, TEXT_TALK.ID)
                .fetch(row -> new Given(
                        row.get("contact", Long.class), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** What they answered since then and nobody waits in, the latest first: each with what was written to it last. */
    public List<Given> answered(AccountId account, Instant since) {
        var open = TEXT_TALK.as("open");
        var last = select(max(CONTACT.ID))
                .from(CONTACT)
                .where(CONTACT.THREAD.eq(TEXT_TALK.THREAD), CONTACT.DIRECTION.eq("IN"))
                .asField("last");
        return sql
                .selectDistinct(last, TEXT_TALK.THREAD, TEXT_TALK.CHANNEL, TEXT_TALK.ASKED_AT, TEXT_TALK.DUE_AT)
                .on(TEXT_TALK.THREAD)
                .from(TEXT_TALK)
                .where(
                        TEXT_TALK.AGENT.eq(account.value()),
                        TEXT_TALK.ANSWERED_AT.ge(since),
                        notExists(
                                selectOne().from(open).where(open.THREAD.eq(TEXT_TALK.THREAD), open.ENDED_AT.isNull())))
                .orderBy(TEXT_TALK.THREAD, TEXT_TALK.ASKED_AT.desc())
                .fetch(row ->
                        new Given(row.get("last", Long.class), row.value2(), row.value3(), row.value4(), row.value5()))
                .stream()
                .sorted(java.util.Comparator.comparing(Given::askedAt).reversed())
                .limit(MOST_ANSWERED)
                .toList();
    }

    /** 排位. @param ahead how many who asked before wait yet for somebody to take them */
    public record Place(boolean given, int ahead, AreaCode area, Instant dueAt) {}

    /** Where somebody stands in the line; empty where they wait for nothing. */
    public Optional<Place> place(UUID thread) {
        var other = TEXT_TALK.as("other");
        var ahead = select(DSL.count())
                .from(other)
                .where(
                        other.ENDED_AT.isNull(),
                        other.AGENT.isNull(),
                        CodeRange.within(other.AREA, TEXT_TALK.AREA),
                        DSL.row(other.ASKED_AT, other.ID).lt(TEXT_TALK.ASKED_AT, TEXT_TALK.ID))
                .asField("ahead");
        return sql.select(TEXT_TALK.AGENT, TEXT_TALK.AREA, TEXT_TALK.DUE_AT, ahead)
                .from(TEXT_TALK)
                .where(
                        TEXT_TALK.THREAD.eq(thread),
                        TEXT_TALK.ENDED_AT.isNull(),
                        notExists(selectOne()
                                .from(CONTACT)
                                .where(
                                        CONTACT.THREAD.eq(TEXT_TALK.THREAD),
                                        CONTACT.DIRECTION.eq("OUT"),
                                        CONTACT.AT.ge(TEXT_TALK.ASKED_AT))))
                .fetchOptional(row -> new Place(
                        row.value1() != null,
                        row.get("ahead", Integer.class),
                        new AreaCode(row.value2()),
                        row.value3()));
    }

    public Figures figures(AreaCode within, Instant since, Instant now) {
        Condition here = CodeRange.within(TEXT_TALK.AREA, within.value());
        Condition counts =
                TEXT_TALK.ANSWERED_AT.isNotNull().or(TEXT_TALK.ENDED_AT.isNull().and(TEXT_TALK.DUE_AT.lt(now)));
        return sql.select(
                        DSL.count().filterWhere(TEXT_TALK.ASKED_AT.ge(since).and(counts)),
                        DSL.count()
                                .filterWhere(
                                        TEXT_TALK.ASKED_AT.ge(since).and(TEXT_TALK.ANSWERED_AT.le(TEXT_TALK.DUE_AT))),
                        DSL.count().filterWhere(TEXT_TALK.ENDED_AT.isNull()),
                        min(TEXT_TALK.ASKED_AT).filterWhere(TEXT_TALK.ENDED_AT.isNull()))
                .from(TEXT_TALK)
                .where(here, TEXT_TALK.ASKED_AT.ge(since).or(TEXT_TALK.ENDED_AT.isNull()))
                .fetchSingle(row -> new Figures(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    public Optional<Seat> seat(AccountId account) {
        return sql.selectFrom(TEXT_AGENT)
                .where(TEXT_AGENT.ACCOUNT.eq(account.value()))
                .fetchOptional(row -> new Seat(
                        new AccountId(row.getAccount()),
                        new AreaCode(row.getArea()),
                        row.getMost(),
                        row.getReady(),
                        row.getSince()));
    }

    /** 示闲或示忙. */
    public void sit(Seat it, Instant now) {
        sql.insertInto(TEXT_AGENT)
                .set(TEXT_AGENT.ACCOUNT, it.account().value())
                .set(TEXT_AGENT.AREA, it.area().value())
                .set(TEXT_AGENT.MOST, it.most())
                .set(TEXT_AGENT.READY, it.ready())
                .set(TEXT_AGENT.SINCE, now)
                .set(TEXT_AGENT.SEEN_AT, now)
                .onConflict(TEXT_AGENT.ACCOUNT)
                .doUpdate()
                .set(TEXT_AGENT.AREA, it.area().value())
                .set(TEXT_AGENT.MOST, it.most())
                .set(TEXT_AGENT.READY, it.ready())
                .set(TEXT_AGENT.SINCE, now)
                .set(TEXT_AGENT.SEEN_AT, now)
                .execute();
    }

    public void heard(AccountId account, Instant now) {
        sql.update(TEXT_AGENT)
                .set(TEXT_AGENT.SEEN_AT, now)
                .where(TEXT_AGENT.ACCOUNT.eq(account.value()))
                .execute();
    }

    /** Who takes talks and is heard of; free since they were given or answered something last. */
    public List<TextFloor.Agent> ready(Instant heardSince) {
        var last = select(max(DSL.coalesce(TEXT_TALK.ENDED_AT, TEXT_TALK.GIVEN_AT)))
                .from(TEXT_TALK)
                .where(TEXT_TALK.AGENT.eq(TEXT_AGENT.ACCOUNT))
                .asField("last");
        return sql.select(TEXT_AGENT.ACCOUNT, TEXT_AGENT.AREA, TEXT_AGENT.MOST, TEXT_AGENT.SINCE, last)
                .from(TEXT_AGENT)
                .where(TEXT_AGENT.READY.isTrue(), TEXT_AGENT.SEEN_AT.ge(heardSince))
                .orderBy(TEXT_AGENT.ACCOUNT)
                .fetch(row -> {
                    Instant lately = row.get("last", Instant.class);
                    Instant since = lately == null || lately.isBefore(row.value4()) ? row.value4() : lately;
                    return new TextFloor.Agent(row.value1(), new AreaCode(row.value2()), row.value3(), since);
                });
    }
}

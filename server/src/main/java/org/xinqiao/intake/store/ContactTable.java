package org.xinqiao.intake.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.intake.Tables.CONTACT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Doubt;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.intake.tables.records.ContactRecord;

/** 来信表. */
@Repository
public class ContactTable {

    private final DSLContext sql;

    public ContactTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 新到: a message as it is put down first, before anything is made of it. */
    public record Fresh(
            boolean isOut,
            Facts.Channel channel,
            String source,
            String message,
            UUID thread,
            @Nullable String threadKey,
            Instant at,
            AreaCode area,
            @Nullable String matter) {}

    /** Its number; empty where it was there already. Whoever delivers the same at the same time waits here. */
    public Optional<Long> add(Fresh it, ContactState state) {
        if (sql.fetchExists(
                CONTACT,
                CONTACT.SOURCE.eq(it.source()),
                CONTACT.MESSAGE.eq(ContactMarks.of(it.source(), it.message())))) {
            return Optional.empty();
        }
        return sql.insertInto(CONTACT)
                .set(CONTACT.DIRECTION, it.isOut() ? "OUT" : "IN")
                .set(CONTACT.CHANNEL, it.channel().name())
                .set(CONTACT.SOURCE, it.source())
                .set(CONTACT.MESSAGE, it.message())
                .set(CONTACT.THREAD, it.thread())
                .set(CONTACT.THREAD_KEY, it.threadKey())
                .set(CONTACT.AT, it.at())
                .set(CONTACT.AREA, it.area().value())
                .set(CONTACT.MATTER, it.matter())
                .set(CONTACT.STATE, state.name())
                .set(CONTACT.NEXT_TRY, state == ContactState.QUEUED ? it.at() : null)
                .onConflict(CONTACT.SOURCE, CONTACT.MESSAGE)
                .doNothing()
                .returningResult(CONTACT.ID)
                .fetchOptional(CONTACT.ID);
    }

    /** Lets one message of a conversation in at a time, so that two that come at once are not two conversations. */
    public void holdThread(String source, String threadKey) {
        sql.execute("select pg_advisory_xact_lock(hashtextextended({0}, 280))", val(source + "\n" + threadKey));
    }

    public Optional<ContactLine> find(long id) {
        return sql.fetchOptional(CONTACT, CONTACT.ID.eq(id)).map(ContactTable::read);
    }

    public Optional<ContactLine> find(String source, String message) {
        return sql.fetchOptional(
                        CONTACT,
                        CONTACT.SOURCE.eq(source),
                        CONTACT.MESSAGE.in(message, ContactMarks.of(source, message)))
                .map(ContactTable::read);
    }

    /** The last message of what the sender calls by that key. */
    public Optional<ContactLine> lastOfKey(String source, String threadKey) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.SOURCE.eq(source), CONTACT.THREAD_KEY.eq(threadKey))
                .orderBy(CONTACT.ID.desc())
                .limit(1)
                .fetchOptional(ContactTable::read);
    }

    /** The case that a conversation is about, the latest if there have been several. */
    public Optional<CaseId> caseOf(UUID thread) {
        return sql.select(CONTACT.CASE_ID)
                .from(CONTACT)
                .where(CONTACT.THREAD.eq(thread), CONTACT.CASE_ID.isNotNull())
                .orderBy(CONTACT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new CaseId(row.value1()));
    }

    /** A conversation from its beginning, a message once, at most so many. */
    public List<ContactLine> thread(UUID thread, int most) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.THREAD.eq(thread))
                .orderBy(CONTACT.AT, CONTACT.ID)
                .limit(most)
                .fetch(ContactTable::read);
    }

    /** Whatever was written about a case, on any channel. */
    public List<ContactLine> ofCase(CaseId about, int most) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.CASE_ID.eq(about.value()))
                .orderBy(CONTACT.AT, CONTACT.ID)
                .limit(most)
                .fetch(ContactTable::read);
    }

    /** What was written about these cases on one source, for who may know. */
    public List<ContactLine> ofCases(Collection<CaseId> about, String source) {
        if (about.isEmpty()) {
            return List.of();
        }
        return sql.selectFrom(CONTACT)
                .where(
                        CONTACT.CASE_ID.in(
                                about.stream().map(CaseId::value).sorted().toList()),
                        CONTACT.SOURCE.eq(source))
                .orderBy(CONTACT.AT, CONTACT.ID)
                .fetch(ContactTable::read);
    }

    /** Those that wait for a person, the one that has waited longest first. */
    public List<ContactLine> waiting(
            AreaCode within, @Nullable Instant after, long afterId, Facts.@Nullable Channel channel, int most) {
        return sql.selectFrom(CONTACT)
                .where(
                        waits(within),
                        channel == null ? noCondition() : CONTACT.CHANNEL.eq(channel.name()),
                        after == null
                                ? noCondition()
                                : row(CONTACT.WAITING_SINCE, CONTACT.ID).gt(after, afterId))
                .orderBy(CONTACT.WAITING_SINCE, CONTACT.ID)
                .limit(most)
                .fetch(ContactTable::read);
    }

    /** How many wait there. */
    public int countWaiting(AreaCode within) {
        return sql.fetchCount(CONTACT, waits(within));
    }

    /** A talk stands in the list once, however much was said in it. */
    private static Condition waits(AreaCode within) {
        var before = CONTACT.as("before");
        return CONTACT.WAITING_SINCE
                .isNotNull()
                .and(CodeRange.within(CONTACT.AREA, within.value()))
                .and(CONTACT.DOUBT
                        .isDistinctFrom(Doubt.TALK.name())
                        .or(notExists(selectOne()
                                .from(before)
                                .where(
                                        before.THREAD.eq(CONTACT.THREAD),
                                        before.WAITING_SINCE.isNotNull(),
                                        before.ID.lt(CONTACT.ID)))));
    }

    /** The cases of conversations whose key begins like that, the latest first. */
    public List<CaseId> latestCases(String source, String keyBeginning, int most) {
        return sql.select(CONTACT.CASE_ID)
                .from(CONTACT)
                .where(
                        CONTACT.SOURCE.eq(source),
                        CONTACT.THREAD_KEY.startsWith(keyBeginning),
                        CONTACT.CASE_ID.isNotNull())
                .groupBy(CONTACT.CASE_ID)
                .orderBy(DSL.max(CONTACT.ID).desc())
                .limit(most)
                .fetch(row -> new CaseId(row.value1()));
    }

    public void remark(long id, String words) {
        sql.update(CONTACT).set(CONTACT.TROUBLE, words).where(CONTACT.ID.eq(id)).execute();
    }

    /** Those that nobody registered of a conversation. */
    public List<ContactLine> unsettled(UUID thread) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.THREAD.eq(thread), CONTACT.STATE.eq(ContactState.WAITING.name()))
                .orderBy(CONTACT.ID)
                .forUpdate()
                .fetch(ContactTable::read);
    }

    /** Keeps one still while somebody decides about it. */
    public Optional<ContactLine> hold(long id) {
        return sql.selectFrom(CONTACT).where(CONTACT.ID.eq(id)).forUpdate().fetchOptional(ContactTable::read);
    }

    public void seal(long id, long sealed, @Nullable CitizenId citizen) {
        sql.update(CONTACT)
                .set(CONTACT.SEALED, sealed)
                .set(CONTACT.CITIZEN, citizen == null ? null : citizen.value())
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** 已归档: of a case that was there before it; since when somebody should look, if anybody. */
    public void filed(long id, long sealed, CaseId about, @Nullable CitizenId citizen, @Nullable Instant waitingSince) {
        sql.update(CONTACT)
                .set(CONTACT.SEALED, sealed)
                .set(CONTACT.CASE_ID, about.value())
                .set(CONTACT.CITIZEN, citizen == null ? null : citizen.value())
                .set(CONTACT.WAITING_SINCE, waitingSince)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** The same message came with other words. */
    public void edited(long id, long sealed, Instant at) {
        sql.update(CONTACT)
                .set(CONTACT.SEALED, sealed)
                .set(CONTACT.EDITED_AT, at)
                .set(CONTACT.WAITING_SINCE, DSL.coalesce(CONTACT.WAITING_SINCE, val(at, CONTACT.WAITING_SINCE)))
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** 等人处理: leaves it to a person. */
    public void wait(long id, @Nullable Doubt doubt, AreaCode area, Instant since, @Nullable Instant due) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, ContactState.WAITING.name())
                .set(CONTACT.DOUBT, doubt == null ? null : doubt.name())
                .set(CONTACT.AREA, area.value())
                .set(CONTACT.WAITING_SINCE, since)
                .set(CONTACT.DUE_AT, due)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** 归入: it is about that case; since when somebody should look, if anybody. */
    public void put(
            long id, ContactState state, CaseId about, AreaCode area, @Nullable Instant since, @Nullable Instant due) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, state.name())
                .set(CONTACT.CASE_ID, about.value())
                .set(CONTACT.AREA, area.value())
                .set(CONTACT.WAITING_SINCE, since)
                .set(CONTACT.DUE_AT, due)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** 已处理: a person has dealt with it. */
    public void handled(long id, ContactState state, @Nullable CaseId about, AccountId by, Instant now) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, state.name())
                .set(CONTACT.CASE_ID, about == null ? null : about.value())
                .set(CONTACT.WAITING_SINCE, (Instant) null)
                .set(CONTACT.HANDLED_BY, by.value())
                .set(CONTACT.HANDLED_AT, now)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** What waited of a conversation, with a case of its own, has been read. */
    public void read(UUID thread, AccountId by, Instant now) {
        sql.update(CONTACT)
                .set(CONTACT.WAITING_SINCE, (Instant) null)
                .set(CONTACT.HANDLED_BY, by.value())
                .set(CONTACT.HANDLED_AT, now)
                .where(
                        CONTACT.THREAD.eq(thread),
                        CONTACT.WAITING_SINCE.isNotNull(),
                        CONTACT.STATE.ne(ContactState.WAITING.name()))
                .execute();
    }

    /** 已回应: nobody waits in it for an answer any more, though it may have to be settled yet. */
    public void answered(UUID thread) {
        sql.update(CONTACT)
                .set(CONTACT.DUE_AT, (Instant) null)
                .where(CONTACT.THREAD.eq(thread), CONTACT.DUE_AT.isNotNull())
                .execute();
    }

    /** What goes out belongs to the case of its conversation. */
    public void about(long id, @Nullable CaseId about) {
        sql.update(CONTACT)
                .set(CONTACT.CASE_ID, about == null ? null : about.value())
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    private static ContactLine read(ContactRecord row) {
        return new ContactLine(
                row.getId(),
                row.getDirection().equals("OUT"),
                Facts.Channel.valueOf(row.getChannel()),
                row.getSource(),
                row.getMessage(),
                row.getThread(),
                row.getThreadKey(),
                row.getAt(),
                row.getSealed(),
                new AreaCode(row.getArea()),
                row.getMatter(),
                ContactState.valueOf(row.getState()),
                row.getDoubt() == null ? null : Doubt.valueOf(row.getDoubt()),
                row.getCaseId() == null ? null : new CaseId(row.getCaseId()),
                row.getWaitingSince(),
                row.getDueAt(),
                row.getEditedAt(),
                row.getTries(),
                row.getTrouble(),
                row.getPiecesGone());
    }

    static ContactLine line(ContactRecord row) {
        return read(row);
    }
}

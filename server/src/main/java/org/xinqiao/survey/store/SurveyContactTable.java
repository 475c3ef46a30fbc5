package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.survey.Tables.ATTEMPT;
import static org.xinqiao.schema.survey.Tables.INVITEE;
import static org.xinqiao.schema.survey.Tables.LINK;
import static org.xinqiao.schema.survey.Tables.STRAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.schema.survey.tables.records.AttemptRecord;
import org.xinqiao.survey.model.Attempt;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.SurveyWay;

/** 联系表: each time somebody was asked, the links they were sent, and what came by links that could not count. */
@Repository
public class SurveyContactTable {

    private final DSLContext sql;

    public SurveyContactTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 答卷链接. */
    public record Link(long invitee, Instant until) {}

    /** 无效访问. */
    public enum Stray {
        /** 已经答过. */
        TWICE,
        /** 链接已过期. */
        OVER,
        /** 不是本平台的链接. */
        FOREIGN
    }

    /** 一种方式的一种结果. */
    public record Tried(SurveyWay way, Contact result, int times) {}

    /** One more. @param by absent where nobody did it themselves @return its number */
    public int add(long invitee, SurveyWay way, Instant at, @Nullable Viewer by, Contact result, @Nullable UUID call) {
        int number = sql.select(coalesce(max(ATTEMPT.NUMBER), val(0)))
                        .from(ATTEMPT)
                        .where(ATTEMPT.INVITEE.eq(invitee))
                        .fetchSingle()
                        .value1()
                + 1;
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.INVITEE, invitee)
                .set(ATTEMPT.NUMBER, number)
                .set(ATTEMPT.WAY, way.name())
                .set(ATTEMPT.AT, at)
                .set(ATTEMPT.BY, by == null ? null : by.account().value())
                .set(ATTEMPT.BY_NAME, by == null ? "" : by.name())
                .set(ATTEMPT.RESULT, result.name())
                .set(ATTEMPT.ENDED_AT, result == Contact.SENT || result == Contact.CALLING ? null : at)
                .set(ATTEMPT.CALL, call)
                .execute();
        return number;
    }

    public List<Attempt> of(long invitee) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.INVITEE.eq(invitee))
                .orderBy(ATTEMPT.NUMBER)
                .fetch(SurveyContactTable::attempt);
    }

    public Optional<Attempt> byCall(UUID call) {
        return sql.selectFrom(ATTEMPT).where(ATTEMPT.CALL.eq(call)).fetchOptional(SurveyContactTable::attempt);
    }

    public void ended(Attempt it, Contact result, Instant at) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.RESULT, result.name())
                .set(ATTEMPT.ENDED_AT, at)
                .where(ATTEMPT.INVITEE.eq(it.invitee()), ATTEMPT.NUMBER.eq(it.number()))
                .execute();
    }

    /** What came of all that was tried for a survey. */
    public List<Tried> tried(long survey) {
        return sql.select(ATTEMPT.WAY, ATTEMPT.RESULT, count())
                .from(ATTEMPT)
                .join(INVITEE)
                .on(INVITEE.ID.eq(ATTEMPT.INVITEE))
                .where(INVITEE.SURVEY.eq(survey))
                .groupBy(ATTEMPT.WAY, ATTEMPT.RESULT)
                .orderBy(ATTEMPT.WAY, ATTEMPT.RESULT)
                .fetch(row -> new Tried(SurveyWay.valueOf(row.value1()), Contact.valueOf(row.value2()), row.value3()));
    }

    public void addLink(byte[] hash, long invitee, Instant until) {
        sql.insertInto(LINK)
                .set(LINK.HASH, hash)
                .set(LINK.INVITEE, invitee)
                .set(LINK.UNTIL, until)
                .execute();
    }

    public Optional<Link> link(byte[] hash) {
        return sql.selectFrom(LINK)
                .where(LINK.HASH.eq(hash))
                .fetchOptional(row -> new Link(row.getInvitee(), row.getUntil()));
    }

    public void stray(LocalDate day, Stray kind) {
        sql.insertInto(STRAY)
                .set(STRAY.DAY, day)
                .set(STRAY.KIND, kind.name())
                .set(STRAY.TIMES, 1)
                .onConflict(STRAY.DAY, STRAY.KIND)
                .doUpdate()
                .set(STRAY.TIMES, STRAY.TIMES.plus(1))
                .execute();
    }

    private static Attempt attempt(AttemptRecord row) {
        return new Attempt(
                row.getInvitee(),
                row.getNumber(),
                SurveyWay.valueOf(row.getWay()),
                row.getAt(),
                row.getByName(),
                Contact.valueOf(row.getResult()),
                row.getEndedAt(),
                row.getCall());
    }
}

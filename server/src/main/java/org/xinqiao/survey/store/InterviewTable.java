package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.survey.Tables.INTERVIEW;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.survey.tables.records.InterviewRecord;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Interview.Recheck;
import org.xinqiao.survey.model.Interview.State;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.SurveyWay;

/** 答卷表. */
@Repository
public class InterviewTable {

    private final DSLContext sql;
    private final SurveyJson json;

    public InterviewTable(DSLContext sql, SurveyJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** 看什么. */
    public enum Show {
        /** 待审核. */
        DOUBTFUL,
        /** 待复核. */
        RECHECK,
        /** 全部完成的. */
        COMPLETE
    }

    /** Begins one, or goes on with the one there is. @param by absent where nobody asks */
    public Interview begin(Invitee of, int edition, SurveyWay way, @Nullable Viewer by, Instant at) {
        sql.insertInto(INTERVIEW)
                .set(INTERVIEW.SURVEY, of.survey())
                .set(INTERVIEW.INVITEE, of.id())
                .set(INTERVIEW.EDITION, edition)
                .set(INTERVIEW.AREA, of.area())
                .set(INTERVIEW.WAY, way.name())
                .set(INTERVIEW.STATE, State.OPEN.name())
                .set(INTERVIEW.BEGUN_AT, at)
                .set(INTERVIEW.BY, by == null ? null : by.account().value())
                .set(INTERVIEW.BY_NAME, by == null ? "" : by.name())
                .onConflictDoNothing()
                .execute();
        return ofInvitee(of.id()).orElseThrow();
    }

    public Optional<Interview> ofInvitee(long invitee) {
        return sql.selectFrom(INTERVIEW).where(INTERVIEW.INVITEE.eq(invitee)).fetchOptional(this::interview);
    }

    public Optional<Interview> find(long id) {
        return sql.selectFrom(INTERVIEW).where(INTERVIEW.ID.eq(id)).fetchOptional(this::interview);
    }

    /** The same, nobody else changing it meanwhile. */
    public Optional<Interview> hold(long id) {
        return sql.selectFrom(INTERVIEW).where(INTERVIEW.ID.eq(id)).forUpdate().fetchOptional(this::interview);
    }

    /** Somebody else goes on with it, or by another way. */
    public void takenBy(long id, SurveyWay way, @Nullable Viewer by, @Nullable UUID call) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.WAY, way.name())
                .set(INTERVIEW.BY, by == null ? null : by.account().value())
                .set(INTERVIEW.BY_NAME, by == null ? "" : by.name())
                .set(INTERVIEW.CALL, call)
                .where(INTERVIEW.ID.eq(id), INTERVIEW.STATE.eq(State.OPEN.name()))
                .execute();
    }

    public void answers(long id, Map<String, Answer> answers) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.ANSWERS, json.text(answers))
                .where(INTERVIEW.ID.eq(id))
                .execute();
    }

    public void end(long id, State how, List<String> flags, boolean recheck, Instant at) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.STATE, how.name())
                .set(INTERVIEW.ENDED_AT, at)
                .set(INTERVIEW.FLAGS, flags.toArray(String[]::new))
                .set(INTERVIEW.RECHECK, recheck ? Recheck.Stage.ASKED.name() : null)
                .where(INTERVIEW.ID.eq(id))
                .execute();
    }

    public void judge(long id, boolean valid, String by, Instant at, String why) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.VALID, valid)
                .set(INTERVIEW.JUDGED_BY, by)
                .set(INTERVIEW.JUDGED_AT, at)
                .set(INTERVIEW.JUDGED_WHY, why)
                .where(INTERVIEW.ID.eq(id))
                .execute();
    }

    public void recheck(long id, boolean confirmed, Viewer by, Instant at, String why) {
        sql.update(INTERVIEW)
                .set(INTERVIEW.RECHECK, (confirmed ? Recheck.Stage.CONFIRMED : Recheck.Stage.DENIED).name())
                .set(INTERVIEW.RECHECKED_BY, by.account().value())
                .set(INTERVIEW.RECHECKED_NAME, by.name())
                .set(INTERVIEW.RECHECKED_AT, at)
                .set(INTERVIEW.RECHECKED_WHY, why)
                .where(INTERVIEW.ID.eq(id))
                .execute();
    }

    /** Those that count, in the order they were begun. */
    public List<Interview> counting(long survey, long behind, int limit) {
        return sql.selectFrom(INTERVIEW)
                .where(INTERVIEW.SURVEY.eq(survey), INTERVIEW.ID.gt(behind), counts())
                .orderBy(INTERVIEW.ID)
                .limit(limit)
                .fetch(this::interview);
    }

    /** Complete, found invalid by nobody and denied by nobody who was asked again: what {@link Interview#counts} says of one. */
    static Condition counts() {
        return INTERVIEW
                .STATE
                .eq(State.COMPLETE.name())
                .and(INTERVIEW.VALID.isNull().or(INTERVIEW.VALID))
                .and(INTERVIEW.RECHECK.isDistinctFrom(Recheck.Stage.DENIED.name()));
    }

    /**
     * 份数.
     *
     * @param begun of which something is there, and not the end
     * @param counted complete, and not found invalid
     */
    public record Numbers(SurveyWay way, int begun, int complete, int counted) {}

    /** How many there are of a survey, by way. */
    public List<Numbers> numbers(long survey) {
        Condition isBegun = INTERVIEW.STATE.eq(State.OPEN.name()).and(INTERVIEW.ANSWERS.ne("{}"));
        return sql.select(
                        INTERVIEW.WAY,
                        count().filterWhere(isBegun),
                        count().filterWhere(INTERVIEW.STATE.eq(State.COMPLETE.name())),
                        count().filterWhere(counts()))
                .from(INTERVIEW)
                .where(INTERVIEW.SURVEY.eq(survey))
                .groupBy(INTERVIEW.WAY)
                .fetch(row -> new Numbers(SurveyWay.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
    }

    /** Some of them, the latest first. */
    public List<Interview> page(long survey, Show show, @Nullable Long behind, int limit) {
        Condition these = switch (show) {
            case DOUBTFUL ->
                INTERVIEW
                        .STATE
                        .eq(State.COMPLETE.name())
                        .and(INTERVIEW.JUDGED_AT.isNull())
                        .and(INTERVIEW.FLAGS.ne(new String[0]));
            case RECHECK -> INTERVIEW.RECHECK.eq(Recheck.Stage.ASKED.name());
            case COMPLETE -> INTERVIEW.STATE.eq(State.COMPLETE.name());
        };
        return sql.selectFrom(INTERVIEW)
                .where(INTERVIEW.SURVEY.eq(survey), these)
                .and(behind == null ? noCondition() : INTERVIEW.ID.lt(behind))
                .orderBy(INTERVIEW.ID.desc())
                .limit(limit)
                .fetch(this::interview);
    }

    /** Those that somebody else than these accounts has to confirm, of people in an area, the latest first. */
    public List<Interview> rechecks(AreaCode area, Collection<Long> notBy, @Nullable Long behind, int limit) {
        return sql.selectFrom(INTERVIEW)
                .where(
                        INTERVIEW.RECHECK.eq(Recheck.Stage.ASKED.name()),
                        INTERVIEW.AREA.startsWith(area.value()),
                        INTERVIEW.BY.isNull().or(INTERVIEW.BY.notIn(notBy)))
                .and(behind == null ? noCondition() : INTERVIEW.ID.lt(behind))
                .orderBy(INTERVIEW.ID.desc())
                .limit(limit)
                .fetch(this::interview);
    }

    private Interview interview(InterviewRecord row) {
        return new Interview(
                row.getId(),
                row.getSurvey(),
                row.getInvitee(),
                row.getEdition(),
                row.getArea(),
                SurveyWay.valueOf(row.getWay()),
                State.valueOf(row.getState()),
                row.getBegunAt(),
                row.getEndedAt(),
                json.answers(row.getAnswers()),
                row.getBy(),
                row.getByName(),
                row.getCall(),
                Arrays.asList(row.getFlags()),
                row.getValid() == null
                        ? null
                        : new Interview.Verdict(
                                row.getValid(), row.getJudgedBy(), row.getJudgedAt(), row.getJudgedWhy()),
                row.getRecheck() == null
                        ? null
                        : new Recheck(
                                Recheck.Stage.valueOf(row.getRecheck()),
                                row.getRecheckedName(),
                                row.getRecheckedAt(),
                                row.getRecheckedWhy()));
    }
}

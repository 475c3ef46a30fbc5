package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.survey.Tables.INVITEE;
import static org.xinqiao.schema.survey.Tables.SURVEY_;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.Claim;
import org.xinqiao.platform.TimeCursor;
import org.xinqiao.schema.survey.tables.records.InviteeRecord;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Invitee.State;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;

/** 样本表. */
@Repository
public class InviteeTable {

    private final DSLContext sql;

    public InviteeTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 筛选. */
    public enum Show {
        /** 可拨. */
        DUE,
        /** 我认领的. */
        MINE,
        /** 约定以后. */
        LATER,
        /** 已结束. */
        DONE
    }

    /** 所问. @param survey null for all */
    public record Wanted(Show show, @Nullable Long survey, Instant now) {}

    public Optional<Invitee> find(long id) {
        return sql.selectFrom(INVITEE).where(INVITEE.ID.eq(id)).fetchOptional(InviteeTable::invitee);
    }

    /** The same, nobody else changing it meanwhile. */
    public Optional<Invitee> hold(long id) {
        return sql.selectFrom(INVITEE).where(INVITEE.ID.eq(id)).forUpdate().fetchOptional(InviteeTable::invitee);
    }

    /** Those of a survey, in the order of the draw. */
    public List<Invitee> of(long survey) {
        return sql.selectFrom(INVITEE)
                .where(INVITEE.SURVEY.eq(survey))
                .orderBy(INVITEE.PLACE)
                .fetch(InviteeTable::invitee);
    }

    /** Those that wait for a person, the first due first; of those that have ended, the last. */
    public List<Invitee> page(Wanted wanted, @Nullable TimeCursor behind, int limit, Viewer viewer) {
        boolean isDone = wanted.show() == Show.DONE;
        Condition further = behind == null
                ? noCondition()
                : isDone
                        ? INVITEE.ID.lt(behind.id())
                        : row(INVITEE.DUE_AT, INVITEE.ID).gt(behind.at(), behind.id());
        return sql.select(INVITEE.fields())
                .from(INVITEE)
                .join(SURVEY_)
                .on(SURVEY_.ID.eq(INVITEE.SURVEY))
                .where(shown(wanted, viewer), further)
                .orderBy(isDone ? List.of(INVITEE.ID.desc()) : List.of(INVITEE.DUE_AT.asc(), INVITEE.ID.asc()))
                .limit(limit)
                .fetch(found -> invitee(found.into(INVITEE)));
    }

    public int countDue(Instant now, Viewer viewer) {
        return sql.fetchCount(sql.selectOne()
                .from(INVITEE)
                .join(SURVEY_)
                .on(SURVEY_.ID.eq(INVITEE.SURVEY))
                .where(shown(new Wanted(Show.DUE, null, now), viewer)));
    }

    private static Condition shown(Wanted wanted, Viewer viewer) {
        long self = viewer.account().value();
        Condition person = INVITEE.STATE.eq(State.PERSON.name()).and(SURVEY_.STATE.eq(Survey.State.FIELD.name()));
        Condition these = switch (wanted.show()) {
            case DUE ->
                person.and(INVITEE.DUE_AT.le(wanted.now()))
                        .and(INVITEE.CLAIMED_BY
                                .isNull()
                                .or(INVITEE.CLAIMED_BY.eq(self))
                                .or(INVITEE.CLAIMED_UNTIL.le(wanted.now())));
            case MINE -> person.and(INVITEE.CLAIMED_BY.eq(self)).and(INVITEE.CLAIMED_UNTIL.gt(wanted.now()));
            case LATER -> person.and(INVITEE.DUE_AT.gt(wanted.now()));
            case DONE -> INVITEE.STATE.eq(State.DONE.name()).and(INVITEE.WAY.eq(SurveyWay.PERSON.name()));
        };
        Condition ofSurvey = wanted.survey() == null ? noCondition() : INVITEE.SURVEY.eq(wanted.survey());
        return these.and(ofSurvey)
                .and(INVITEE.AREA.startsWith(viewer.scope().area().value()));
    }

    /** Those of surveys in the field that go on now. */
    public List<Long> due(Instant now, int most) {
        return sql.select(INVITEE.ID)
                .from(INVITEE)
                .join(SURVEY_)
                .on(SURVEY_.ID.eq(INVITEE.SURVEY))
                .where(
                        INVITEE.STATE.in(State.WAITING.name(), State.ASKED.name()),
                        INVITEE.DUE_AT.le(now),
                        SURVEY_.STATE.eq(Survey.State.FIELD.name()))
                .orderBy(INVITEE.DUE_AT, INVITEE.ID)
                .limit(most)
                .fetch(INVITEE.ID);
    }

    /** The one that is due, if no other process has it in hands. */
    public Optional<Invitee> holdDue(long id, Instant now) {
        return sql.selectFrom(INVITEE)
                .where(
                        INVITEE.ID.eq(id),
                        INVITEE.STATE.in(State.WAITING.name(), State.ASKED.name()),
                        INVITEE.DUE_AT.le(now))
                .forUpdate()
                .skipLocked()
                .fetchOptional(InviteeTable::invitee);
    }

    /** How it goes on: with which way, after how many tries, when. */
    public void goesOn(long id, State state, int wayAt, int tries, Instant due) {
        sql.update(INVITEE)
                .set(INVITEE.STATE, state.name())
                .set(INVITEE.WAY_AT, wayAt)
                .set(INVITEE.TRIES, tries)
                .set(INVITEE.DUE_AT, due)
                .setNull(INVITEE.CLAIMED_BY)
                .setNull(INVITEE.CLAIMED_UNTIL)
                .where(INVITEE.ID.eq(id))
                .execute();
    }

    /** Somebody was asked, by whatever way: for the first time, if it is. */
    public void asked(long id, Instant at) {
        sql.update(INVITEE)
                .set(INVITEE.ASKED_AT, coalesce(INVITEE.ASKED_AT, val(at)))
                .where(INVITEE.ID.eq(id))
                .execute();
    }

    /** Somebody was there. */
    public void reached(long id, Instant at) {
        sql.update(INVITEE)
                .set(INVITEE.REACHED_AT, coalesce(INVITEE.REACHED_AT, val(at)))
                .where(INVITEE.ID.eq(id))
                .execute();
    }

    public void claim(long id, long by, Instant until) {
        sql.update(INVITEE)
                .set(INVITEE.CLAIMED_BY, by)
                .set(INVITEE.CLAIMED_UNTIL, until)
                .where(INVITEE.ID.eq(id))
                .execute();
    }

    public void release(long id) {
        sql.update(INVITEE)
                .setNull(INVITEE.CLAIMED_BY)
                .setNull(INVITEE.CLAIMED_UNTIL)
                .where(INVITEE.ID.eq(id))
                .execute();
    }

    /** Ends it; one that has ended stays as it did. */
    public void end(long id, Ending how, @Nullable SurveyWay by, Instant at) {
        sql.update(INVITEE)
                .set(INVITEE.STATE, State.DONE.name())
                .set(INVITEE.OUTCOME, how.name())
                .set(INVITEE.WAY, by == null ? null : by.name())
                .set(INVITEE.ENDED_AT, at)
                .setNull(INVITEE.CLAIMED_BY)
                .setNull(INVITEE.CLAIMED_UNTIL)
                .where(INVITEE.ID.eq(id), INVITEE.STATE.ne(State.DONE.name()))
                .execute();
    }

    /** How many of a sample ended how; those that have not are counted apart. */
    public Endings endings(long survey) {
        Map<Ending, Integer> ended = new EnumMap<>(Ending.class);
        int waiting = 0;
        for (var row : sql.select(INVITEE.OUTCOME, count())
                .from(INVITEE)
                .where(INVITEE.SURVEY.eq(survey))
                .groupBy(INVITEE.OUTCOME)
                .fetch()) {
            if (row.value1() == null) {
                waiting = row.value2();
            } else {
                ended.put(Ending.valueOf(row.value1()), row.value2());
            }
        }
        return new Endings(ended, waiting);
    }

    /** 样本结果. @param waiting who have not ended */
    public record Endings(Map<Ending, Integer> ended, int waiting) {

        public int of(Ending how) {
            return ended.getOrDefault(how, 0);
        }

        public int all() {
            return waiting + ended.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** 触达. @param unasked of whom nothing was tried, and who have not ended otherwise */
    public record Reached(int asked, int reached, int unasked) {}

    /** How many of a sample were asked, and how many of these were there. */
    public Reached reached(long survey) {
        return sql.select(
                        count(INVITEE.ASKED_AT),
                        count(INVITEE.REACHED_AT),
                        count().filterWhere(
                                        INVITEE.ASKED_AT.isNull(),
                                        INVITEE.OUTCOME
                                                .isNull()
                                                .or(INVITEE.OUTCOME.in(
                                                        Ending.STOPPED.name(), Ending.NO_CONTACT.name()))))
                .from(INVITEE)
                .where(INVITEE.SURVEY.eq(survey))
                .fetchSingle(row -> new Reached(row.value1(), row.value2(), row.value3()));
    }

    /** Whoever has not ended when a survey is closed. */
    public void stop(long survey, Instant at) {
        sql.update(INVITEE)
                .set(INVITEE.STATE, State.DONE.name())
                .set(INVITEE.OUTCOME, Ending.STOPPED.name())
                .set(INVITEE.ENDED_AT, at)
                .setNull(INVITEE.CLAIMED_BY)
                .setNull(INVITEE.CLAIMED_UNTIL)
                .where(INVITEE.SURVEY.eq(survey), INVITEE.STATE.ne(State.DONE.name()))
                .execute();
    }

    static Invitee invitee(InviteeRecord row) {
        return new Invitee(
                row.getId(),
                row.getSurvey(),
                row.getName(),
                row.getPlace(),
                row.getCitizen() == null ? null : new CitizenId(row.getCitizen()),
                row.getArea(),
                State.valueOf(row.getState()),
                row.getWayAt(),
                row.getTries(),
                row.getDueAt(),
                row.getClaimedBy() == null ? null : new Claim(row.getClaimedBy(), row.getClaimedUntil()),
                row.getOutcome() == null ? null : Ending.valueOf(row.getOutcome()));
    }
}

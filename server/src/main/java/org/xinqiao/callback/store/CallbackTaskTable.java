package org.xinqiao.callback.store;

import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.callback.model.Drawing;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.model.Task.State;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.catalogue.CallbackRule.Quiet;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Claim;
import org.xinqiao.schema.callback.tables.records.TaskRecord;

/** 回访任务表. */
@Repository
public class CallbackTaskTable {

    private final DSLContext sql;

    public CallbackTaskTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 计划: one that begins. */
    public record Planned(CaseId caseId, Task.About about, Task.Plan plan, Drawing drawing, Instant at) {}

    /** How many answers of the case were asked about before. */
    public int roundsOf(CaseId id) {
        return sql.fetchCount(TASK, TASK.CASE_ID.eq(id.value()));
    }

    /** Writes it down, if none of the case is open. */
    public boolean add(Planned it) {
        Task.About about = it.about();
        Task.Plan plan = it.plan();
        return sql.insertInto(TASK)
                        .set(TASK.CASE_ID, it.caseId().value())
                        .set(TASK.ROUND, roundsOf(it.caseId()) + 1)
                        .set(TASK.NUMBER, about.number())
                        .set(TASK.TITLE, about.title())
                        .set(TASK.AREA, about.area().value())
                        .set(
                                TASK.UNIT,
                                about.unit() == null ? null : about.unit().value())
                        .set(TASK.KIND, about.kind().name())
                        .set(TASK.URGENCY, about.urgency().name())
                        .set(TASK.CHANNEL, about.channel().name())
                        .set(
                                TASK.CITIZEN,
                                about.citizen() == null ? null : about.citizen().value())
                        .set(TASK.KEPT_FROM, about.keptFrom().toArray(String[]::new))
                        .set(TASK.RULES, plan.rules())
                        .set(TASK.CLAUSE, plan.clause())
                        .set(TASK.WAYS, plan.ways().stream().map(Way::name).toArray(String[]::new))
                        .set(TASK.ATTEMPTS, plan.attempts())
                        .set(TASK.HOURS, plan.hours())
                        .set(TASK.QUIET_FROM, plan.quiet().from())
                        .set(TASK.QUIET_UNTIL, plan.quiet().until())
                        .set(TASK.SEED, it.drawing().seed())
                        .set(TASK.DRAW, it.drawing().draw())
                        .set(TASK.SHARE, it.drawing().share())
                        .set(TASK.PLANNED_AT, it.at())
                        .set(TASK.DUE_AT, it.at())
                        .set(TASK.STATE, State.WAITING.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public Optional<Task> find(long id) {
        return sql.selectFrom(TASK).where(TASK.ID.eq(id)).fetchOptional(CallbackTaskTable::task);
    }

    /** The same, nobody else changing it meanwhile. */
    public Optional<Task> hold(long id) {
        return sql.selectFrom(TASK).where(TASK.ID.eq(id)).forUpdate().fetchOptional(CallbackTaskTable::task);
    }

    /** The one of the case that has not ended, nobody else changing it meanwhile. */
    public Optional<Task> holdOpen(CaseId id) {
        return sql.selectFrom(TASK)
                .where(TASK.CASE_ID.eq(id.value()), TASK.STATE.ne(State.DONE.name()))
                .forUpdate()
                .fetchOptional(CallbackTaskTable::task);
    }

    /** Those of a case, the latest first. */
    public List<Task> of(CaseId id) {
        return sql.selectFrom(TASK)
                .where(TASK.CASE_ID.eq(id.value()))
                .orderBy(TASK.ROUND.desc())
                .fetch(CallbackTaskTable::task);
    }

    /** Those that go on now, the longest due first. */
    public List<Long> due(Instant now, int most) {
        return sql.select(TASK.ID)
                .from(TASK)
                .where(TASK.STATE.in(State.WAITING.name(), State.ASKING.name()), TASK.DUE_AT.le(now))
                .orderBy(TASK.DUE_AT, TASK.ID)
                .limit(most)
                .fetch(TASK.ID);
    }

    /** The one that is due, if no other process has it in hands. */
    public Optional<Task> holdDue(long id, Instant now) {
        return sql.selectFrom(TASK)
                .where(TASK.ID.eq(id), TASK.STATE.in(State.WAITING.name(), State.ASKING.name()), TASK.DUE_AT.le(now))
                .forUpdate()
                .skipLocked()
                .fetchOptional(CallbackTaskTable::task);
    }

    /** Which of these cases have one that has not ended. */
    public List<Long> openAmong(Collection<Long> cases) {
        return sql.select(TASK.CASE_ID)
                .from(TASK)
                .where(TASK.CASE_ID.in(cases), TASK.STATE.ne(State.DONE.name()))
                .fetch(TASK.CASE_ID);
    }

    /** Of people, those that have been asked and not answered, the latest first. */
    public List<Task> openOf(Collection<CitizenId> people) {
        return sql.selectFrom(TASK)
                .where(
                        TASK.CITIZEN.in(people.stream().map(CitizenId::value).toList()),
                        TASK.STATE.ne(State.DONE.name()))
                .orderBy(TASK.DUE_AT.desc(), TASK.ID.desc())
                .fetch(CallbackTaskTable::task);
    }

    /** Goes on: by which way, after how many tries, when. */
    public void goesOn(long id, State state, int wayAt, int tries, Instant due, String why) {
        sql.update(TASK)
                .set(TASK.STATE, state.name())
                .set(TASK.WAY_AT, wayAt)
                .set(TASK.TRIES, tries)
                .set(TASK.DUE_AT, due)
                .set(TASK.WHY, why)
                .setNull(TASK.CLAIMED_BY)
                .setNull(TASK.CLAIMED_UNTIL)
                .where(TASK.ID.eq(id))
                .execute();
    }

    public void claim(long id, long by, Instant until) {
        sql.update(TASK)
                .set(TASK.CLAIMED_BY, by)
                .set(TASK.CLAIMED_UNTIL, until)
                .where(TASK.ID.eq(id))
                .execute();
    }

    public void release(long id) {
        sql.update(TASK)
                .setNull(TASK.CLAIMED_BY)
                .setNull(TASK.CLAIMED_UNTIL)
                .where(TASK.ID.eq(id))
                .execute();
    }

    /** Ends it; one that has ended stays as it did. */
    public void end(long id, Task.End end) {
        Said said = end.said();
        sql.update(TASK)
                .set(TASK.STATE, State.DONE.name())
                .set(TASK.ENDED_AT, end.at())
                .set(TASK.OUTCOME, end.outcome().name())
                .set(TASK.WAY, end.by() == null ? null : end.by().name())
                .set(TASK.SOLVED, said == null ? null : said.solved())
                .set(TASK.SATISFIED, said == null ? null : said.satisfied().name())
                .set(TASK.REASON, said == null ? "" : said.reason())
                .setNull(TASK.CLAIMED_BY)
                .setNull(TASK.CLAIMED_UNTIL)
                .where(TASK.ID.eq(id), TASK.STATE.ne(State.DONE.name()))
                .execute();
    }

    static Task task(TaskRecord row) {
        return new Task(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getRound(),
                about(row),
                new Task.Plan(
                        row.getRules(),
                        row.getClause(),
                        Arrays.stream(row.getWays()).map(Way::valueOf).toList(),
                        row.getAttempts(),
                        row.getHours(),
                        new Quiet(row.getQuietFrom(), row.getQuietUntil())),
                new Drawing(row.getSeed(), row.getDraw(), row.getShare()),
                row.getPlannedAt(),
                State.valueOf(row.getState()),
                row.getWayAt(),
                row.getTries(),
                row.getDueAt(),
                row.getWhy(),
                row.getClaimedBy() == null ? null : new Claim(row.getClaimedBy(), row.getClaimedUntil()),
                end(row));
    }

    private static Task.About about(TaskRecord row) {
        return new Task.About(
                row.getNumber(),
                row.getTitle(),
                new AreaCode(row.getArea()),
                row.getUnit() == null ? null : new UnitId(row.getUnit()),
                Facts.Kind.valueOf(row.getKind()),
                Facts.Urgency.valueOf(row.getUrgency()),
                Facts.Channel.valueOf(row.getChannel()),
                row.getCitizen() == null ? null : new CitizenId(row.getCitizen()),
                Arrays.asList(row.getKeptFrom()));
    }

    private static Task.@Nullable End end(TaskRecord row) {
        if (row.getEndedAt() == null) {
            return null;
        }
        Said said = row.getSolved() == null
                ? null
                : new Said(row.getSolved(), Rating.Satisfaction.valueOf(row.getSatisfied()), row.getReason());
        return new Task.End(
                row.getEndedAt(),
                Task.Outcome.valueOf(row.getOutcome()),
                row.getWay() == null ? null : Task.By.valueOf(row.getWay()),
                said);
    }
}

package org.xinqiao.insight.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.insight.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.Report.State;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportContent.Changed;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;

/** 报告表. */
@Repository
public class ReportStore {

    private final DSLContext sql;
    private final ReportRows rows;

    ReportStore(DSLContext sql, ReportRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Begins one that is counted from now on; empty where the period came by schedule already. */
    public Optional<Long> begin(
            Report.About about, boolean bySchedule, Report.By asked, Report.@Nullable Correction corrects) {
        return sql.insertInto(REPORT)
                .set(REPORT.AREA, about.area().value())
                .set(REPORT.AREA_ZH, about.areaName().zh())
                .set(REPORT.AREA_EN, about.areaName().en())
                .set(REPORT.KIND, about.kind().name())
                .set(REPORT.MATTER, about.matter())
                .set(REPORT.MATTER_ZH, about.matterName().zh())
                .set(REPORT.MATTER_EN, about.matterName().en())
                .set(REPORT.BEGINS, about.period().begins())
                .set(REPORT.ENDS, about.period().ends())
                .set(REPORT.STATE, State.COUNTING.name())
                .set(REPORT.BY_SCHEDULE, bySchedule)
                .set(REPORT.ASKED_BY, asked.account())
                .set(REPORT.ASKED_NAME, asked.name())
                .set(REPORT.ASKED_AT, asked.at())
                .set(REPORT.SEEN_AT, asked.at())
                .set(REPORT.CORRECTS, corrects == null ? null : corrects.of())
                .set(REPORT.WHY, corrects == null ? "" : corrects.why())
                .onConflictDoNothing()
                .returningResult(REPORT.ID)
                .fetchOptional(REPORT.ID);
    }

    public Optional<Report> find(long id) {
        return sql.select(ReportRows.SHOWN).from(REPORT).where(REPORT.ID.eq(id)).fetchOptional(rows::report);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<Report> hold(long id) {
        return sql.selectOne()
                .from(REPORT)
                .where(REPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .flatMap(found -> find(id));
    }

    public ReportContent content(long id) {
        return sql.select(REPORT.CONTENT)
                .from(REPORT)
                .where(REPORT.ID.eq(id))
                .fetchSingle(row -> rows.content(row.value1()));
    }

    /** One of the same that is counted, waits or is released, and corrects nothing. */
    public Optional<Report> same(Report.About about) {
        return sql.select(ReportRows.SHOWN)
                .from(REPORT)
                .where(
                        REPORT.AREA.eq(about.area().value()),
                        REPORT.KIND.eq(about.kind().name()),
                        REPORT.MATTER.eq(about.matter()),
                        REPORT.BEGINS.eq(about.period().begins()),
                        REPORT.ENDS.eq(about.period().ends()),
                        REPORT.STATE.notIn(State.DISCARDED.name(), State.FAILED.name()),
                        REPORT.CORRECTS.isNull())
                .orderBy(REPORT.ID.desc())
                .limit(1)
                .fetchOptional(rows::report);
    }

    /** Whether a correction of it is under way or waits. */
    public boolean isBeingCorrected(long id) {
        return sql.fetchExists(
                REPORT, REPORT.CORRECTS.eq(id), REPORT.STATE.in(State.COUNTING.name(), State.DRAFT.name()));
    }

    /**
     * 所找.
     *
     * @param area or within it
     * @param kind absent for all
     * @param state absent for all that may be seen
     * @param words that stand in it; empty for any
     * @param from periods that end then or later; absent for all, and so is {@code until}
     */
    public record Wanted(
            AreaCode area,
            @Nullable ReportKind kind,
            Set<State> states,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** 翻页位置. */
    public record After(LocalDate ends, long id) {}

    /** The latest period first. */
    public List<Report> page(Wanted wanted, @Nullable After after, int most) {
        return sql.select(ReportRows.SHOWN)
                .from(REPORT)
                .where(
                        REPORT.STATE.in(wanted.states().stream().map(Enum::name).toList()),
                        CodeRange.within(REPORT.AREA, wanted.area().value()),
                        narrowed(wanted),
                        after == null
                                ? noCondition()
                                : row(REPORT.ENDS, REPORT.ID).lt(after.ends(), after.id()))
                .orderBy(REPORT.ENDS.desc(), REPORT.ID.desc())
                .limit(most)
                .fetch(rows::report);
    }

    private static Condition narrowed(Wanted it) {
        Condition kind =
                it.kind() == null ? noCondition() : REPORT.KIND.eq(it.kind().name());
        Condition words = it.words().isBlank()
                ? noCondition()
                : REPORT.WORDS.containsIgnoreCase(it.words().strip());
        Condition from = it.from() == null ? noCondition() : REPORT.ENDS.ge(it.from());
        Condition until = it.until() == null ? noCondition() : REPORT.BEGINS.le(it.until());
        return kind.and(words).and(from).and(until);
    }

    /** Says how far counting is; no for one that is not counted any more. */
    public boolean goOn(long id, int done, Instant now) {
        return sql.update(REPORT)
                        .set(REPORT.DONE, done)
                        .set(REPORT.SEEN_AT, now)
                        .where(REPORT.ID.eq(id), REPORT.STATE.eq(State.COUNTING.name()))
                        .execute()
                == 1;
    }

    /** 中断: those whose counting was not heard of since then, as their process is gone; and, after longer, what failed by itself. */
    private static Condition brokenOff(Instant silent, Instant failed) {
        return REPORT.STATE
                .eq(State.COUNTING.name())
                .and(REPORT.SEEN_AT.lt(silent))
                .or(REPORT.STATE
                        .eq(State.FAILED.name())
                        .and(REPORT.BY_SCHEDULE.isTrue())
                        .and(REPORT.SEEN_AT.lt(failed)));
    }

    public List<Long> brokenOff(Instant silent, Instant failed, int most) {
        return sql.select(REPORT.ID)
                .from(REPORT)
                .where(brokenOff(silent, failed))
                .orderBy(REPORT.ID)
                .limit(most)
                .fetch(REPORT.ID);
    }

    /** Takes such a one over; one process alone gets it. */
    public boolean takeOver(long id, Instant silent, Instant failed, Instant now) {
        return sql.update(REPORT)
                        .set(REPORT.STATE, State.COUNTING.name())
                        .set(REPORT.SEEN_AT, now)
                        .where(REPORT.ID.eq(id), brokenOff(silent, failed))
                        .execute()
                == 1;
    }

    /** Says who worked on it. */
    public void editors(long id, Set<Long> editors) {
        sql.update(REPORT)
                .set(REPORT.EDITORS, editors.toArray(Long[]::new))
                .where(REPORT.ID.eq(id))
                .execute();
    }

    /** 冻结: the figures as they were counted, and what changed since they were counted before. */
    public void counted(Report report, ReportContent content, List<Changed> changes, Instant at) {
        sql.update(REPORT)
                .set(REPORT.STATE, State.DRAFT.name())
                .set(REPORT.DONE, Report.STEPS)
                .set(REPORT.COUNTED_AT, at)
                .set(REPORT.CONTENT, rows.written(content))
                .set(REPORT.CHANGES, changes.isEmpty() ? "" : rows.written(changes))
                .set(REPORT.WORDS, words(report, report.edits(), content))
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .where(REPORT.ID.eq(report.id()), REPORT.STATE.eq(State.COUNTING.name()))
                .execute();
    }

    private static String words(Report report, Edits edits, ReportContent content) {
        return report.about().title().zh() + "\n" + report.about().title().en() + "\n" + edits.searched(content);
    }

    public void failed(long id, Instant now) {
        sql.update(REPORT)
                .set(REPORT.STATE, State.FAILED.name())
                .set(REPORT.SEEN_AT, now)
                .where(REPORT.ID.eq(id), REPORT.STATE.eq(State.COUNTING.name()))
                .execute();
    }

    /** Has it counted again. */
    public void again(long id, Instant now) {
        sql.update(REPORT)
                .set(REPORT.STATE, State.COUNTING.name())
                .set(REPORT.DONE, 0)
                .set(REPORT.SEEN_AT, now)
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .where(REPORT.ID.eq(id))
                .execute();
    }

    public void edit(Report report, Edits edits, ReportContent content, Set<Long> editors) {
        sql.update(REPORT)
                .set(REPORT.EDITS, rows.written(edits))
                .set(REPORT.WORDS, words(report, edits, content))
                .set(REPORT.EDITORS, editors.toArray(Long[]::new))
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .where(REPORT.ID.eq(report.id()))
                .execute();
    }

    public void discard(long id) {
        sql.update(REPORT)
                .set(REPORT.STATE, State.DISCARDED.name())
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .where(REPORT.ID.eq(id))
                .execute();
    }

    public void release(long id, Report.By by, String checksum) {
        sql.update(REPORT)
                .set(REPORT.STATE, State.RELEASED.name())
                .set(REPORT.RELEASED_AT, by.at())
                .set(REPORT.RELEASED_BY, by.account())
                .set(REPORT.RELEASED_NAME, by.name())
                .set(REPORT.CHECKSUM, checksum)
                .set(REPORT.VERSION, REPORT.VERSION.plus(1))
                .where(REPORT.ID.eq(id))
                .execute();
    }

    /** 发布内容: what the checksum is made over. */
    public String sealed(long id) {
        return sql.select(REPORT.CONTENT, REPORT.EDITS)
                .from(REPORT)
                .where(REPORT.ID.eq(id))
                .fetchSingle(row -> row.value1() + "\n" + row.value2());
    }

    /** The first days of those that came by schedule since then. */
    public Set<LocalDate> scheduled(AreaCode area, ReportKind kind, LocalDate since) {
        return sql.select(REPORT.BEGINS)
                .from(REPORT)
                .where(
                        REPORT.AREA.eq(area.value()),
                        REPORT.KIND.eq(kind.name()),
                        REPORT.BEGINS.ge(since),
                        REPORT.BY_SCHEDULE.isTrue())
                .fetchSet(REPORT.BEGINS);
    }
}

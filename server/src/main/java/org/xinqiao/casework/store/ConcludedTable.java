package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Conclusions.Concluded;
import org.xinqiao.casework.Conclusions.Count;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.TimeCursor;
import org.xinqiao.schema.casework.tables.Story;

/** 不转办记录: what the stories tell of it, found by an index of just those lines. */
@Repository
public class ConcludedTable {

    private static final Condition CONCLUDED = STORY.TYPE.eq(inline("Concluded"));

    private final DSLContext sql;

    public ConcludedTable(DSLContext sql) {
        this.sql = sql;
    }

    /** How often each way was taken; the name is one by which it was called. */
    public List<Count> counts(Viewer viewer, YearMonth month) {
        Field<String> way = told("way");
        Story later = STORY.as("later");
        Condition reopened = exists(selectOne()
                .from(later)
                .where(
                        later.CASE_ID.eq(STORY.CASE_ID),
                        later.SEQ.gt(STORY.SEQ),
                        later.TYPE.in(inline("Reopened"), inline("Unmerged"))));
        Field<Boolean> ranked = field("bool_or(({0}::jsonb ->> 'ranked')::boolean)", Boolean.class, STORY.BODY);
        return sql.select(
                        way, max(told("called")), max(told("calledEn")), ranked, count(), count().filterWhere(reopened))
                .from(STORY)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(STORY.CASE_ID))
                .where(CONCLUDED, within(STORY.AT, month), countedFor(viewer))
                .groupBy(way)
                .fetch(row -> new Count(
                        row.value1(), row.value2(), row.value3(), row.value4(), "", row.value5(), row.value6()));
    }

    /** 当月登记. @param dispatched how many of them were given to a unit */
    public record Came(int registered, int dispatched) {}

    public Came came(Viewer viewer, YearMonth month) {
        Condition given = exists(
                selectOne().from(STORY).where(STORY.CASE_ID.eq(CASE_FACT.ID), STORY.TYPE.eq(inline("Dispatched"))));
        return sql.select(count(), count().filterWhere(given))
                .from(CASE_FACT)
                .where(within(CASE_FACT.REGISTERED_AT, month), countedFor(viewer))
                .fetchSingle(row -> new Came(row.value1(), row.value2()));
    }

    /** Those that the viewer may see themselves. */
    public List<Concluded> page(
            Viewer viewer, YearMonth month, @Nullable String way, @Nullable TimeCursor after, int most) {
        return sql.select(
                        STORY.CASE_ID,
                        STORY.SEQ,
                        CASE_FACT.NUMBER,
                        CASE_FACT.TITLE,
                        STORY.AT,
                        STORY.ACTOR,
                        told("called"),
                        told("calledEn"),
                        told("to"),
                        told("earlier"))
                .from(STORY)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(STORY.CASE_ID))
                .where(
                        CONCLUDED,
                        within(STORY.AT, month),
                        CaseSight.of(viewer),
                        way == null ? noCondition() : told("way").eq(way),
                        after == null
                                ? noCondition()
                                : row(STORY.AT, STORY.CASE_ID).lt(after.at(), after.id()))
                .orderBy(STORY.AT.desc(), STORY.CASE_ID.desc())
                .limit(most)
                .fetch(row -> new Concluded(
                        new CaseId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    private static Field<String> told(String name) {
        return field("{0}::jsonb ->> {1}", String.class, STORY.BODY, inline(name));
    }

    private static Condition within(Field<Instant> column, YearMonth month) {
        return column.ge(month.atDay(1).atStartOfDay(PlaceTime.ZONE).toInstant())
                .and(column.lt(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(PlaceTime.ZONE)
                        .toInstant()));
    }

    /** A number tells nothing of a case; it is counted in its area, but for whom it is kept from. */
    private static Condition countedFor(Viewer viewer) {
        return CodeRange.within(CASE_FACT.AREA, viewer.scope().area().value()).and(CaseSight.notKeptFrom(viewer));
    }
}

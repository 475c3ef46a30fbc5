package org.xinqiao.callback.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.xinqiao.schema.callback.Tables.ATTEMPT;
import static org.xinqiao.schema.callback.Tables.IMPOSSIBLE;
import static org.xinqiao.schema.callback.Tables.STRAY;
import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task.Outcome;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.platform.PlaceTime;

/** 回访数据: counted where it happened; what the viewer does not see is not counted for them. */
@Repository
public class CallbackFigureTable {

    private static final List<String> GOOD = Arrays.stream(Satisfaction.values())
            .filter(Satisfaction::isGood)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public CallbackFigureTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 期间: those planned from then on, before then. */
    public record Span(Instant from, Instant before) {}

    /** 合计. @param good solved and satisfied at once */
    public record Totals(
            int planned, int notDrawn, int rated, int notReached, int over, int solved, int satisfied, int good) {}

    public Totals totals(Span span, Viewer viewer) {
        return sql.select(
                        count(),
                        ended(Outcome.NOT_DRAWN),
                        ended(Outcome.RATED),
                        ended(Outcome.NOT_REACHED),
                        count().filterWhere(TASK.OUTCOME.in(Outcome.NOBODY.name(), Outcome.OVERTAKEN.name())),
                        count().filterWhere(TASK.SOLVED.isTrue()),
                        count().filterWhere(TASK.SATISFIED.in(GOOD)),
                        count().filterWhere(TASK.SOLVED.isTrue().and(TASK.SATISFIED.in(GOOD))))
                .from(TASK)
                .where(within(span), CallbackListTable.visibleTo(viewer))
                .fetchSingle(row -> new Totals(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private static Field<Integer> ended(Outcome outcome) {
        return count().filterWhere(TASK.OUTCOME.eq(outcome.name()));
    }

    private static Condition within(Span span) {
        return TASK.PLANNED_AT.ge(span.from()).and(TASK.PLANNED_AT.lt(span.before()));
    }

    /** How often each way came to what. */
    public Map<Way, Map<Result, Integer>> attempts(Span span, Viewer viewer) {
        Map<Way, Map<Result, Integer>> all = new EnumMap<>(Way.class);
        sql.select(ATTEMPT.WAY, ATTEMPT.RESULT, count())
                .from(ATTEMPT)
                .join(TASK)
                .on(TASK.ID.eq(ATTEMPT.TASK))
                .where(within(span), CallbackListTable.visibleTo(viewer))
                .groupBy(ATTEMPT.WAY, ATTEMPT.RESULT)
                .forEach(row -> all.computeIfAbsent(Way.valueOf(row.value1()), way -> new EnumMap<>(Result.class))
                        .put(Result.valueOf(row.value2()), row.value3()));
        return all;
    }

    /** By which way those who rated were reached in the end. */
    public Map<String, Integer> ratedBy(Span span, Viewer viewer) {
        return sql.select(TASK.WAY, count())
                .from(TASK)
                .where(within(span), CallbackListTable.visibleTo(viewer), TASK.WAY.isNotNull())
                .groupBy(TASK.WAY)
                .orderBy(TASK.WAY)
                .fetchMap(TASK.WAY, count());
    }

    /** With what they were not satisfied. */
    public Map<String, Integer> reasons(Span span, Viewer viewer) {
        return sql.select(TASK.REASON, count())
                .from(TASK)
                .where(within(span), CallbackListTable.visibleTo(viewer), TASK.REASON.ne(""))
                .groupBy(TASK.REASON)
                .orderBy(count().desc(), TASK.REASON)
                .fetchMap(TASK.REASON, count());
    }

    /** How many were asked to be found impossible, and were: the two as one row. */
    public int[] impossible(Span span, Viewer viewer) {
        return sql.select(count(), count().filterWhere(IMPOSSIBLE.GRANTED.isTrue()))
                .from(IMPOSSIBLE)
                .where(
                        IMPOSSIBLE.ASKED_AT.ge(span.from()),
                        IMPOSSIBLE.ASKED_AT.lt(span.before()),
                        ImpossibleTable.visibleTo(viewer))
                .fetchSingle(row -> new int[] {row.value1(), row.value2()});
    }

    /** What came and could not count, of the whole house: whose it was, nobody knows. */
    public Map<Stray, Integer> strays(Span span) {
        LocalDate last = PlaceTime.dayOf(span.before().minusMillis(1));
        return sql
                .select(STRAY.KIND, sum(STRAY.TIMES))
                .from(STRAY)
                .where(STRAY.DAY.between(PlaceTime.dayOf(span.from()), last))
                .groupBy(STRAY.KIND)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> Stray.valueOf(row.value1()),
                        row -> row.value2().intValue(),
                        Integer::sum,
                        () -> new EnumMap<>(Stray.class)));
    }
}

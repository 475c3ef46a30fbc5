package org.xinqiao.callback.store;

import static org.jooq.impl.DSL.count;
import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.callback.CallbackResults.Results;
import org.xinqiao.callback.model.Task.Outcome;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.organisation.AreaCode;

/** 回访结果表: counts over the tasks of a span, found by when they were planned. */
@Repository
public class CallbackResultTable {

    private static final List<String> GOOD = Arrays.stream(Satisfaction.values())
            .filter(Satisfaction::isGood)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    public CallbackResultTable(DSLContext sql) {
        this.sql = sql;
    }

    public Results of(AreaCode area, Instant from, Instant before) {
        return sql.select(
                        count(),
                        count().filterWhere(TASK.OUTCOME.isDistinctFrom(Outcome.NOT_DRAWN.name())),
                        count().filterWhere(is(Outcome.RATED)),
                        count().filterWhere(is(Outcome.NOT_REACHED)),
                        count().filterWhere(TASK.SOLVED.isTrue()),
                        count().filterWhere(TASK.SATISFIED.in(GOOD)))
                .from(TASK)
                .where(TASK.PLANNED_AT.ge(from), TASK.PLANNED_AT.lt(before), TASK.AREA.startsWith(area.value()))
                .fetchSingle(row -> new Results(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private static Condition is(Outcome outcome) {
        return TASK.OUTCOME.eq(outcome.name());
    }
}

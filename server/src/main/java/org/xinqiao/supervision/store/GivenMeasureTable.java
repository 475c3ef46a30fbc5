package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.count;
import static org.xinqiao.schema.supervision.Tables.FINDING;
import static org.xinqiao.schema.supervision.Tables.MEASURE;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.supervision.GivenMeasures.Given;
import org.xinqiao.supervision.model.Measure.State;

/** 督办数据表: counts over the measures of a span, found by when they were given. */
@Repository
public class GivenMeasureTable {

    private static final String CONFIRMED = "CONFIRMED";
    private static final List<String> COUNTS =
            Arrays.stream(State.values()).filter(State::counts).map(Enum::name).toList();

    private final DSLContext sql;

    public GivenMeasureTable(DSLContext sql) {
        this.sql = sql;
    }

    public Given of(AreaCode area, String matter, Instant from, Instant before) {
        Condition given = MEASURE.GIVEN_AT
                .ge(from)
                .and(MEASURE.GIVEN_AT.lt(before))
                .and(within(MEASURE.AREA, area))
                .and(MEASURE.MATTER.startsWith(matter))
                .and(MEASURE.STATE.in(COUNTS));
        Map<MeasureKind, Integer> kinds = new EnumMap<>(MeasureKind.class);
        sql.select(MEASURE.KIND, count())
                .from(MEASURE)
                .where(given)
                .groupBy(MEASURE.KIND)
                .forEach(row -> kinds.put(MeasureKind.valueOf(row.value1()), row.value2()));
        int awaiting = sql.fetchCount(MEASURE, given.and(MEASURE.STATE.eq(State.AWAITING_ANSWER.name())));
        int falsely = sql.fetchCount(
                FINDING,
                FINDING.DECIDED_AT
                        .ge(from)
                        .and(FINDING.DECIDED_AT.lt(before))
                        .and(within(FINDING.AREA, area))
                        .and(FINDING.MATTER.startsWith(matter))
                        .and(FINDING.STATE.eq(CONFIRMED)));
        return new Given(kinds, awaiting, falsely);
    }

    private static Condition within(Field<String> column, AreaCode area) {
        return CodeRange.within(column, area.value());
    }
}

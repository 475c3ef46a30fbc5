package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.OpenFigures.Count;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.PlaceTime;

/** 公开数据表: counts over a month's cases. */
@Repository
public class OpenFigureTable {

    private static final int DISTRICT = 6;
    private static final List<String> ALL =
            Arrays.stream(Rating.Satisfaction.values()).map(Enum::name).toList();
    private static final List<String> GOOD = Arrays.stream(Rating.Satisfaction.values())
            .filter(Rating.Satisfaction::isGood)
            .map(Enum::name)
            .toList();
    private static final Condition ANSWERED =
            told("ReplyAccepted").or(told("AnsweredDirectly")).or(told("ReplyShared"));
    /** A limit of a reply that passed stands in the story, with the clock's name. */
    private static final Condition LATE = exists(selectOne()
            .from(STORY)
            .where(STORY.CASE_ID.eq(CASE_FACT.ID), STORY.TYPE.eq("LimitPassed"), STORY.BODY.contains("REPLY")));

    private final DSLContext sql;

    public OpenFigureTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<Count> of(AreaCode place, YearMonth month) {
        Field<String> district = substring(CASE_FACT.AREA, inline(1), inline(DISTRICT));
        var from = month.atDay(1).atStartOfDay(PlaceTime.ZONE).toInstant();
        var until = month.plusMonths(1).atDay(1).atStartOfDay(PlaceTime.ZONE).toInstant();
        return sql.select(
                        district,
                        CASE_FACT.KIND,
                        count(),
                        count().filterWhere(ANSWERED),
                        count().filterWhere(ANSWERED.and(not(LATE))),
                        count().filterWhere(CASE_STATE.SATISFIED.in(ALL)),
                        count().filterWhere(CASE_STATE.SATISFIED.in(GOOD)))
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(
                        CASE_FACT.REGISTERED_AT.ge(from),
                        CASE_FACT.REGISTERED_AT.lt(until),
                        CodeRange.within(CASE_FACT.AREA, place.value()))
                .groupBy(district, CASE_FACT.KIND)
                .fetch(row -> new Count(
                        new AreaCode(row.value1()),
                        Facts.Kind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static Condition told(String type) {
        return exists(selectOne().from(STORY).where(STORY.CASE_ID.eq(CASE_FACT.ID), STORY.TYPE.eq(type)));
    }
}

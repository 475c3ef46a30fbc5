package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.PeriodFigures.Asked;
import org.xinqiao.casework.PeriodFigures.Came;
import org.xinqiao.casework.PeriodFigures.Group;
import org.xinqiao.casework.PeriodFigures.Handled;
import org.xinqiao.casework.PeriodFigures.Signing;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.schema.casework.tables.CaseFact;

/** 期间数据表: counts over the cases of a span, found by when they were registered; their stories are read once. */
@Repository
public class PeriodFigureTable {

    /** How many digits the codes of each level below have. */
    private static final List<Integer> LEVELS = List.of(4, 6, 9, 12, 14);

    private static final List<String> ALL = names(Rating.Satisfaction.values());
    private static final List<String> GOOD = names(Arrays.stream(Rating.Satisfaction.values())
            .filter(Rating.Satisfaction::isGood)
            .toArray(Rating.Satisfaction[]::new));
    private static final List<String> WITH_UNIT =
            names(Arrays.stream(Stage.values()).filter(Stage::isWithUnit).toArray(Stage[]::new));
    private static final List<String> OVER =
            names(Stage.CLOSED, Stage.ARCHIVED, Stage.MERGED, Stage.WITHDRAWN, Stage.TRANSFERRED_OUT);

    private static final Condition REPLY_LIMIT = STORY.BODY.contains(inline("\"REPLY-"));

    private final DSLContext sql;

    public PeriodFigureTable(DSLContext sql) {
        this.sql = sql;
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    public Optional<Instant> first(AreaCode area) {
        return sql.select(min(CASE_FACT.REGISTERED_AT))
                .from(CASE_FACT)
                .where(CodeRange.within(CASE_FACT.AREA, area.value()))
                .fetchOptional(row -> row.value1());
    }

    public int count(Asked asked) {
        return sql.fetchCount(CASE_FACT, of(asked));
    }

    public List<Came> came(Asked asked) {
        return sql.select(CASE_FACT.CHANNEL, CASE_FACT.KIND, DSL.count())
                .from(CASE_FACT)
                .where(of(asked))
                .groupBy(CASE_FACT.CHANNEL, CASE_FACT.KIND)
                .fetch(row ->
                        new Came(Facts.Channel.valueOf(row.value1()), Facts.Kind.valueOf(row.value2()), row.value3()));
    }

    public List<Group> matters(Asked asked) {
        return groups(asked, DSL.coalesce(CASE_FACT.MATTER, inline("")));
    }

    public List<Group> areas(Asked asked) {
        int digits = LEVELS.stream()
                .filter(each -> each > asked.area().value().length())
                .findFirst()
                .orElse(asked.area().value().length());
        return groups(asked, substring(CASE_FACT.AREA, inline(1), inline(digits)));
    }

    public List<Group> times(Asked asked, boolean byHour) {
        Field<String> time = field(
                "to_char({0} at time zone {1}, {2})",
                String.class,
                CASE_FACT.REGISTERED_AT,
                inline(PlaceTime.ZONE.getId()),
                inline(byHour ? "HH24" : "YYYY-MM-DD"));
        return groups(asked, time);
    }

    private List<Group> groups(Asked asked, Field<String> by) {
        Field<String> key = by.as("key");
        return sql.select(key, DSL.count())
                .from(CASE_FACT)
                .where(of(asked))
                .groupBy(key)
                .orderBy(DSL.count().desc(), key)
                .fetch(row -> new Group(row.value1(), row.value2()));
    }

    /** What the stories of these cases tell, case by case. */
    private static CommonTableExpression<?> told(Asked asked) {
        return name("told")
                .as(DSL.select(
                                STORY.CASE_ID.as("id"),
                                tells("AnsweredDirectly").as("direct"),
                                tells("Dispatched").as("dispatched"),
                                tells("Concluded").as("concluded"),
                                boolOr(STORY.TYPE.in(inline("ReplyAccepted"), inline("ReplyShared")))
                                        .as("accepted"),
                                tells("Replied").as("replied"),
                                boolOr(STORY.TYPE.eq(inline("LimitPassed")).and(REPLY_LIMIT))
                                        .as("late"),
                                tells("Returned").as("returned"),
                                tells("ReworkOrdered").as("reworked"))
                        .from(CASE_FACT)
                        .join(STORY)
                        .on(STORY.CASE_ID.eq(CASE_FACT.ID))
                        .where(of(asked))
                        .groupBy(STORY.CASE_ID));
    }

    private static Field<Boolean> tells(String type) {
        return boolOr(STORY.TYPE.eq(inline(type)));
    }

    private static Condition was(String column) {
        return DSL.condition(field(name("told", column), Boolean.class));
    }

    public Handled handled(Asked asked) {
        CommonTableExpression<?> told = told(asked);
        Condition due = was("replied").or(was("late"));
        return sql.with(told)
                .select(
                        DSL.count(),
                        DSL.count().filterWhere(was("direct")),
                        DSL.count().filterWhere(was("dispatched")),
                        DSL.count().filterWhere(was("concluded")),
                        DSL.count().filterWhere(was("direct").or(was("accepted"))),
                        DSL.count().filterWhere(due),
                        DSL.count().filterWhere(due.and(not(was("late")))),
                        DSL.count().filterWhere(was("late")),
                        DSL.count().filterWhere(was("late").and(CASE_STATE.STAGE.in(WITH_UNIT))),
                        DSL.count().filterWhere(was("returned")),
                        DSL.count().filterWhere(was("reworked")),
                        DSL.count().filterWhere(CASE_STATE.MERGED_INTO.isNotNull()),
                        DSL.count().filterWhere(again()),
                        DSL.count().filterWhere(CASE_STATE.SATISFIED.in(ALL)),
                        DSL.count().filterWhere(CASE_STATE.SATISFIED.in(GOOD)),
                        DSL.count().filterWhere(CASE_STATE.STAGE.notIn(OVER)))
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .join(told)
                .on(field(name("told", "id"), Long.class).eq(CASE_FACT.ID))
                .where(of(asked))
                .fetchSingle(PeriodFigureTable::handled);
    }

    private static Handled handled(Record row) {
        Integer[] n = new Integer[row.size()];
        Arrays.setAll(n, at -> row.get(at, Integer.class));
        return new Handled(
                n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]);
    }

    /** 重复: the same person told of the same matter shortly before. */
    private static Condition again() {
        CaseFact earlier = CASE_FACT.as("earlier");
        return exists(selectOne()
                .from(earlier)
                .where(
                        earlier.CITIZEN.eq(CASE_FACT.CITIZEN),
                        earlier.MATTER.eq(CASE_FACT.MATTER),
                        earlier.ID.ne(CASE_FACT.ID),
                        earlier.REGISTERED_AT.le(CASE_FACT.REGISTERED_AT),
                        earlier.REGISTERED_AT.ge(
                                field("{0} - interval '30 days'", Instant.class, CASE_FACT.REGISTERED_AT))));
    }

    public Signing signing(Asked asked) {
        Condition late = exists(selectOne()
                .from(STORY)
                .where(
                        STORY.CASE_ID.eq(ASSIGNMENT.CASE_ID),
                        STORY.TYPE.eq(inline("LimitPassed")),
                        STORY.BODY.contains(
                                concat(inline("\"SIGN-"), ASSIGNMENT.NO.cast(String.class), inline("\"")))));
        Condition due = ASSIGNMENT.SIGNED_AT.isNotNull().or(late);
        return sql.select(DSL.count(), DSL.count().filterWhere(due), DSL.count().filterWhere(due.and(not(late))))
                .from(CASE_FACT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.CASE_ID.eq(CASE_FACT.ID))
                .where(of(asked), ASSIGNMENT.ROLE.eq(inline(Assignment.Role.LEAD.name())))
                .fetchSingle(row -> new Signing(row.value1(), row.value2(), row.value3()));
    }

    static Condition of(Asked asked) {
        return CASE_FACT
                .REGISTERED_AT
                .ge(asked.from())
                .and(CASE_FACT.REGISTERED_AT.lt(asked.before()))
                .and(CodeRange.within(CASE_FACT.AREA, asked.area().value()))
                .and(
                        asked.matter() == null
                                ? noCondition()
                                : CodeRange.within(
                                        CASE_FACT.MATTER, asked.matter().value()));
    }
}

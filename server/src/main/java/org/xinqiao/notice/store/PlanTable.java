package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.PLAN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.notice.NoticePlan;
import org.xinqiao.notice.Purpose;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.notice.tables.records.PlanRecord;

/** 发送规则表: grows alone. */
@Repository
public class PlanTable {

    private final DSLContext sql;

    public PlanTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 规则版本. @param by absent for what came with the place */
    public record Version(
            long id, NoticePlan plan, @Nullable AccountId by, Instant at) {}

    /** Another number after each change. */
    public long revision() {
        return sql.fetchCount(PLAN);
    }

    /** Of every place, the one that holds last first. */
    public Map<AreaCode, List<NoticePlan>> all() {
        return sql.selectFrom(PLAN)
                .orderBy(PLAN.FROM_AT.desc(), PLAN.ID.desc())
                .fetchGroups(row -> new AreaCode(row.getArea()), PlanTable::plan);
    }

    /** The one that holds last first. */
    public List<Version> list(AreaCode place, int limit) {
        return sql.selectFrom(PLAN)
                .where(PLAN.AREA.eq(place.value()))
                .orderBy(PLAN.FROM_AT.desc(), PLAN.ID.desc())
                .limit(limit)
                .fetch(row -> new Version(
                        row.getId(),
                        plan(row),
                        row.getSavedBy() == null ? null : new AccountId(row.getSavedBy()),
                        row.getSavedAt()));
    }

    public long add(AreaCode place, NoticePlan it, @Nullable AccountId by, Instant at) {
        return sql.insertInto(PLAN)
                .set(PLAN.AREA, place.value())
                .set(PLAN.FROM_AT, it.from())
                .set(PLAN.TOLD, it.told().stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .set(PLAN.QUIET_FROM, it.quietFrom().toString())
                .set(PLAN.QUIET_UNTIL, it.quietUntil().toString())
                .set(PLAN.RATE_AFTER, Math.toIntExact(it.rateAfter().toMinutes()))
                .set(PLAN.CLAUSE, it.clause())
                .set(PLAN.SAVED_BY, by == null ? null : by.value())
                .set(PLAN.SAVED_AT, at)
                .returningResult(PLAN.ID)
                .fetchSingle()
                .value1();
    }

    private static NoticePlan plan(PlanRecord row) {
        Set<Purpose> told = Arrays.stream(row.getTold().split(","))
                .filter(name -> !name.isEmpty())
                .map(Purpose::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
        return new NoticePlan(
                told,
                LocalTime.parse(row.getQuietFrom()),
                LocalTime.parse(row.getQuietUntil()),
                Duration.ofMinutes(row.getRateAfter()),
                row.getClause(),
                row.getFromAt());
    }
}

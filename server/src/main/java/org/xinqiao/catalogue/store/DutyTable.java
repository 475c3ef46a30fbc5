package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.DUTY;
import static org.xinqiao.schema.catalogue.Tables.REVISION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.DutyEdits;
import org.xinqiao.catalogue.DutyLineOfPlace;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.catalogue.tables.records.DutyRecord;

/** 职责清单表. */
@Repository
public class DutyTable {

    private static final int CHUNK = 1_000;

    private final DSLContext sql;

    public DutyTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of the catalogue. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    public List<Duty> list() {
        return sql.selectFrom(DUTY)
                .orderBy(DUTY.MATTER, DUTY.AREA, DUTY.LEAD_UNIT)
                .fetch(row -> new Duty(
                        row.getMatter(),
                        row.getArea(),
                        row.getLeadUnit(),
                        List.of(row.getAssistUnits()),
                        row.getClause()));
    }

    public Optional<DutyLineOfPlace> find(String matter, String area, String lead) {
        return sql.selectFrom(DUTY)
                .where(DUTY.MATTER.eq(matter), DUTY.AREA.eq(area), DUTY.LEAD_UNIT.eq(lead))
                .fetchOptional(DutyTable::line);
    }

    /** Lines that hold in an area or within it, in the order of their keys. */
    public List<DutyLineOfPlace> page(
            AreaCode within, DutyEdits.Asked asked, @Nullable DutyLineOfPlace after, int most) {
        Condition around = DUTY.AREA
                .startsWith(within.value())
                .or(DSL.inline(within.value()).startsWith(DUTY.AREA));
        Condition unit = asked.unit().isEmpty()
                ? DSL.noCondition()
                : DUTY.LEAD_UNIT.eq(asked.unit()).or(DSL.val(asked.unit()).eq(DSL.any(DUTY.ASSIST_UNITS)));
        Condition words = asked.words().isEmpty()
                ? DSL.noCondition()
                : DUTY.CLAUSE
                        .containsIgnoreCase(asked.words())
                        .or(DUTY.NOTE.containsIgnoreCase(asked.words()))
                        .or(DUTY.MATTER.in(asked.matters()))
                        .or(DUTY.LEAD_UNIT.in(asked.units()));
        return sql.selectFrom(DUTY)
                .where(
                        around,
                        unit,
                        words,
                        DUTY.MATTER.startsWith(asked.matter()),
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(DUTY.MATTER, DUTY.AREA, DUTY.LEAD_UNIT)
                                        .gt(after.matter(), after.area(), after.lead()))
                .orderBy(DUTY.MATTER, DUTY.AREA, DUTY.LEAD_UNIT)
                .limit(most)
                .fetch(DutyTable::line);
    }

    /** Puts one line in the place of another; either may be absent. */
    public void put(@Nullable DutyLineOfPlace before, @Nullable DutyLineOfPlace after) {
        if (before != null) {
            sql.deleteFrom(DUTY)
                    .where(
                            DUTY.MATTER.eq(before.matter()),
                            DUTY.AREA.eq(before.area()),
                            DUTY.LEAD_UNIT.eq(before.lead()))
                    .execute();
        }
        if (after != null) {
            sql.insertInto(DUTY, DUTY.MATTER, DUTY.AREA, DUTY.LEAD_UNIT, DUTY.ASSIST_UNITS, DUTY.CLAUSE, DUTY.NOTE)
                    .valuesOfRows(values(after))
                    .execute();
        }
    }

    private static DutyLineOfPlace line(DutyRecord row) {
        return new DutyLineOfPlace(
                row.getMatter(),
                row.getArea(),
                row.getLeadUnit(),
                List.of(row.getAssistUnits()),
                row.getClause(),
                row.getNote());
    }

    /** Puts a whole new duty list in the place of the old one. */
    public void replace(List<DutyLineOfPlace> rows) {
        sql.deleteFrom(DUTY).execute();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Row6<String, String, String, String[], String, String>> chunk =
                    rows.subList(from, Math.min(from + CHUNK, rows.size())).stream()
                            .map(DutyTable::values)
                            .toList();
            sql.insertInto(DUTY, DUTY.MATTER, DUTY.AREA, DUTY.LEAD_UNIT, DUTY.ASSIST_UNITS, DUTY.CLAUSE, DUTY.NOTE)
                    .valuesOfRows(chunk)
                    .execute();
        }
    }

    private static Row6<String, String, String, String[], String, String> values(DutyLineOfPlace line) {
        return DSL.row(
                line.matter(),
                line.area(),
                line.lead(),
                line.assists().toArray(String[]::new),
                line.clause(),
                line.note());
    }
}

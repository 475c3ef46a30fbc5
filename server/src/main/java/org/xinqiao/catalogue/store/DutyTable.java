package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.DUTY;
import static org.xinqiao.schema.catalogue.Tables.REVISION;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.engines.matching.Duty;

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

    /** Puts a whole new duty list in the place of the old one. */
    public void replace(List<DutyRow> rows) {
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

    private static Row6<String, String, String, String[], String, String> values(DutyRow row) {
        Duty duty = row.duty();
        return DSL.row(
                duty.matter(),
                duty.area(),
                duty.leadUnit(),
                duty.assistUnits().toArray(String[]::new),
                duty.clause(),
                row.note());
    }

    /** 职责一行: a duty with what the place remarks on it. */
    public record DutyRow(Duty duty, String note) {}
}

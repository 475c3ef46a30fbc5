package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.DUTY;
import static org.xinqiao.schema.catalogue.Tables.REVISION;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.engines.matching.Duty;

/** 职责清单表. */
@Repository
public class DutyTable {

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
        sql.batchInsert(rows.stream()
                        .map(row -> {
                            var line = sql.newRecord(DUTY);
                            line.setMatter(row.duty().matter());
                            line.setArea(row.duty().area());
                            line.setLeadUnit(row.duty().leadUnit());
                            line.setAssistUnits(row.duty().assistUnits().toArray(String[]::new));
                            line.setClause(row.duty().clause());
                            line.setNote(row.note());
                            return line;
                        })
                        .toList())
                .execute();
    }

    /** 职责一行: a duty with what the place remarks on it. */
    public record DutyRow(Duty duty, String note) {}
}

package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.DUTY_OFFICE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.DutyOffice;
import org.xinqiao.organisation.AreaCode;

/** 会商单位表. */
@Repository
public class DutyOfficeTable {

    private final DSLContext sql;

    public DutyOfficeTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 一行: by the code of the unit. */
    public record Named(AreaCode area, DutyOffice.Role role, String unit) {}

    public List<Named> list() {
        return sql.selectFrom(DUTY_OFFICE)
                .orderBy(DUTY_OFFICE.AREA, DUTY_OFFICE.ROLE.desc())
                .fetch(row ->
                        new Named(new AreaCode(row.getArea()), DutyOffice.Role.valueOf(row.getRole()), row.getUnit()));
    }

    /** Names an office, in the place of another of the same role. */
    public void put(Named it) {
        sql.insertInto(DUTY_OFFICE)
                .set(DUTY_OFFICE.AREA, it.area().value())
                .set(DUTY_OFFICE.ROLE, it.role().name())
                .set(DUTY_OFFICE.UNIT, it.unit())
                .onConflict(DUTY_OFFICE.AREA, DUTY_OFFICE.ROLE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}

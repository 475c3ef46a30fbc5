package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.count;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.organisation.UnitId;

/** 在办件数查询: how many cases wait to be signed or answered, by the unit that holds them. */
@Repository
public class HeldCases {

    private final DSLContext sql;

    public HeldCases(DSLContext sql) {
        this.sql = sql;
    }

    /** Walks the running cases alone, by the index of their stages; units that hold none are left out. */
    public Map<UnitId, Integer> byHolder() {
        return sql.select(CASE_STATE.HOLDER_UNIT, count())
                .from(CASE_STATE)
                .where(
                        CASE_STATE.STAGE.in(Stage.AWAITING_SIGN.name(), Stage.HANDLING.name()),
                        CASE_STATE.HOLDER_UNIT.isNotNull())
                .groupBy(CASE_STATE.HOLDER_UNIT)
                .fetchMap(row -> new UnitId(row.value1()), row -> row.value2());
    }
}

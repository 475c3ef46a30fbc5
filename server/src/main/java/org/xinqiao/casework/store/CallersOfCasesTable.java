package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CallersOfCases.Located;
import org.xinqiao.casework.CallersOfCases.Wanted;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/** 来电人群表. */
@Repository
public class CallersOfCasesTable {

    private final DSLContext sql;

    public CallersOfCasesTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<Located> list(Wanted wanted, int most) {
        return sql.select(CASE_FACT.CITIZEN, CASE_FACT.AREA)
                .distinctOn(CASE_FACT.CITIZEN)
                .from(CASE_FACT)
                .where(
                        CASE_FACT.CITIZEN.isNotNull(),
                        CASE_FACT.CONFIDENTIAL.isFalse(),
                        CASE_FACT.AREA.startsWith(wanted.area().value()),
                        CASE_FACT.REGISTERED_AT.ge(wanted.from()),
                        CASE_FACT.REGISTERED_AT.lt(wanted.until()))
                .and(wanted.matter()
                        .map(matter -> CASE_FACT.MATTER.startsWith(matter.value()))
                        .orElse(noCondition()))
                .orderBy(CASE_FACT.CITIZEN, CASE_FACT.ID.desc())
                .limit(most)
                .fetch(row -> new Located(new CitizenId(row.value1()), new AreaCode(row.value2())));
    }
}

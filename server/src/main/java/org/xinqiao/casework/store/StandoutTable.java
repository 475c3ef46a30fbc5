package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.PeriodFigures.Asked;
import org.xinqiao.casework.PeriodFigures.Standout;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.casework.tables.CaseState;

/** 典型诉求表: the cases of a span about which most had to be done. */
@Repository
public class StandoutTable {

    private static final int GRAVE = 3;

    private final DSLContext sql;

    public StandoutTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<Standout> list(Asked asked, int most) {
        CaseState joined = CASE_STATE.as("joined");
        Field<Integer> others = field(selectCount().from(joined).where(joined.MERGED_INTO.eq(CASE_FACT.ID)));
        Field<Integer> urgency = case_(CASE_FACT.URGENCY)
                .when(inline(Facts.Urgency.CRITICAL.name()), inline(GRAVE))
                .when(inline(Facts.Urgency.URGENT.name()), inline(1))
                .otherwise(inline(0));
        Field<Integer> weight = CASE_STATE
                .SUPERVISED
                .mul(GRAVE)
                .plus(CASE_STATE.REWORKS.mul(2))
                .plus(CASE_STATE.RETURNS)
                .plus(urgency)
                .plus(others.mul(2));
        return sql.select(
                        CASE_FACT.NUMBER,
                        CASE_FACT.TITLE,
                        CASE_FACT.KIND,
                        CASE_FACT.URGENCY,
                        CASE_FACT.MATTER,
                        CASE_FACT.AREA,
                        CASE_STATE.STAGE,
                        CASE_STATE.SUPERVISED,
                        CASE_STATE.REWORKS,
                        CASE_STATE.RETURNS,
                        others)
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(PeriodFigureTable.of(asked), mayBeTold(), weight.gt(0))
                .orderBy(weight.desc(), CASE_FACT.ID.desc())
                .limit(most)
                .fetch(row -> new Standout(
                        row.value1(),
                        row.value2(),
                        Facts.Kind.valueOf(row.value3()),
                        Facts.Urgency.valueOf(row.value4()),
                        Optional.ofNullable(row.value5()).map(MatterCode::new).orElse(null),
                        new AreaCode(row.value6()),
                        Stage.valueOf(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    /** Who told something in confidence, or told on somebody, is not shown to all who read a report. */
    private static Condition mayBeTold() {
        return CASE_FACT
                .CONFIDENTIAL
                .isFalse()
                .and(CASE_FACT.KIND.ne(inline(Facts.Kind.REPORT.name())))
                .and(cardinality(CASE_FACT.KEPT_FROM).eq(0))
                .and(CASE_STATE.MERGED_INTO.isNull());
    }
}

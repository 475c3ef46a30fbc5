package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.model.Stage;

/** 计数: how many cases stand where, over the whole installation: figures for operators, about nobody. */
@Repository
public class CaseTallies {

    private final DSLContext sql;

    CaseTallies(DSLContext sql) {
        this.sql = sql;
    }

    /** The stages at which somebody waits; those without a case are left out. */
    public Map<Stage, Integer> atStage() {
        return sql.select(CASE_STATE.STAGE, DSL.count())
                .from(CASE_STATE)
                .where(CASE_STATE.STAGE.ne(DSL.inline(Stage.ARCHIVED.name())))
                .groupBy(CASE_STATE.STAGE)
                .fetchMap(row -> Stage.valueOf(row.value1()), row -> row.value2());
    }

    /** Cases with a clock whose end has passed. */
    public int passed(Instant now) {
        return sql.fetchCount(CASE_STATE, CASE_STATE.ALARM_AT.le(now));
    }
}

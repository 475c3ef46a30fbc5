package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 到期: the cases with a clock whose end has passed. */
@Repository
public class Alarms {

    private final DSLContext sql;

    Alarms(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that have waited longest, first. */
    public List<CaseId> passed(Instant now, int limit) {
        return sql.select(CASE_STATE.ID)
                .from(CASE_STATE)
                .where(CASE_STATE.ALARM_AT.le(now))
                .orderBy(CASE_STATE.ALARM_AT)
                .limit(limit)
                .fetch(row -> new CaseId(row.value1()));
    }
}

package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 终结的诉求表: which cases are at their end. */
@Repository
public class EndedCaseTable {

    private final DSLContext sql;

    public EndedCaseTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Those at their end to which nothing has happened since. */
    public Set<CaseId> quietSince(Collection<CaseId> cases, Instant since) {
        return sql.select(CASE_STATE.ID)
                .from(CASE_STATE)
                .where(
                        CASE_STATE.ID.in(cases.stream().map(CaseId::value).toList()),
                        CASE_STATE.STAGE.in(CallerCaseTable.ENDS),
                        CASE_STATE.CHANGED_AT.lt(since))
                .fetchSet(row -> new CaseId(row.value1()));
    }
}

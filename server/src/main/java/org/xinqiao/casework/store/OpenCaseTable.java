package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.OpenCases.Version;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;

/** 在办: the cases in which some clock runs, wherever they are: for what concerns all of them. */
@Repository
public class OpenCaseTable {

    private final DSLContext sql;

    OpenCaseTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Some of them behind another, in the order of their ids, each with how far its story has come. */
    public List<Version> versions(long behind, int most) {
        return sql.select(CASE_STATE.ID, CASE_STATE.VERSION)
                .from(CASE_STATE)
                .where(CASE_STATE.ALARM_AT.isNotNull().or(CASE_STATE.DUE_KIND.isNotNull()))
                .and(CASE_STATE.ID.gt(behind))
                .orderBy(CASE_STATE.ID)
                .limit(most)
                .fetch(row -> new Version(new CaseId(row.value1()), row.value2()));
    }

    /** How many cases of a matter one person has had registered since then. */
    public int ofCaller(CitizenId caller, String matter, Instant since) {
        return sql.fetchCount(
                CASE_FACT,
                CASE_FACT.CITIZEN.eq(caller.value()),
                CASE_FACT.MATTER.eq(matter),
                CASE_FACT.REGISTERED_AT.ge(since));
    }

    /** Some of them behind another, in the order of their ids. */
    public List<CaseId> page(long behind, int most) {
        return sql.select(CASE_STATE.ID)
                .from(CASE_STATE)
                .where(CASE_STATE.ALARM_AT.isNotNull())
                .and(CASE_STATE.ID.gt(behind))
                .orderBy(CASE_STATE.ID)
                .limit(most)
                .fetch(row -> new CaseId(row.value1()));
    }

    /** Those that stand at that stage, some of them behind another, in the order of their ids. */
    public List<CaseId> at(Stage stage, long behind, int most) {
        return sql.select(CASE_STATE.ID)
                .from(CASE_STATE)
                .where(CASE_STATE.STAGE.eq(stage.name()))
                .and(CASE_STATE.ID.gt(behind))
                .orderBy(CASE_STATE.ID)
                .limit(most)
                .fetch(row -> new CaseId(row.value1()));
    }
}

package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/** 来电人的诉求表. */
@Repository
public class CallerCaseTable {

    static final List<String> ENDS =
            Arrays.stream(Stage.values()).filter(Stage::isEnd).map(Stage::name).toList();

    private final DSLContext sql;

    CallerCaseTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<CallerCase> list(CitizenId caller) {
        return listOf(List.of(caller), Set.of());
    }

    /** The cases of these people, and those besides. */
    public List<CallerCase> listOf(Collection<CitizenId> callers, Collection<CaseId> others) {
        Condition theirs =
                CASE_FACT.CITIZEN.in(callers.stream().map(CitizenId::value).toList());
        Condition besides = CASE_FACT.ID.in(others.stream().map(CaseId::value).toList());
        return sql.select(
                        CASE_FACT.NUMBER,
                        CASE_FACT.KIND,
                        CASE_FACT.CHANNEL,
                        CASE_FACT.TITLE,
                        CASE_FACT.TEXT,
                        CASE_FACT.ADDRESS,
                        CASE_FACT.AREA,
                        CASE_FACT.REGISTERED_AT,
                        CASE_STATE.STAGE,
                        CASE_STATE.CHANGED_AT)
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(others.isEmpty() ? theirs : theirs.or(besides))
                .orderBy(CASE_FACT.ID.desc())
                .fetch(row -> new CallerCase(
                        row.value1(),
                        Facts.Kind.valueOf(row.value2()),
                        Facts.Channel.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        new AreaCode(row.value7()),
                        row.value8(),
                        Stage.valueOf(row.value9()),
                        row.value10()));
    }

    public Set<CaseId> idsOf(Collection<CitizenId> callers) {
        return sql.select(CASE_FACT.ID)
                .from(CASE_FACT)
                .where(CASE_FACT.CITIZEN.in(
                        callers.stream().map(CitizenId::value).toList()))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    public Set<CitizenId> busy(Collection<CitizenId> callers, Instant since) {
        return sql.selectDistinct(CASE_FACT.CITIZEN)
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(
                        CASE_FACT.CITIZEN.in(
                                callers.stream().map(CitizenId::value).toList()),
                        CASE_STATE.STAGE.notIn(ENDS).or(CASE_STATE.CHANGED_AT.ge(since)))
                .fetchSet(row -> new CitizenId(row.value1()));
    }

    /** One at a time registers from that source, until the transaction ends. */
    public void hold(String source) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", "casework/" + source);
    }
}

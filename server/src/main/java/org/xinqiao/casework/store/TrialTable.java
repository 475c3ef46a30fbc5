package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.RULE_TRIAL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.RuleTrial;
import org.xinqiao.schema.casework.tables.records.RuleTrialRecord;
import tools.jackson.databind.json.JsonMapper;

/** 试算表: which rules were tried on which cases, how far it is, and what came out. */
@Repository
public class TrialTable {

    private final DSLContext sql;
    private final JsonMapper json;

    TrialTable(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Puts a trial down that begins now and says its id. */
    public long begin(RuleTrial.Asked asked, int total, Instant now) {
        return sql.insertInto(RULE_TRIAL)
                .set(RULE_TRIAL.PACK, asked.pack())
                .set(RULE_TRIAL.PACK_SAVES, asked.saves())
                .set(RULE_TRIAL.FROM_AT, asked.from())
                .set(RULE_TRIAL.UNTIL_AT, asked.until())
                .set(RULE_TRIAL.ASKED_BY, asked.by())
                .set(RULE_TRIAL.ASKED_AT, now)
                .set(RULE_TRIAL.STATE, RuleTrial.State.RUNNING.name())
                .set(RULE_TRIAL.TOTAL, total)
                .set(RULE_TRIAL.DONE, 0)
                .set(RULE_TRIAL.SEEN_AT, now)
                .returningResult(RULE_TRIAL.ID)
                .fetchSingle()
                .value1();
    }

    /** The last trial of a pack. */
    public Optional<RuleTrial> last(int pack) {
        return sql.selectFrom(RULE_TRIAL)
                .where(RULE_TRIAL.PACK.eq(pack))
                .orderBy(RULE_TRIAL.ID.desc())
                .limit(1)
                .fetchOptional(this::trial);
    }

    /** Whether some trial is under way and was heard of since. */
    public boolean isRunningSince(Instant since) {
        return sql.fetchExists(
                RULE_TRIAL, RULE_TRIAL.STATE.eq(RuleTrial.State.RUNNING.name()), RULE_TRIAL.SEEN_AT.gt(since));
    }

    /** Says how far it is; no for one that was stopped meanwhile. */
    public boolean goOn(long id, int done, Instant now) {
        return sql.update(RULE_TRIAL)
                        .set(RULE_TRIAL.DONE, done)
                        .set(RULE_TRIAL.SEEN_AT, now)
                        .where(running(id))
                        .execute()
                == 1;
    }

    /** Ends a trial that runs. */
    public boolean end(long id, RuleTrial.State how, RuleTrial.Result result, Instant now) {
        return sql.update(RULE_TRIAL)
                        .set(RULE_TRIAL.STATE, how.name())
                        .set(RULE_TRIAL.RESULT, JSONB.jsonb(json.writeValueAsString(result)))
                        .set(RULE_TRIAL.SEEN_AT, now)
                        .where(running(id))
                        .execute()
                == 1;
    }

    private static Condition running(long id) {
        return RULE_TRIAL.ID.eq(id).and(RULE_TRIAL.STATE.eq(RuleTrial.State.RUNNING.name()));
    }

    /** How many cases that are over were registered in a span. */
    public int count(Instant from, Instant until) {
        return sql.fetchCount(sql.selectOne()
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(over(from, until)));
    }

    /** Some of them behind another, in the order of their ids. */
    public List<CaseId> page(Instant from, Instant until, long behind, int most) {
        return sql.select(CASE_FACT.ID)
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(over(from, until))
                .and(CASE_FACT.ID.gt(behind))
                .orderBy(CASE_FACT.ID)
                .limit(most)
                .fetch(row -> new CaseId(row.value1()));
    }

    private static Condition over(Instant from, Instant until) {
        return CASE_FACT
                .REGISTERED_AT
                .ge(from)
                .and(CASE_FACT.REGISTERED_AT.lt(until))
                .and(CASE_STATE.STAGE.in(CallerCaseTable.ENDS));
    }

    private RuleTrial trial(RuleTrialRecord row) {
        RuleTrial.Asked asked = new RuleTrial.Asked(
                row.getPack(), row.getPackSaves(), row.getFromAt(), row.getUntilAt(), row.getAskedBy());
        JSONB result = row.getResult();
        return new RuleTrial(
                row.getId(),
                asked,
                row.getAskedAt(),
                RuleTrial.State.valueOf(row.getState()),
                row.getTotal(),
                row.getDone(),
                row.getSeenAt(),
                result == null ? null : json.readValue(result.data(), RuleTrial.Result.class));
    }
}

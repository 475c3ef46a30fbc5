package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.RULE_CHANGE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.RuleChange;
import org.xinqiao.access.SignInRule;

/** 规则修改表. */
@Repository
public class RuleChangeTable {

    private final DSLContext sql;

    public RuleChangeTable(DSLContext sql) {
        this.sql = sql;
    }

    /** What each rule was changed to last; those that are as at the machine are not among them. */
    public Map<SignInRule, Long> inForce() {
        Map<SignInRule, Long> inForce = new EnumMap<>(SignInRule.class);
        sql.select(RULE_CHANGE.RULE, RULE_CHANGE.NUMBER)
                .distinctOn(RULE_CHANGE.RULE)
                .from(RULE_CHANGE)
                .orderBy(RULE_CHANGE.RULE, RULE_CHANGE.ID.desc())
                .forEach(row -> {
                    if (row.value2() != null) {
                        SignInRule.named(row.value1()).ifPresent(rule -> inForce.put(rule, row.value2()));
                    }
                });
        return inForce;
    }

    public void add(SignInRule rule, @Nullable Long number, String reason, AccountId by, Instant at) {
        sql.insertInto(RULE_CHANGE)
                .set(RULE_CHANGE.RULE, rule.code())
                .set(RULE_CHANGE.NUMBER, number)
                .set(RULE_CHANGE.REASON, reason)
                .set(RULE_CHANGE.CHANGED_BY, by.value())
                .set(RULE_CHANGE.CHANGED_AT, at)
                .execute();
    }

    /** The latest, the newest first. */
    public List<RuleChange> latest(int limit) {
        return sql.select(
                        RULE_CHANGE.RULE, RULE_CHANGE.NUMBER, RULE_CHANGE.REASON, ACCOUNT.NAME, RULE_CHANGE.CHANGED_AT)
                .from(RULE_CHANGE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(RULE_CHANGE.CHANGED_BY))
                .orderBy(RULE_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row -> new RuleChange(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}

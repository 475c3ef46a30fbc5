package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.store.RuleTables;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the rules of the place (规则)")
class RulesTest {

    private final Rules rules;

    RulesTest(DSLContext sql) {
        RuleTables tables = new RuleTables(sql);
        tables.replaceLimits(List.of(
                limit("", "15 WORKING_DAYS"), limit("0307", "3 WORKING_DAYS"), limit("030705", "1 WORKING_DAYS")));
        tables.replaceStageLimits(List.of(
                new StageLimit(Wait.DISPATCH, TimeLimit.parse("2 EMERGENCY_HOURS"), "第二十八条", "派单的时限", "to dispatch")));
        tables.replaceRules(List.of(new RuleTables.RuleRow(Rule.MAX_RETURNS, 2, "第三十条")));
        rules = new Rules(tables);
    }

    @Test
    void theNarrowestMatterDecides() {
        assertThat(replyLimit("030705")).isEqualTo("1 WORKING_DAYS");
        assertThat(replyLimit("030799")).isEqualTo("3 WORKING_DAYS");
        assertThat(replyLimit("05")).isEqualTo("15 WORKING_DAYS");
    }

    @Test
    void withoutAMatterTheGeneralRowDecides() {
        assertThat(rules.limitsFor("COMPLAINT", "NORMAL", null).reply()).hasToString("15 WORKING_DAYS");
    }

    @Test
    void aKindWithoutAnyRowIsAProblem() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> rules.limitsFor("PRAISE", "NORMAL", null))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(CatalogueProblem.MISSING_LIMIT));
    }

    @Test
    void stagesAndNumbersAreFoundByName() {
        assertThat(rules.limitOf(Wait.DISPATCH).limit()).hasToString("2 EMERGENCY_HOURS");
        assertThat(rules.valueOf(Rule.MAX_RETURNS)).isEqualTo(2);
        assertThat(rules.clauseOf(Rule.MAX_RETURNS)).isEqualTo("第三十条");
    }

    @Test
    void aMissingNumberIsNamed() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> rules.valueOf(Rule.MAX_ASSISTS))
                .satisfies(found -> assertThat(found.facts()).containsEntry("rule", "max_assists"));
    }

    private String replyLimit(String matter) {
        return rules.limitsFor("COMPLAINT", "NORMAL", new MatterCode(matter))
                .reply()
                .toString();
    }

    private static RuleTables.LimitRow limit(String matter, String reply) {
        return new RuleTables.LimitRow(
                "COMPLAINT",
                "NORMAL",
                matter,
                new HandlingLimits(TimeLimit.parse("4 WORKING_HOURS"), TimeLimit.parse(reply), "第十四条"));
    }
}

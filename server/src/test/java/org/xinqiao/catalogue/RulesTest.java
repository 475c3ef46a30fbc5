package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK_FILE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.store.PackTables;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the rules of the place (规则)")
class RulesTest {

    private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private final PackTables tables;
    private final Rules rules;

    RulesTest(DSLContext sql) {
        sql.deleteFrom(RULE_PACK_FILE).execute();
        sql.deleteFrom(RULE_PACK).execute();
        tables = new PackTables(sql);
        rules = new Rules(tables, Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC));
        add(SPRING, "15 WORKING_DAYS", 2);
        rules.forget();
    }

    private int add(Instant from, String general, int returns) {
        return tables.add(
                new PackVersion(0, "规则", "Rules", "", "place", from, null, SPRING, null, null, 1),
                Map.of(
                        PackFile.LIMITS,
                        """
                        kind,urgency,matter,sign_limit,reply_limit,clause
                        COMPLAINT,NORMAL,,4 WORKING_HOURS,%s,第十四条
                        COMPLAINT,NORMAL,0307,4 WORKING_HOURS,3 WORKING_DAYS,第十四条
                        COMPLAINT,NORMAL,030705,4 WORKING_HOURS,1个工作日,第十四条
                        """.formatted(general),
                        PackFile.STAGE_LIMITS,
                        """
                        stage,limit,clause,note_zh,note_en
                        DISPATCH,2 EMERGENCY_HOURS,第二十八条,派单的时限,to dispatch
                        """,
                        PackFile.RULES,
                        """
                        name,value,clause
                        max_returns,%d,第三十条
                        """.formatted(returns)));
    }

    @Test
    void theNarrowestMatterDecides() {
        assertThat(replyLimit("030705")).isEqualTo("1 WORKING_DAYS");
        assertThat(replyLimit("030799")).isEqualTo("3 WORKING_DAYS");
        assertThat(replyLimit("05")).isEqualTo("15 WORKING_DAYS");
    }

    @Test
    void withoutAMatterTheGeneralRowDecides() {
        assertThat(rules.now().limitsFor("COMPLAINT", "NORMAL", null).reply()).hasToString("15 WORKING_DAYS");
    }

    @Test
    void aKindWithoutAnyRowIsAProblem() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> rules.now().limitsFor("PRAISE", "NORMAL", null))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(CatalogueProblem.MISSING_LIMIT));
    }

    @Test
    void stagesAndNumbersAreFoundByName() {
        assertThat(rules.now().limitOf(Wait.DISPATCH).limit()).hasToString("2 EMERGENCY_HOURS");
        assertThat(rules.valueOf(Rule.MAX_RETURNS)).isEqualTo(2);
        assertThat(rules.now().clauseOf(Rule.MAX_RETURNS)).isEqualTo("第三十条");
    }

    @Test
    void aMissingNumberIsNamed() {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> rules.valueOf(Rule.MAX_ASSISTS))
                .satisfies(found -> assertThat(found.facts()).containsEntry("rule", "max_assists"));
    }

    @Test
    @DisplayName("are those of the version that had come into force last; before the first they are those of the first")
    void holdFromAMomentOn() {
        add(SUMMER, "10 WORKING_DAYS", 1);
        add(NEXT_YEAR, "5 WORKING_DAYS", 0);
        rules.forget();
        assertThat(rules.valueOf(Rule.MAX_RETURNS)).isEqualTo(1);
        assertThat(rules.at(SUMMER.minusSeconds(1)).valueOf(Rule.MAX_RETURNS)).isEqualTo(2);
        assertThat(rules.at(SUMMER).valueOf(Rule.MAX_RETURNS)).isEqualTo(1);
        assertThat(rules.at(NEXT_YEAR).valueOf(Rule.MAX_RETURNS)).isZero();
        assertThat(rules.at(Instant.EPOCH).version()).isEqualTo(rules.at(SPRING).version());
    }

    @Test
    void aDraftHoldsNowhere() {
        int before = rules.now().version();
        tables.add(new PackVersion(0, "草案", "Draft", "", "1", null, null, SPRING, null, null, 1), Map.of());
        rules.forget();
        assertThat(rules.at(NEXT_YEAR).version()).isEqualTo(before);
    }

    private String replyLimit(String matter) {
        return rules.now()
                .limitsFor("COMPLAINT", "NORMAL", new MatterCode(matter))
                .reply()
                .toString();
    }
}

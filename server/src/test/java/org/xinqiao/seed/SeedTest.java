package org.xinqiao.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("a made-up past (模拟数据)")
class SeedTest {

    private static final int CASES = 1500;
    private static final String SOURCE = "SEED:7:";
    private static final List<String> PAST = List.of("--seed", "7", "--until", "2026-11-24T03:00:00Z");

    @Autowired
    private SeedCommand seed;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void seeded() {
        assertThat(run(CASES)).isZero();
    }

    @Test
    void hasAsManyCasesAsWanted() {
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith(SOURCE)))
                .isEqualTo(CASES);
    }

    @Test
    void isNotMadeTwice() {
        Map<String, Long> before = ids();
        int lines = sql.fetchCount(STORY);
        assertThat(run(CASES)).isZero();
        assertThat(ids()).isEqualTo(before);
        assertThat(sql.fetchCount(STORY)).isEqualTo(lines);
    }

    @Test
    void hasRowsThatItsStoriesTell() {
        for (CaseId id : cases()) {
            Case told = told(id);
            var state = sql.fetchSingle(CASE_STATE, CASE_STATE.ID.eq(id.value()));
            assertThat(state.getVersion()).isEqualTo(told.version());
            assertThat(state.getStage()).isEqualTo(told.stage().name());
            assertThat(state.getChangedAt()).isEqualTo(told.changed());
            assertThat(state.getReturns()).isEqualTo(told.counts().returns());
            assertThat(state.getReworks()).isEqualTo(told.counts().reworks());
            var fact = sql.fetchSingle(CASE_FACT, CASE_FACT.ID.eq(id.value()));
            assertThat(fact.getTitle()).isEqualTo(told.facts().title());
            assertThat(fact.getText()).isEqualTo(told.facts().text());
            assertThat(fact.getNumber()).isEqualTo(told.number());
            assertThat(sql.fetch(ASSIGNMENT, ASSIGNMENT.CASE_ID.eq(id.value()))
                            .map(row -> row.getNo() + row.getState()))
                    .containsExactlyInAnyOrderElementsOf(told.assignments().stream()
                            .map((Assignment order) ->
                                    order.no() + order.state().name())
                            .toList());
            assertThat(sql.fetch(UNIT_CASE, UNIT_CASE.CASE_ID.eq(id.value()))
                            .map(row -> row.getUnit() + row.getNumber()))
                    .containsExactlyInAnyOrderElementsOf(told.assignments().stream()
                            .map(order -> order.unit().value() + told.number())
                            .distinct()
                            .toList());
        }
    }

    @Test
    void isMostlyOverAndPartlyUnderWay() {
        assertThat(stages()).contains(Stage.ARCHIVED, Stage.WITHDRAWN, Stage.CLOSED, Stage.HANDLING);
    }

    @Test
    void saysOfEachCaseThatNobodyAskedIt() {
        assertThat(sql.fetchCount(
                        CASE_FACT, CASE_FACT.SOURCE.startsWith(SOURCE).and(CASE_FACT.TEXT.notContains("并非真实诉求"))))
                .isZero();
    }

    @Test
    void isUneven() {
        Map<String, Integer> channels = sql.fetch(CASE_FACT, CASE_FACT.SOURCE.startsWith(SOURCE)).stream()
                .collect(Collectors.toMap(row -> row.getChannel(), row -> 1, Integer::sum));
        assertThat(channels.get(Facts.Channel.PHONE.name())).isGreaterThan(CASES / 2);
        assertThat(channels).hasSizeGreaterThan(4).doesNotContainKey(Facts.Channel.IMPORT.name());
    }

    @Test
    void goesOnLikeAnyOtherCase() {
        CaseId id = cases().stream()
                .filter(each -> told(each).stage() == Stage.HANDLING)
                .findFirst()
                .orElseThrow();
        Outcome outcome =
                cases.handle(viewers.named("huawu01"), id, 0, UUID.randomUUID(), new Command.Annotate("继续办理"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(told(id).version()).isEqualTo(((Outcome.Done) outcome).it().version());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(seed.run(List.of("--cases"))).isEqualTo(1);
        assertThat(seed.run(List.of("--cases", "many"))).isEqualTo(1);
        assertThat(seed.run(List.of("--cases", "0"))).isEqualTo(1);
        assertThat(seed.run(List.of("--until", "yesterday"))).isEqualTo(1);
        assertThat(seed.run(List.of("--colour", "red"))).isEqualTo(1);
    }

    private int run(int wanted) {
        return seed.run(Stream.concat(Stream.of("--cases", Integer.toString(wanted)), PAST.stream())
                .toList());
    }

    private Map<String, Long> ids() {
        return sql.fetch(CASE_FACT, CASE_FACT.SOURCE.startsWith(SOURCE)).intoMap(CASE_FACT.SOURCE, CASE_FACT.ID);
    }

    private List<CaseId> cases() {
        return ids().values().stream().sorted().map(CaseId::new).toList();
    }

    private Case told(CaseId id) {
        return cases.find(viewers.named("huawu01"), id).orElseThrow().it();
    }

    private Set<Stage> stages() {
        return cases().stream().map(id -> told(id).stage()).collect(Collectors.toSet());
    }
}

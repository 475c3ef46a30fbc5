package org.xinqiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.assessment.model.Standing;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("assessment is graded and classed (分级分类考核), and not by satisfaction alone")
class GradedTest {

    /** Months before any other test lives in, each lived once. */
    private static final AtomicInteger LIVED = new AtomicInteger();

    @Autowired
    private Village village;

    @Autowired
    private FactIntake intake;

    @Autowired
    private AssessmentRuns runs;

    @Autowired
    private Scores scores;

    /** The housing bureau lets orders sign themselves; both are liked alike. */
    private Run lived() {
        LocalDate month = LocalDate.of(2024, 1, 1).minusMonths(LIVED.incrementAndGet());
        Instant morning =
                month.plusDays(12).atTime(9, 30).atZone(PlaceTime.ZONE).toInstant();
        CaseId prompt = village.answered(morning, "west", Duration.ofHours(2), true);
        CaseId liked = village.answered(morning, "housing", Duration.ofHours(2), true);
        CaseId late = village.answered(morning, "housing", Duration.ofDays(40), true);
        intake.takeIn(List.of(prompt, liked, late));
        return runs.begin(new AreaCode("9901"), Run.Kind.MONTH, month);
    }

    private Map<String, Standing> standings(Run run, String unitClass) {
        return scores.of(run, unitClass).standings().stream()
                .collect(Collectors.toMap(Standing::subject, Function.identity()));
    }

    @Test
    void unitsStandBesideThoseOfTheirClassOnly() {
        Run run = lived();
        assertThat(standings(run, "CITY_DEPARTMENT"))
                .containsKey(village.key("HOUSING"))
                .doesNotContainKeys(village.key("WEST"), village.key("EAST-URBAN"), village.key("CENTRE"));
        assertThat(standings(run, "DISTRICT"))
                .containsKey(village.key("WEST"))
                .doesNotContainKey(village.key("HOUSING"));
    }

    @Test
    void whoHasFewCasesIsListedAndNotRanked() {
        Standing few = Objects.requireNonNull(standings(lived(), "DISTRICT").get(village.key("WEST")));
        assertThat(few.score()).isNotNull();
        assertThat(few.rank()).isNull();
    }

    @Test
    void satisfactionIsWorthLessThanHalfOfAllPoints() {
        Run run = lived();
        int all = run.indicators().stream().mapToInt(each -> each.weight()).sum();
        assertThat(run.indicator("SATISFACTION").orElseThrow().weight() * 2).isLessThan(all);
        Standing housing =
                Objects.requireNonNull(standings(run, "CITY_DEPARTMENT").get(village.key("HOUSING")));
        assertThat(housing.figure("SATISFACTION").orElseThrow().raw()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(housing.figure("SATISFACTION").orElseThrow().low())
                .as("a few good cases are no certainty")
                .isBetween(new BigDecimal("0.3"), new BigDecimal("0.99"));
        assertThat(housing.figure("ON_TIME_REPLY").orElseThrow().raw()).isLessThan(BigDecimal.ONE);
        assertThat(run.indicators())
                .allSatisfy(each -> assertThat(each.clause()).isNotBlank());
    }
}

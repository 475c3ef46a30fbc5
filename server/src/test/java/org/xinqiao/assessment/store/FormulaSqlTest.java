package org.xinqiao.assessment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.assessment.Tables.CASE_FACT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.assessment.model.FactRow;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.Formula;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.ServerTest;

/** Each formula is reckoned twice: by the database, and by the plain rules of arithmetic below. */
@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a formula counts in SQL what it says (指标公式), and never NaN")
class FormulaSqlTest {

    private static final long FIRST = 9_000_000_000L;
    private static final int ROWS = 60;
    private static final int FORMULAS = 250;

    private final Random random = new Random(64);
    private final List<FactRow> rows = new ArrayList<>();

    @Autowired
    private FactTable table;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void someRows() {
        for (int at = 0; at < ROWS; at++) {
            Map<AssessedFact, Integer> facts = new EnumMap<>(AssessedFact.class);
            for (AssessedFact fact : AssessedFact.values()) {
                facts.put(fact, random.nextInt(fact.isTruth() ? 2 : 4));
            }
            rows.add(new FactRow(
                    new CaseId(FIRST + at),
                    new UnitId(1),
                    "N" + at,
                    LocalDate.of(2020, 1, 1),
                    Instant.EPOCH,
                    new AreaCode("9901"),
                    "HELP",
                    "010101",
                    0,
                    0,
                    facts,
                    at % 10 == 0 ? "MERGED" : ""));
        }
        table.replace(rows.stream().map(FactRow::id).toList(), rows);
    }

    @AfterEach
    void noneLeft() {
        sql.deleteFrom(CASE_FACT).where(CASE_FACT.CASE_ID.ge(FIRST)).execute();
    }

    @Test
    void whateverItIs() {
        int divided = 0;
        for (int at = 0; at < FORMULAS; at++) {
            String above = number(3);
            String below = number(2);
            Indicator indicator = indicator(above, below);
            Record3<BigDecimal, BigDecimal, BigDecimal> counted = counted(indicator);
            BigDecimal up = BigDecimal.ZERO;
            BigDecimal down = BigDecimal.ZERO;
            int nowhere = 0;
            for (FactRow row : rows) {
                if (row.excluded().isEmpty()) {
                    BigDecimal over = value(Formula.parse(above), row);
                    BigDecimal under = value(Formula.parse(below), row);
                    if (over == null || under == null) {
                        nowhere++;
                    } else {
                        up = up.add(over);
                        down = down.add(under);
                    }
                }
            }
            String which = above + " / " + below;
            assertThat(counted.value1()).as(which).isEqualByComparingTo(up);
            assertThat(counted.value2()).as(which).isEqualByComparingTo(down);
            assertThat(counted.value3()).as(which).isEqualByComparingTo(BigDecimal.valueOf(nowhere));
            divided += nowhere;
        }
        assertThat(divided).as("cases that divide by nothing").isPositive();
    }

    @Test
    void aCaseThatDividesByNothingCountsNowhereAndIsCounted() {
        long none = rows.stream()
                .filter(row -> row.excluded().isEmpty() && row.of(AssessedFact.RETURNS) == 0)
                .count();
        Record3<BigDecimal, BigDecimal, BigDecimal> counted = counted(indicator("reworks / returns", "1"));
        assertThat(counted.value3()).isEqualByComparingTo(BigDecimal.valueOf(none));
        assertThat(counted.value2()).isEqualByComparingTo(BigDecimal.valueOf(ROWS - ROWS / 10 - none));
    }

    private static Indicator indicator(String above, String below) {
        return new Indicator(
                "X",
                "试",
                "try",
                above,
                below,
                Indicator.Better.HIGHER,
                1,
                100,
                Indicator.Basis.RAW,
                List.of(Indicator.Exclusion.MERGED),
                List.of(),
                "条款");
    }

    private Record3<BigDecimal, BigDecimal, BigDecimal> counted(Indicator indicator) {
        FormulaSql formula = new FormulaSql(indicator);
        return sql.select(formula.numerator(), formula.denominator(), formula.undefined())
                .from(CASE_FACT)
                .where(CASE_FACT.CASE_ID.ge(FIRST))
                .fetchSingle();
    }

    private AssessedFact fact(boolean truth) {
        List<AssessedFact> some = java.util.Arrays.stream(AssessedFact.values())
                .filter(each -> each.isTruth() == truth)
                .toList();
        return some.get(random.nextInt(some.size()));
    }

    private String number(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
            case 0 -> Integer.toString(random.nextInt(4));
            case 1 -> fact(false).key();
            case 2 -> "count(" + truth(depth - 1) + ")";
            case 3 -> "-(" + number(depth - 1) + ")";
            case 4 -> "(" + number(depth - 1) + " / (" + number(depth - 1) + " + reworks))";
            default -> number(depth - 1) + List.of(" + ", " - ", " * ").get(random.nextInt(3)) + number(depth - 1);
        };
    }

    private String truth(int depth) {
        return switch (depth <= 0 ? 0 : random.nextInt(4)) {
            case 0 -> fact(true).key();
            case 1 -> "not (" + truth(depth - 1) + ")";
            case 2 ->
                "(" + number(depth - 1)
                        + List.of(" < ", " <= ", " = ", " <> ", " > ", " >= ").get(random.nextInt(6))
                        + number(depth - 1) + ")";
            default ->
                "(" + truth(depth - 1) + List.of(" and ", " or ").get(random.nextInt(2)) + truth(depth - 1) + ")";
        };
    }

    private static @Nullable BigDecimal value(Formula of, FactRow row) {
        return switch (of) {
            case Formula.Number(var number) -> number;
            case Formula.Fact(AssessedFact fact) -> BigDecimal.valueOf(row.of(fact));
            case Formula.Count(Formula so) -> {
                Boolean is = is(so, row);
                yield is == null ? null : BigDecimal.valueOf(is ? 1 : 0);
            }
            case Formula.Minus(Formula inner) -> {
                BigDecimal value = value(inner, row);
                yield value == null ? null : value.negate();
            }
            case Formula.Pair(Formula.Sign sign, Formula left, Formula right) ->
                value(sign, value(left, row), value(right, row));
            case Formula.Not _ -> throw new IllegalArgumentException("no number");
        };
    }

    private static @Nullable BigDecimal value(
            Formula.Sign sign, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return null;
        }
        return switch (sign) {
            case PLUS -> left.add(right);
            case LESS_BY -> left.subtract(right);
            case TIMES -> left.multiply(right);
            default ->
                right.signum() == 0
                        ? null
                        : left.setScale(12, RoundingMode.HALF_UP).divide(right, 12, RoundingMode.HALF_UP);
        };
    }

    /** What is not known is neither so nor not so, but "no" of two makes no, and "yes" of two yes. */
    private static @Nullable Boolean is(Formula of, FactRow row) {
        return switch (of) {
            case Formula.Fact(AssessedFact fact) -> row.is(fact);
            case Formula.Not(Formula inner) -> {
                Boolean is = is(inner, row);
                yield is == null ? null : !is;
            }
            case Formula.Pair pair -> truth(pair, row);
            default -> throw new IllegalArgumentException("neither so nor not so");
        };
    }

    private static @Nullable Boolean truth(Formula.Pair pair, FactRow row) {
        return switch (pair.sign()) {
            case AND -> both(is(pair.left(), row), is(pair.right(), row), false);
            case OR -> both(is(pair.left(), row), is(pair.right(), row), true);
            default -> compared(pair.sign(), value(pair.left(), row), value(pair.right(), row));
        };
    }

    private static @Nullable Boolean both(@Nullable Boolean left, @Nullable Boolean right, boolean decides) {
        if (Boolean.valueOf(decides).equals(left) || Boolean.valueOf(decides).equals(right)) {
            return decides;
        }
        return left == null || right == null ? null : !decides;
    }

    private static @Nullable Boolean compared(
            Formula.Sign sign, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return null;
        }
        int order = left.compareTo(right);
        return switch (sign) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
            case EQUAL -> order == 0;
            default -> order != 0;
        };
    }
}

package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.Formula;
import org.xinqiao.catalogue.Indicator;

/**
 * 公式译成 SQL: an indicator's formulas over a table of facts. Its columns are those of {@link AssessedFact} and nothing else can be
 * named; numbers are numbers. What divides by nothing is null, and a case for which one of both is null counts nowhere.
 */
final class FormulaSql {

    /** To so many decimals a division within a formula is rounded, so that it adds up the same everywhere. */
    static final int DECIMALS = 12;

    private static final String EVERY = "*";
    private static final int WHOLE = 38;

    private final Indicator indicator;
    private final Formula above;
    private final Formula below;

    FormulaSql(Indicator indicator) {
        this.indicator = indicator;
        this.above = indicator.above();
        this.below = indicator.below();
    }

    /** Of a group of rows: what they count above the line. */
    Field<BigDecimal> numerator() {
        return added(above);
    }

    /** Of a group of rows: what they count below it. */
    Field<BigDecimal> denominator() {
        return added(below);
    }

    /** Of a group of rows: how many count nowhere, since their formula divides by nothing. */
    Field<BigDecimal> undefined() {
        return indicator.mayDivideByZero()
                ? count().filterWhere(counts().and(isDefined().not())).cast(SQLDataType.NUMERIC)
                : inline(BigDecimal.ZERO).cast(SQLDataType.NUMERIC);
    }

    /** Whether the indicator looks at a row at all: neither left out by rule nor by an objection that was upheld. */
    Condition counts() {
        Field<String[]> excused = field(name("excused"), String[].class);
        Field<Boolean> isExcused =
                DSL.field("({0} && {1})", Boolean.class, excused, DSL.array(inline(EVERY), inline(indicator.code())));
        Condition kept = excused.isNull().or(DSL.not(DSL.condition(isExcused)));
        if (indicator.exclusions().isEmpty()) {
            return kept;
        }
        Field<String> excluded = field(name("excluded"), String.class);
        return excluded.eq(inline(""))
                .or(excluded.notIn(indicator.exclusions().stream()
                        .map(each -> inline(each.name()))
                        .toList()))
                .and(kept);
    }

    /** Whether a row, counting, costs points: it counts less above the line than below, or where less is better anything above. */
    Condition isLost() {
        Field<BigDecimal> up = number(above);
        Condition lost = indicator.better() == Indicator.Better.HIGHER
                ? up.lt(number(below))
                : up.gt(inline(BigDecimal.ZERO)).and(number(below).gt(inline(BigDecimal.ZERO)));
        return counts().and(isDefined()).and(lost);
    }

    private Field<BigDecimal> added(Formula of) {
        Condition which = indicator.mayDivideByZero() ? counts().and(isDefined()) : counts();
        if (of instanceof Formula.Count(Formula so) && !indicator.mayDivideByZero()) {
            return count().filterWhere(which.and(truth(so))).cast(SQLDataType.NUMERIC);
        }
        return coalesce(sum(number(of)).filterWhere(which), inline(BigDecimal.ZERO));
    }

    private Condition isDefined() {
        return indicator.mayDivideByZero()
                ? number(above).isNotNull().and(number(below).isNotNull())
                : trueCondition();
    }

    private static Field<BigDecimal> number(Formula of) {
        return switch (of) {
            case Formula.Number(var value) -> inline(value).cast(SQLDataType.NUMERIC);
            case Formula.Fact(AssessedFact fact) ->
                field(name(fact.key()), Integer.class).cast(SQLDataType.NUMERIC);
            case Formula.Count(Formula so) -> counted(so);
            case Formula.Minus(Formula inner) -> number(inner).neg();
            case Formula.Pair(Formula.Sign sign, Formula left, Formula right) ->
                pair(sign, number(left), number(right));
            case Formula.Not _ -> throw new IllegalArgumentException("no number: " + of);
        };
    }

    /** Unknown stays unknown. */
    private static Field<BigDecimal> counted(Formula so) {
        Condition is = truth(so);
        return so.mayDivideByZero()
                ? case_().when(is, inline(BigDecimal.ONE)).when(is.not(), inline(BigDecimal.ZERO))
                : case_().when(is, inline(BigDecimal.ONE)).otherwise(inline(BigDecimal.ZERO));
    }

    private static Field<BigDecimal> pair(Formula.Sign sign, Field<BigDecimal> left, Field<BigDecimal> right) {
        return switch (sign) {
            case PLUS -> left.plus(right);
            case LESS_BY -> left.minus(right);
            case TIMES -> left.mul(right);
            case OVER ->
                round(
                        left.cast(SQLDataType.NUMERIC(WHOLE, DECIMALS)).div(nullif(right, inline(BigDecimal.ZERO))),
                        DECIMALS);
            default -> throw new IllegalArgumentException("no number: " + sign);
        };
    }

    private static Condition truth(Formula of) {
        return switch (of) {
            case Formula.Fact(AssessedFact fact) -> DSL.condition(field(name(fact.key()), Boolean.class));
            case Formula.Not(Formula inner) -> truth(inner).not();
            case Formula.Pair(Formula.Sign sign, Formula left, Formula right) -> truth(sign, left, right);
            case Formula.Number _, Formula.Count _, Formula.Minus _ ->
                throw new IllegalArgumentException("neither so nor not so: " + of);
        };
    }

    private static Condition truth(Formula.Sign sign, Formula left, Formula right) {
        return switch (sign) {
            case OR -> noCondition().or(truth(left)).or(truth(right));
            case AND -> truth(left).and(truth(right));
            case LESS -> number(left).lt(number(right));
            case AT_MOST -> number(left).le(number(right));
            case MORE -> number(left).gt(number(right));
            case AT_LEAST -> number(left).ge(number(right));
            case EQUAL -> number(left).eq(number(right));
            case UNEQUAL -> number(left).ne(number(right));
            default -> throw new IllegalArgumentException("neither so nor not so: " + sign);
        };
    }
}

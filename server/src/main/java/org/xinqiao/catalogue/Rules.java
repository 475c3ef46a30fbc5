package org.xinqiao.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.store.RuleTables;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;

/** 规则: the front door to the limits and numbers of the place. */
@Service
public class Rules {

    private final Snapshot<RuleBook> book;

    Rules(RuleTables tables) {
        this.book = new Snapshot<>(tables::revision, () -> RuleBook.of(tables));
    }

    /**
     * How long a unit has for a case; of the rows that fit, the one for the narrowest matter.
     *
     * @param kind the stable name of the kind of request, for example {@code COMPLAINT}
     * @param urgency for example {@code URGENT}
     * @param matter absent as long as nobody has said what the case is about
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_LIMIT} when the place has no row for it
     */
    public HandlingLimits limitsFor(String kind, String urgency, @Nullable MatterCode matter) {
        return book.get().limitsFor(kind, urgency, matter == null ? "" : matter.value());
    }

    /**
     * How long such a wait may last here.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has no limit for it
     */
    public StageLimit limitOf(Wait wait) {
        return present(book.get().waits().get(wait), wait.name());
    }

    /**
     * The number that the place gives a rule.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has none
     */
    public int valueOf(Rule rule) {
        return present(book.get().values().get(rule), rule.key()).value();
    }

    /** The clause that a number comes from. */
    public String clauseOf(Rule rule) {
        return present(book.get().values().get(rule), rule.key()).clause();
    }

    /** Reads the rules anew at the next question. */
    void forget() {
        book.forget();
    }

    private static <T extends Object> T present(@Nullable T rule, String name) {
        if (rule == null) {
            throw new ProblemFound(CatalogueProblem.MISSING_RULE, List.of(), Map.of("rule", name));
        }
        return rule;
    }

    /** 规则簿: all rules as they were at one moment. */
    private record RuleBook(
            Map<String, HandlingLimits> limits, Map<Wait, StageLimit> waits, Map<Rule, RuleTables.RuleRow> values) {

        static RuleBook of(RuleTables tables) {
            Map<String, HandlingLimits> limits = new HashMap<>();
            tables.limits().forEach(row -> limits.put(key(row.kind(), row.urgency(), row.matter()), row.limits()));
            Map<Wait, StageLimit> waits = new EnumMap<>(Wait.class);
            tables.stageLimits().forEach(row -> waits.put(row.of(), row));
            Map<Rule, RuleTables.RuleRow> values = new EnumMap<>(Rule.class);
            tables.rules().forEach(row -> values.put(row.rule(), row));
            return new RuleBook(limits, waits, values);
        }

        HandlingLimits limitsFor(String kind, String urgency, String matter) {
            for (int length = matter.length(); length >= 0; length -= 2) {
                HandlingLimits found = limits.get(key(kind, urgency, matter.substring(0, length)));
                if (found != null) {
                    return found;
                }
            }
            throw new ProblemFound(CatalogueProblem.MISSING_LIMIT);
        }

        private static String key(String kind, String urgency, String matter) {
            return kind + "/" + urgency + "/" + matter;
        }
    }
}

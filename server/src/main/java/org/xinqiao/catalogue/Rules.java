package org.xinqiao.catalogue;

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
     * How long a case may wait for a step of the centre.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has none
     */
    public StageLimit stageLimit(String stage) {
        return present(book.get().stages().get(stage), stage);
    }

    /**
     * A number by its name, for example {@code max_returns}.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has none
     */
    public int ruleValue(String name) {
        return present(book.get().values().get(name), name).value();
    }

    /** The clause that a number comes from. */
    public String ruleClause(String name) {
        return present(book.get().values().get(name), name).clause();
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
            Map<String, HandlingLimits> limits,
            Map<String, StageLimit> stages,
            Map<String, RuleTables.RuleRow> values) {

        static RuleBook of(RuleTables tables) {
            Map<String, HandlingLimits> limits = new HashMap<>();
            tables.limits().forEach(row -> limits.put(key(row.kind(), row.urgency(), row.matter()), row.limits()));
            Map<String, StageLimit> stages = new HashMap<>();
            tables.stageLimits().forEach(row -> stages.put(row.stage(), row));
            Map<String, RuleTables.RuleRow> values = new HashMap<>();
            tables.rules().forEach(row -> values.put(row.name(), row));
            return new RuleBook(limits, stages, values);
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

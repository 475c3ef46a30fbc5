package org.xinqiao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则包: every limit and number of a place, each with the clause it comes from, as one version holds them.
 *
 * @param limits how long units have, in the order of the file
 * @param waits how long a case may wait at the stages of the centre
 * @param numbers how often and how many
 * @param reasons for which a unit may give a case back
 * @param floors how far down a case may be passed
 * @param dispositions how a contact may end without becoming an order
 * @param terms how long data is kept; absent where the version is from before packs said so
 * @param callbacks how those are asked whose answer passed review
 * @param questions what they are asked
 * @param indicators what units are assessed by
 * @param classes which units are compared with each other
 * @param rungs when which measure is taken
 * @param checks what closed cases are looked at for
 */
public record RulePack(
        List<LimitRow> limits,
        List<StageLimit> waits,
        List<RuleRow> numbers,
        List<ReturnReason> reasons,
        List<PassDownFloor> floors,
        List<Disposition> dispositions,
        @Nullable List<RetentionTerm> terms,
        List<CallbackRule> callbacks,
        List<RatingQuestion> questions,
        List<Indicator> indicators,
        List<UnitClass> classes,
        List<LadderRung> rungs,
        List<ClosingCheck> checks) {

    /** 没有规则. */
    static final RulePack NONE = new RulePack(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of());

    /**
     * 时限一行.
     *
     * @param matter the beginning of a matter code; empty for all matters
     */
    public record LimitRow(String kind, String urgency, String matter, HandlingLimits limits) {}

    /** 规则一行. */
    public record RuleRow(Rule rule, int value, String clause) {}

    public RulePack {
        limits = List.copyOf(limits);
        waits = List.copyOf(waits);
        numbers = List.copyOf(numbers);
        reasons = List.copyOf(reasons);
        floors = List.copyOf(floors);
        dispositions = List.copyOf(dispositions);
        terms = terms == null ? null : List.copyOf(terms);
        callbacks = List.copyOf(callbacks);
        questions = List.copyOf(questions);
        indicators = List.copyOf(indicators);
        classes = List.copyOf(classes);
        rungs = List.copyOf(rungs);
        checks = List.copyOf(checks);
    }
}

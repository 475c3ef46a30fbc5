package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.LimitClock;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;

/**
 * 试算: how a case that is over would have fared under other rules. Its story stays what it was: the same people do the same things at
 * the same moments; only limits and numbers are others. What people would have done otherwise nobody can know.
 */
public final class Retrial {

    private final Context draft;
    /** Under which limits the orders of a lead were given, by the number of its first order. */
    private final Map<Integer, Case.Terms> terms = new HashMap<>();

    private final List<Refusal> refused = new ArrayList<>();

    private Retrial(Context draft) {
        this.draft = draft;
    }

    /**
     * 试算结果.
     *
     * @param clocks every limit that somebody had to keep
     * @param refused what the draft would not have let happen, once for each time it happened
     */
    public record Verdict(List<Judged> clocks, List<Refusal> refused) {

        public Verdict {
            clocks = List.copyOf(clocks);
            refused = List.copyOf(refused);
        }

        /** Whether anything would have been otherwise. */
        public boolean differs() {
            return !refused.isEmpty() || clocks.stream().anyMatch(clock -> clock.late() != clock.wouldBeLate());
        }
    }

    /**
     * 一个时限.
     *
     * @param unit whose limit it was; absent for the centre's own
     */
    public record Judged(ClockKind kind, @Nullable UnitId unit, boolean late, boolean wouldBeLate) {}

    /**
     * Tries a story.
     *
     * @param story of a case that is over
     * @param draft the place under the rules to be tried
     */
    public static Verdict of(List<Entry> story, Context draft) {
        Retrial retrial = new Retrial(draft);
        Case it = Case.begunBy(story.getFirst());
        for (Entry entry : story.subList(1, story.size())) {
            retrial.step(it, entry);
            it = it.after(entry);
            retrial.keepTerms(it);
        }
        return new Verdict(retrial.clocks(it), retrial.refused);
    }

    private void step(Case before, Entry entry) {
        Step step = stepOf(entry.event());
        if (step != null) {
            Guards.againstRules(before, step, draft.at(entry.at()))
                    .or(() -> againstData(before, entry.event()))
                    .ifPresent(refused::add);
        }
    }

    /** What the draft's reasons and floors say; what was set aside, or had no code yet, is left as it was. */
    private Optional<Refusal> againstData(Case before, CaseEvent event) {
        if (event instanceof CaseEvent.Returned back) {
            String code = back.code();
            boolean known = code == null || draft.returnReason(code).isPresent();
            return known ? Optional.empty() : Optional.of(Refusal.NO_SUCH_REASON);
        }
        if (event instanceof CaseEvent.PassedDown down && down.against() == null) {
            return draft.keptAbove(down.unit(), before.facts()).map(clause -> Refusal.KEPT_ABOVE);
        }
        return Optional.empty();
    }

    /** Those that numbers or windows of the place bind. */
    private static @Nullable Step stepOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.AssistAdded _ -> Step.ADD_ASSIST;
            case CaseEvent.PassedDown _ -> Step.PASS_DOWN;
            case CaseEvent.Returned _ -> Step.RETURN;
            case CaseEvent.ExtensionAsked _ -> Step.ASK_EXTENSION;
            case CaseEvent.Suspended _ -> Step.SUSPEND;
            case CaseEvent.Reopened _ -> Step.REOPEN;
            default -> null;
        };
    }

    private void keepTerms(Case it) {
        Case.Terms given = it.terms();
        Optional<Assignment> root = it.leadRoot();
        if (given != null && root.isPresent()) {
            terms.computeIfAbsent(root.get().no(), no -> draft.terms(given.lead(), it.facts()));
        }
    }

    private List<Judged> clocks(Case it) {
        List<Judged> judged = new ArrayList<>();
        for (Clock clock : it.clocks().values()) {
            UnitId unit = unitOf(it, clock.key());
            limitOf(it, clock.key()).flatMap(limit -> due(clock, limit)).ifPresent(due -> {
                Instant end = clock.stopped() == null ? it.changed() : clock.stopped();
                judged.add(new Judged(clock.key().kind(), unit, clock.isLate(it.changed()), end.isAfter(due)));
            });
        }
        return judged;
    }

    private static @Nullable UnitId unitOf(Case it, ClockKey key) {
        boolean isOrder =
                key.kind() == ClockKind.SIGN || key.kind() == ClockKind.REPLY || key.kind() == ClockKind.ASSIST;
        return isOrder ? it.assignment(key.no()).unit() : null;
    }

    private Optional<TimeLimit> limitOf(Case it, ClockKey key) {
        return switch (key.kind()) {
            case SIGN -> termsOf(it, key).map(Case.Terms::sign);
            case REPLY -> termsOf(it, key).map(Case.Terms::reply);
            case DISPATCH, ARBITRATION, EXTENSION_DECISION, REVIEW, CALLBACK, REWORK_DECISION, CLOSE ->
                Optional.of(draft.waitLimit(key.kind()));
            // an assistant's limit is the lead's; the others are windows and pauses, which nobody keeps or breaks
            case ASSIST, REMINDER, SUSPENSION, REOPEN_WINDOW, MERGE_WATCH, SUPERVISION -> Optional.empty();
        };
    }

    private Optional<Case.Terms> termsOf(Case it, ClockKey key) {
        return Optional.ofNullable(terms.get(it.rootOf(it.assignment(key.no())).no()));
    }

    private Optional<Instant> due(Clock clock, TimeLimit limit) {
        return clock.counted()
                .map(was ->
                        new LimitClock(was.startedAt(), limit, was.suspensions(), was.extensions(), was.stoppedAt()))
                .flatMap(now -> now.dueAt(draft.calendar(clock.calendar())));
    }
}

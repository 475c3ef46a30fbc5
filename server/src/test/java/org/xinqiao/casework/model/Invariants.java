package org.xinqiao.casework.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xinqiao.organisation.UnitId;

/** 不变式: what is true of every case at every moment. */
final class Invariants {

    private Invariants() {}

    private static void hold(Case it) {
        oneHolderWhileAUnitOwesTheReply(it);
        oneOpenChainOfLeads(it);
        noUnitTwice(it);
        noLostClock(it);
        theDueClockIsTheOneOfTheStage(it);
        whatIsPendingBelongsToTheStage(it);
        nothingHappensTooOften(it);
    }

    /** Tells the story once more; what is told must keep them after every command. */
    static Case holdAllAlong(List<Entry> story) {
        Case told = Case.begunBy(story.getFirst());
        for (int i = 1; i < story.size(); i++) {
            Entry last = story.get(i - 1);
            Entry next = story.get(i);
            check(next.seq() == last.seq() + 1, () -> "a gap before " + next);
            check(!next.at().isBefore(last.at()), () -> "time ran back at " + next);
            if (!next.command().equals(last.command())) {
                hold(told);
            }
            told = told.after(next);
        }
        hold(told);
        return told;
    }

    private static void oneHolderWhileAUnitOwesTheReply(Case it) {
        boolean owed = it.stage().isWithUnit() || it.stage() == Stage.AWAITING_REVIEW;
        check(it.held().isPresent() == owed, () -> "held by " + it.held() + " at " + it.stage());
    }

    private static void oneOpenChainOfLeads(Case it) {
        List<Assignment> open = it.assignments().stream()
                .filter(order ->
                        order.role() == Assignment.Role.LEAD && order.state().isOpen())
                .toList();
        long working = open.stream()
                .filter(order -> order.state() != Assignment.State.PASSED_DOWN)
                .count();
        check(working == (it.stage().isWithUnit() ? 1 : 0), () -> "open leads " + open + " at " + it.stage());
        check(open.stream().map(it::rootOf).distinct().count() <= 1, () -> "two chains of leads " + open);
    }

    private static void noUnitTwice(Case it) {
        Set<UnitId> named = new HashSet<>();
        it.assignments().stream()
                .filter(order -> order.state().isOpen())
                .forEach(order -> check(named.add(order.unit()), () -> "twice in one case: " + order));
    }

    private static void noLostClock(Case it) {
        boolean runs = it.clocks().values().stream().anyMatch(Clock::isRunning);
        check(runs != it.stage().isEnd(), () -> "clocks at " + it.stage() + ": " + it.clocks());
    }

    private static void theDueClockIsTheOneOfTheStage(Case it) {
        check(it.dueClock().isPresent() != it.stage().isEnd(), () -> "no due clock at " + it.stage());
    }

    private static void whatIsPendingBelongsToTheStage(Case it) {
        boolean atArbitration = it.stage() == Stage.AWAITING_ARBITRATION;
        check((it.pendingReturn() != null) == atArbitration, () -> "pending return at " + it.stage());
        check((it.suspension() != null) == it.isSuspended(), () -> "suspension at " + it.stage());
        check(it.pendingExtension() == null || it.held().isPresent(), () -> "extension pending at " + it.stage());
        check(it.stage() != Stage.MERGED || it.mergedInto() != null, () -> "merged into nothing");
        check(it.supervision() == null || !it.stage().isEnd(), () -> "supervised at " + it.stage());
    }

    private static void nothingHappensTooOften(Case it) {
        check(it.counts().returns() <= World.MOST_RETURNS, () -> "too many returns");
        check(it.counts().extensions() <= World.MOST_EXTENSIONS, () -> "too many extensions");
        check(it.counts().suspensions() <= World.MOST_SUSPENSIONS, () -> "too many suspensions");
        check(it.counts().reopens() <= World.MOST_REOPENS, () -> "too many reopens");
        check(it.assisting() <= World.MOST_ASSISTS, () -> "too many assists");
        Case.Supervision supervision = it.supervision();
        check(
                supervision == null || supervision.level() <= World.HIGHEST_SUPERVISION,
                () -> "supervised above the highest level");
        check(it.counts().callbackTries() <= World.MOST_TRIES, () -> "too many tries");
    }

    /** Plain, for it is asked some millions of times. */
    private static void check(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}

package org.xinqiao.casework.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.organisation.UnitId;

/** 不变式: what is true of every case at every moment. */
final class Invariants {

    private Invariants() {}

    private static void hold(Case it, World world) {
        oneHolderWhileAUnitOwesTheReply(it);
        oneOpenChainOfLeads(it);
        noUnitTwice(it);
        noLostClock(it);
        theDueClockIsTheOneOfTheStage(it);
        whatIsPendingBelongsToTheStage(it);
        everyReplyClockHasItsReminder(it);
        nothingHappensTooOften(it, world);
    }

    /** Tells the story once more; what is told must keep them after every command. */
    static Case holdAllAlong(List<Entry> story, World world) {
        Case told = Case.begunBy(story.getFirst());
        for (int i = 1; i < story.size(); i++) {
            Entry last = story.get(i - 1);
            Entry next = story.get(i);
            check(next.seq() == last.seq() + 1, () -> "a gap before " + next);
            check(!next.at().isBefore(last.at()), () -> "time ran back at " + next);
            if (!next.command().equals(last.command())) {
                hold(told, world);
            }
            told = told.after(next);
        }
        hold(told, world);
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

    private static void everyReplyClockHasItsReminder(Case it) {
        for (Clock reply : it.clocks().values()) {
            if (reply.key().kind() != ClockKind.REPLY) {
                continue;
            }
            Clock reminder =
                    it.clocks().get(new ClockKey(ClockKind.REMINDER, reply.key().no()));
            check(
                    reminder != null && (reminder.stopped() == null) == (reply.stopped() == null),
                    () -> "no reminder of " + reply);
            check(reminder != null && reminder.isPaused() == reply.isPaused(), () -> "reminder beside " + reply);
            check(
                    reminder != null
                            && (!reminder.isRunning() || !reminder.due().isAfter(reply.due())),
                    () -> "reminded too late of " + reply);
        }
    }

    private static void nothingHappensTooOften(Case it, World world) {
        Case.Counts counts = it.counts();
        atMost(counts.returns(), Rule.MAX_RETURNS, world);
        atMost(counts.extensions(), Rule.MAX_EXTENSIONS, world);
        atMost(counts.suspensions(), Rule.MAX_SUSPENSIONS, world);
        atMost(counts.reopens(), Rule.MAX_REOPENS, world);
        atMost(counts.callbackTries(), Rule.CALLBACK_ATTEMPTS, world);
        atMost((int) it.assisting(), Rule.MAX_ASSISTS, world);
        it.assignments().forEach(order -> atMost(it.depthOf(order), Rule.PASS_DOWN_LEVELS, world));
        Case.Supervision supervision = it.supervision();
        atMost(supervision == null ? 0 : supervision.level(), Rule.MAX_SUPERVISION_LEVEL, world);
    }

    private static void atMost(int times, Rule rule, World world) {
        check(times <= world.rule(rule), () -> times + " is more than " + rule + " allows");
    }

    /** Plain, for it is asked some millions of times. */
    private static void check(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}

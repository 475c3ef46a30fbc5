package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/**
 * 诉求: what a citizen wants settled, as it stands after a story. Unchangeable; {@link #after} makes the next one.
 *
 * @param version how many entries its story has
 * @param stageSince the entry with which the present stage began
 * @param assignments every order given, oldest first; number n stands at n − 1
 * @param changed when its last entry was made
 * @param terms under which limits the present lead works; absent before the first dispatch
 * @param clocks every clock there ever was, in the order they began
 * @param duplicates the cases merged into this one
 * @param bound the units whose return of this case was decided: they do not give it back again
 */
public record Case(
        CaseId id,
        String number,
        int version,
        Stage stage,
        int stageSince,
        Instant registered,
        Instant changed,
        Facts facts,
        List<Assignment> assignments,
        int holder,
        @Nullable Terms terms,
        Map<ClockKey, Clock> clocks,
        @Nullable ReplyGiven reply,
        @Nullable PendingReturn pendingReturn,
        @Nullable PendingExtension pendingExtension,
        @Nullable Rating rating,
        @Nullable Supervision supervision,
        @Nullable Suspension suspension,
        @Nullable CaseId mergedInto,
        List<CaseId> duplicates,
        Set<UnitId> bound,
        Counts counts) {

    /** 办理时限约定: the limits of a dispatch and the clause they come from. */
    public record Terms(UnitId lead, TimeLimit sign, TimeLimit reply, String clause) {}

    /** 答复内容. */
    public record ReplyGiven(UnitId unit, String text, List<FileId> attachments, Instant at) {
        public ReplyGiven {
            attachments = List.copyOf(attachments);
        }
    }

    /** 待裁退回: as the unit asked for it, when and by whom. */
    public record PendingReturn(CaseEvent.Returned asked, Instant at, String by) {

        public @Nullable UnitId proposedUnit() {
            return asked.proposedUnit();
        }
    }

    /** 待批延期. */
    public record PendingExtension(int assignment, TimeLimit limit, String reason, Instant at, String by, int since) {}

    /** 督办中: its level, since which entry, and the order. */
    public record Supervision(
            int level, String text, @Nullable TimeLimit limit, Instant at, String by, int since) {}

    /** 挂起中: the stage it came from, until when at the latest, and why. */
    public record Suspension(Stage from, Instant until, String reason) {}

    /** 计数: what bounced, came round again, was put off or pressed for. */
    public record Counts(
            int returns, int reworks, int extensions, int urges, int callbackTries, int suspensions, int reopens) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        Counts returned() {
            return new Counts(returns + 1, reworks, extensions, urges, callbackTries, suspensions, reopens);
        }

        Counts reworked() {
            return new Counts(returns, reworks + 1, extensions, urges, 0, suspensions, reopens);
        }

        Counts extended() {
            return new Counts(returns, reworks, extensions + 1, urges, callbackTries, suspensions, reopens);
        }

        Counts urged() {
            return new Counts(returns, reworks, extensions, urges + 1, callbackTries, suspensions, reopens);
        }

        Counts tried(int tries) {
            return new Counts(returns, reworks, extensions, urges, tries, suspensions, reopens);
        }

        Counts suspended() {
            return new Counts(returns, reworks, extensions, urges, callbackTries, suspensions + 1, reopens);
        }

        Counts reopened() {
            return new Counts(returns, reworks, extensions, urges, callbackTries, suspensions, reopens + 1);
        }
    }

    public Case {
        assignments = List.copyOf(assignments);
        clocks = Collections.unmodifiableMap(clocks);
        duplicates = List.copyOf(duplicates);
        bound = Set.copyOf(bound);
    }

    /** The case as its first entry made it. */
    public static Case begunBy(Entry first) {
        return Evolution.begin(first);
    }

    /** The case as the next entry of its story makes it. */
    public Case after(Entry entry) {
        return Evolution.apply(this, entry);
    }

    /** The case as a whole story tells it. */
    public static Case toldBy(List<Entry> story) {
        Case told = begunBy(story.getFirst());
        for (Entry entry : story.subList(1, story.size())) {
            told = told.after(entry);
        }
        return told;
    }

    public Assignment assignment(int no) {
        return assignments.get(no - 1);
    }

    public boolean hasAssignment(int no) {
        return no >= 1 && no <= assignments.size();
    }

    /** The order that the lead's side now works on; empty while no unit holds the case. */
    public Optional<Assignment> held() {
        return holder == 0 ? Optional.empty() : Optional.of(assignment(holder));
    }

    /** The first order of the present lead's chain. */
    public Optional<Assignment> leadRoot() {
        return held().map(this::rootOf);
    }

    /** The order by which that unit still assists. */
    Optional<Assignment> assistBy(UnitId unit) {
        return assignments.stream()
                .filter(order -> order.role() == Assignment.Role.ASSIST)
                .filter(order -> order.unit().equals(unit) && order.state().isOpen())
                .findFirst();
    }

    /** How many orders stand above that one: 0 for one that the centre gave. */
    int depthOf(Assignment assignment) {
        return assignment.parent() == 0 ? 0 : 1 + depthOf(assignment(assignment.parent()));
    }

    /** How many units assist at present. */
    long assisting() {
        return assignments.stream()
                .filter(order ->
                        order.role() == Assignment.Role.ASSIST && order.state().isOpen())
                .count();
    }

    Assignment rootOf(Assignment assignment) {
        return assignment.parent() == 0 ? assignment : rootOf(assignment(assignment.parent()));
    }

    /** The clock whose end the present stage waits for; empty where nobody waits. */
    public Optional<Clock> dueClock() {
        ClockKind kind = stage.clock();
        return clocks.values().stream()
                .filter(clock -> clock.key().kind() == kind && clock.stopped() == null)
                .reduce((first, second) -> second);
    }

    /** Whether its present holder does not count as acting while it stands still. */
    public boolean isSuspended() {
        return stage == Stage.SUSPENDED;
    }
}

package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;

/**
 * 时钟管理: which clocks a case must have at each stage, and what to change so that it has them.
 * One place for all steps, so that no step can forget one.
 */
final class ClockWork {

    /** A clock that must be there: how long, in whose calendar, and whether it stands still for now. */
    private record Wanted(
            @Nullable TimeLimit limit,
            @Nullable Instant until,
            String calendar,
            @Nullable String still) {}

    private final Case it;
    private final Context context;
    private final Map<ClockKey, Wanted> wanted = new LinkedHashMap<>();

    private ClockWork(Case it, Context context) {
        this.it = it;
        this.context = context;
    }

    /** What must change in the clocks of a case that has just come to stand like this. */
    static List<ClockChange> changesFor(Case it, Context context) {
        ClockWork work = new ClockWork(it, context);
        work.wantStage();
        work.wantUnits();
        work.wantOversight();
        List<ClockChange> changes = work.changes();
        changes.addAll(Reminder.changesFor(it, changes, context));
        return changes;
    }

    private void wantStage() {
        ClockKind kind = it.stage().clock();
        if (kind == null || kind == ClockKind.SIGN || kind == ClockKind.REPLY) {
            return;
        }
        ClockKey key = new ClockKey(kind, it.stageSince());
        if (kind == ClockKind.SUSPENSION && it.suspension() != null) {
            want(key, new Wanted(null, it.suspension().until(), context.centreCalendar(), null));
        } else {
            want(key, new Wanted(context.waitLimit(kind), null, context.centreCalendar(), null));
        }
    }

    private void wantUnits() {
        Case.Terms terms = it.terms();
        if (terms == null || it.holder() == 0) {
            return;
        }
        Assignment holder = it.held().orElseThrow();
        String still = stillness();
        if (holder.state() == Assignment.State.AWAITING_SIGN) {
            boolean waits = still == null && it.stage() != Stage.AWAITING_SIGN;
            String signStill = waits ? Stage.AWAITING_ARBITRATION.zh() : still;
            want(new ClockKey(ClockKind.SIGN, holder.no()), of(terms.sign(), holder.unit(), signStill));
        }
        Assignment root = it.rootOf(holder);
        want(new ClockKey(ClockKind.REPLY, root.no()), of(terms.reply(), root.unit(), still));
        for (Assignment order : it.assignments()) {
            if (order.role() == Assignment.Role.ASSIST && order.state().isOpen()) {
                String assistStill = it.isSuspended() ? still : null;
                want(new ClockKey(ClockKind.ASSIST, order.no()), of(terms.reply(), order.unit(), assistStill));
            }
        }
    }

    private void wantOversight() {
        if (it.stage().isEnd() || it.stage() == Stage.CLOSED) {
            return;
        }
        String centre = context.centreCalendar();
        Case.PendingExtension extension = it.pendingExtension();
        if (extension != null) {
            TimeLimit limit = context.waitLimit(ClockKind.EXTENSION_DECISION);
            want(new ClockKey(ClockKind.EXTENSION_DECISION, extension.since()), new Wanted(limit, null, centre, null));
        }
        Case.Supervision supervision = it.supervision();
        if (supervision != null) {
            String still = it.isSuspended() ? stillness() : null;
            want(
                    new ClockKey(ClockKind.SUPERVISION, supervision.since()),
                    new Wanted(limitOf(supervision), null, centre, still));
        }
    }

    /** What the order itself says; else the next level comes, or where there is none, the next reminder. */
    private TimeLimit limitOf(Case.Supervision supervision) {
        if (supervision.limit() != null) {
            return supervision.limit();
        }
        return supervision.level() < context.rule(Rule.MAX_SUPERVISION_LEVEL)
                ? context.waitLimit(ClockKind.SUPERVISION)
                : context.reminderInterval();
    }

    /** Why the unit's clocks stand still: the case is suspended, or its reply lies with the centre. */
    private @Nullable String stillness() {
        return switch (it.stage()) {
            case SUSPENDED -> it.suspension() == null ? "" : it.suspension().reason();
            case AWAITING_REVIEW -> Stage.AWAITING_REVIEW.zh();
            default -> null;
        };
    }

    private Wanted of(TimeLimit limit, UnitId unit, @Nullable String still) {
        return new Wanted(limit, null, context.calendarOf(unit), still);
    }

    private void want(ClockKey key, Wanted clock) {
        wanted.put(key, clock);
    }

    private List<ClockChange> changes() {
        List<ClockChange> changes = new ArrayList<>();
        for (Clock clock : it.clocks().values()) {
            boolean isNeeded = wanted.containsKey(clock.key()) || clock.key().kind() == ClockKind.REMINDER;
            if (clock.stopped() == null && !isNeeded) {
                changes.add(new ClockChange.Stopped(clock.key()));
            }
        }
        wanted.forEach((key, clock) -> change(key, clock).ifPresent(changes::add));
        return changes;
    }

    private Optional<ClockChange> change(ClockKey key, Wanted clock) {
        Clock present = it.clocks().get(key);
        if (present == null) {
            Instant due = clock.limit() == null
                    ? java.util.Objects.requireNonNull(clock.until())
                    : clock.limit().dueAfter(context.now(), context.calendar(clock.calendar()));
            return Optional.of(new ClockChange.Started(key, clock.limit(), clock.calendar(), due));
        }
        if (clock.still() != null && !present.isPaused()) {
            return Optional.of(new ClockChange.Paused(key, clock.still()));
        }
        if (clock.still() == null && present.isPaused()) {
            return Optional.of(new ClockChange.Resumed(key, due(present.resumed(context.now(), present.due()))));
        }
        return Optional.empty();
    }

    /** The end of a clock as its calendar counts it now. */
    private Instant due(Clock clock) {
        return dueOf(clock, context);
    }

    static Instant dueOf(Clock clock, Context context) {
        return clock.counted()
                .flatMap(counted -> counted.dueAt(context.calendar(clock.calendar())))
                .orElse(clock.due());
    }
}

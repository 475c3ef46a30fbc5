package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.organisation.UnitId;

/** 办理条件: what must hold before a step may be taken, whatever its form says. */
public final class Guards {

    private Guards() {}

    /** Why the step may not be taken here, now and by them; empty when it may. */
    public static Optional<Refusal> against(Case it, Step step, Actor actor, Context context) {
        Lifecycle.Arrow arrow = Lifecycle.of(step);
        if (actor instanceof Actor.Staff(Viewer viewer) && isRecused(it, viewer)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        if (step == Step.SIGN || step == Step.ASSIST_REPLY) {
            return againstOrders(it, step, actor);
        }
        if (!arrow.from().contains(it.stage())) {
            return Optional.of(Refusal.WRONG_STAGE);
        }
        if (!isTheirs(it, arrow, actor) || isLeftToArbiters(it, step, actor)) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return againstRules(it, step, context);
    }

    /** 回避: whether they are, or work for, somebody the case is kept from; who stands in for another is both. */
    public static boolean isRecused(Case it, Viewer viewer) {
        return it.facts().aside().holds(viewer);
    }

    /** Whether a unit is, or stands below, one that the case is kept from. */
    public static boolean isKeptFrom(Facts facts, UnitId unit, Context context) {
        return facts.aside().units().stream().anyMatch(kept -> kept.equals(unit) || context.isBelow(unit, kept));
    }

    /** Why somebody may not begin a case. */
    static Optional<Refusal> againstRegistration(Actor actor) {
        boolean may = actor instanceof Actor.TheCitizen
                || hasOneOf(actor, Lifecycle.of(Step.REGISTER).powers());
        return unless(may, Refusal.NOT_YOURS);
    }

    /** The steps somebody may take now; what the desk shows as buttons. */
    public static List<Step> allowed(Case it, Actor actor, Context context) {
        Context own = context.under(it.registered());
        List<Step> allowed = new ArrayList<>();
        for (Lifecycle.Arrow arrow : Lifecycle.arrows()) {
            if (arrow.who() != Lifecycle.Who.SYSTEM
                    && arrow.step() != Step.REGISTER
                    && against(it, arrow.step(), actor, own).isEmpty()) {
                allowed.add(arrow.step());
            }
        }
        return allowed;
    }

    /** The orders that somebody may sign, or answer as assistant. */
    public static List<Assignment> ordersFor(Case it, Step step, Actor actor) {
        return it.assignments().stream()
                .filter(order -> actor.actsFor(order.unit()))
                .filter(order -> step == Step.SIGN ? canBeSigned(it, order) : canBeAnswered(it, order))
                .toList();
    }

    private static boolean canBeSigned(Case it, Assignment order) {
        boolean waits = order.state() == Assignment.State.AWAITING_SIGN;
        boolean isTurn = order.role() == Assignment.Role.ASSIST
                ? it.stage().isWithUnit() || it.stage() == Stage.AWAITING_REVIEW
                : it.stage() == Stage.AWAITING_SIGN && order.no() == it.holder();
        return waits && isTurn && !it.isSuspended();
    }

    private static boolean canBeAnswered(Case it, Assignment order) {
        return order.role() == Assignment.Role.ASSIST
                && order.state() == Assignment.State.HANDLING
                && Lifecycle.of(Step.ASSIST_REPLY).from().contains(it.stage());
    }

    private static Optional<Refusal> againstOrders(Case it, Step step, Actor actor) {
        if (!ordersFor(it, step, actor).isEmpty()) {
            return Optional.empty();
        }
        boolean somebodys = !ordersFor(it, step, new Actor.TheSystem()).isEmpty();
        return Optional.of(somebodys ? Refusal.NOT_YOURS : Refusal.WRONG_STAGE);
    }

    private static boolean isTheirs(Case it, Lifecycle.Arrow arrow, Actor actor) {
        return switch (arrow.who()) {
            case CENTRE -> hasOneOf(actor, arrow.powers());
            case HOLDER -> holds(it, actor);
            case HOLDER_OR_CENTRE -> holds(it, actor) || hasOneOf(actor, arrow.powers());
            case ASSISTANT, HOLDER_OR_ASSISTANT -> false;
            case CITIZEN_OR_CENTRE -> actor instanceof Actor.TheCitizen || hasOneOf(actor, arrow.powers());
            case ANYBODY -> true;
            case SYSTEM -> actor instanceof Actor.TheSystem;
        };
    }

    /** A unit that gave the case back waits for a decision, which not everybody at the telephone takes. */
    private static boolean isLeftToArbiters(Case it, Step step, Actor actor) {
        return step == Step.CONCLUDE && it.stage() == Stage.AWAITING_ARBITRATION && !actor.may(Power.ARBITRATE);
    }

    private static boolean hasOneOf(Actor actor, Set<Power> powers) {
        return powers.stream().anyMatch(actor::may);
    }

    private static boolean holds(Case it, Actor actor) {
        return it.held().map(order -> actor.actsFor(order.unit())).orElse(false);
    }

    /** What only the numbers and windows of the place say against a step. */
    static Optional<Refusal> againstRules(Case it, Step step, Context context) {
        return switch (step) {
            case ADD_ASSIST -> within((int) it.assisting(), Rule.MAX_ASSISTS, context, Refusal.TOO_MANY_ASSISTS);
            case PASS_DOWN -> within(depth(it), Rule.PASS_DOWN_LEVELS, context, Refusal.PASSED_DOWN_TOO_FAR);
            case PASS_UP -> unless(isPassedDown(it), Refusal.NOTHING_ABOVE);
            case RETURN -> againstReturn(it, context);
            case ASK_EXTENSION -> againstExtension(it, context);
            case DECIDE_EXTENSION -> unless(it.pendingExtension() != null, Refusal.NO_EXTENSION_PENDING);
            case SUSPEND ->
                within(it.counts().suspensions(), Rule.MAX_SUSPENSIONS, context, Refusal.TOO_MANY_SUSPENSIONS);
            case MERGE -> unless(it.duplicates().isEmpty(), Refusal.HAS_DUPLICATES);
            case SUPERVISE -> unless(it.supervision() == null, Refusal.ALREADY_SUPERVISED);
            case END_SUPERVISION -> againstEndOfSupervision(it);
            case REOPEN ->
                unless(isOpenStill(it, context), Refusal.REOPEN_WINDOW_OVER)
                        .or(() -> within(it.counts().reopens(), Rule.MAX_REOPENS, context, Refusal.TOO_MANY_REOPENS));
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }

    /** Whether there is room for one more. */
    private static Optional<Refusal> within(int so, Rule most, Context context, Refusal refusal) {
        return unless(so < context.rule(most), refusal);
    }

    private static int depth(Case it) {
        return it.held().map(it::depthOf).orElse(0);
    }

    private static boolean isPassedDown(Case it) {
        return it.held().map(order -> order.parent() != 0).orElse(false);
    }

    /** R: a return within the window and not too often (山东省政务服务热线管理办法: 2 working days). */
    private static Optional<Refusal> againstReturn(Case it, Context context) {
        if (isPassedDown(it)) {
            return Optional.of(Refusal.PASS_UP_INSTEAD);
        }
        if (it.counts().returns() >= context.rule(Rule.MAX_RETURNS)) {
            return Optional.of(Refusal.TOO_MANY_RETURNS);
        }
        Assignment order = it.held().orElseThrow();
        if (it.bound().contains(order.unit())) {
            return Optional.of(Refusal.DECIDED_ALREADY);
        }
        Instant end =
                context.returnWindow().dueAfter(order.dispatched(), context.calendar(context.calendarOf(order.unit())));
        return unless(!context.now().isAfter(end), Refusal.RETURN_WINDOW_OVER);
    }

    private static Optional<Refusal> againstExtension(Case it, Context context) {
        if (it.pendingExtension() != null) {
            return Optional.of(Refusal.EXTENSION_PENDING);
        }
        if (it.counts().extensions() >= context.rule(Rule.MAX_EXTENSIONS)) {
            return Optional.of(Refusal.TOO_MANY_EXTENSIONS);
        }
        boolean late = replyClock(it).map(clock -> clock.isLate(context.now())).orElse(false);
        return unless(!late, Refusal.TOO_LATE_FOR_EXTENSION);
    }

    /** A limit that passed runs no more: only the supervision still presses for what is owed. */
    private static Optional<Refusal> againstEndOfSupervision(Case it) {
        if (it.supervision() == null) {
            return Optional.of(Refusal.NOT_SUPERVISED);
        }
        boolean owed = it.clocks().values().stream().anyMatch(clock -> clock.ranOut() && clock.stopped() == null);
        return unless(!owed, Refusal.STILL_OVERDUE);
    }

    /** Whether the citizen may still come back; the clock's own way out may be some seconds behind its end. */
    private static boolean isOpenStill(Case it, Context context) {
        return it.dueClock().map(clock -> !context.now().isAfter(clock.due())).orElse(false);
    }

    static Optional<Clock> replyClock(Case it) {
        return it.leadRoot().map(root -> it.clocks().get(new ClockKey(ClockKind.REPLY, root.no())));
    }
}

package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Stage.ARCHIVED;
import static org.xinqiao.casework.model.Stage.AWAITING_ARBITRATION;
import static org.xinqiao.casework.model.Stage.AWAITING_CALLBACK;
import static org.xinqiao.casework.model.Stage.AWAITING_CLOSE;
import static org.xinqiao.casework.model.Stage.AWAITING_DISPATCH;
import static org.xinqiao.casework.model.Stage.AWAITING_REVIEW;
import static org.xinqiao.casework.model.Stage.AWAITING_REWORK_DECISION;
import static org.xinqiao.casework.model.Stage.AWAITING_SIGN;
import static org.xinqiao.casework.model.Stage.CLOSED;
import static org.xinqiao.casework.model.Stage.HANDLING;
import static org.xinqiao.casework.model.Stage.MERGED;
import static org.xinqiao.casework.model.Stage.SUSPENDED;
import static org.xinqiao.casework.model.Stage.TRANSFERRED_OUT;
import static org.xinqiao.casework.model.Stage.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Power;
import org.xinqiao.catalogue.Rule;

/**
 * 生命周期表: the one place that says which step may be taken at which stage, by whom, and where it leads.
 * Whatever a rule adds (windows, counts, who holds what) stands in {@link Guards}.
 */
public final class Lifecycle {

    /** 由谁: whose step it is. */
    public enum Who {
        CENTRE("中心人员"),
        /** The unit that holds the case. */
        HOLDER("主办单位"),
        ASSISTANT("协办单位"),
        HOLDER_OR_ASSISTANT("主办或协办单位"),
        HOLDER_OR_CENTRE("主办单位或中心"),
        CITIZEN_OR_CENTRE("来电人或中心"),
        /** Anybody who may see the case. */
        ANYBODY("任何在办人员"),
        SYSTEM("系统");

        private final String zh;

        Who(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }
    }

    /**
     * 箭头: one row.
     *
     * @param to where it may lead
     * @param stays whether the stage may stay as it is
     * @param powers any of which the centre's person needs
     * @param rules numbers of the place that bound it
     */
    public record Arrow(
            Step step, Set<Stage> from, Set<Stage> to, boolean stays, Who who, Set<Power> powers, Set<Rule> rules) {

        /** Whether a case that stood at {@code before} may stand at {@code after} once the step is taken. */
        public boolean leads(Stage before, Stage after) {
            return from.contains(before) && (to.contains(after) || stays && before == after);
        }

        private Arrow orStays() {
            return new Arrow(step, from, to, true, who, powers, rules);
        }

        private Arrow boundBy(Rule rule, Rule... more) {
            return new Arrow(step, from, to, stays, who, powers, EnumSet.of(rule, more));
        }
    }

    private static final Set<Stage> WITH_UNIT = EnumSet.of(AWAITING_SIGN, HANDLING);
    private static final Set<Stage> BEFORE_REPLY =
            EnumSet.of(AWAITING_DISPATCH, AWAITING_SIGN, HANDLING, SUSPENDED, AWAITING_ARBITRATION);
    private static final Set<Stage> OPEN = EnumSet.of(
            AWAITING_DISPATCH,
            AWAITING_SIGN,
            HANDLING,
            SUSPENDED,
            AWAITING_ARBITRATION,
            AWAITING_REVIEW,
            AWAITING_CALLBACK,
            AWAITING_REWORK_DECISION,
            AWAITING_CLOSE);
    private static final Set<Stage> NOT_ENDED = EnumSet.complementOf(EnumSet.of(ARCHIVED, WITHDRAWN, TRANSFERRED_OUT));
    private static final Set<Stage> SAME = EnumSet.noneOf(Stage.class);

    private static final Map<Step, Arrow> ARROWS = table(
            centre(Step.REGISTER, SAME, EnumSet.of(AWAITING_DISPATCH), Who.CITIZEN_OR_CENTRE, Power.REGISTER),
            centre(Step.AMEND, BEFORE_REPLY, SAME, Who.CENTRE, Power.REGISTER, Power.ARBITRATE),
            unit(Step.STAND_ASIDE, NOT_ENDED, SAME, Who.ANYBODY),
            centre(Step.ANSWER_DIRECTLY, EnumSet.of(AWAITING_DISPATCH), EnumSet.of(CLOSED), Who.CENTRE, Power.ANSWER),
            centre(
                    Step.CONCLUDE,
                    EnumSet.of(AWAITING_DISPATCH, AWAITING_ARBITRATION),
                    EnumSet.of(CLOSED, TRANSFERRED_OUT, MERGED),
                    Who.CENTRE,
                    Power.ANSWER,
                    Power.DISPATCH,
                    Power.ARBITRATE),
            centre(Step.DISPATCH, EnumSet.of(AWAITING_DISPATCH), EnumSet.of(AWAITING_SIGN), Who.CENTRE, Power.DISPATCH)
                    .boundBy(Rule.MAX_ASSISTS),
            centre(Step.ADD_ASSIST, WITH_UNIT, SAME, Who.HOLDER_OR_CENTRE, Power.DISPATCH)
                    .boundBy(Rule.MAX_ASSISTS),
            unit(
                            Step.SIGN,
                            EnumSet.of(AWAITING_SIGN, HANDLING, AWAITING_ARBITRATION, AWAITING_REVIEW),
                            EnumSet.of(HANDLING),
                            Who.HOLDER_OR_ASSISTANT)
                    .orStays(),
            centre(
                            Step.PASS_DOWN,
                            EnumSet.of(HANDLING),
                            EnumSet.of(AWAITING_SIGN),
                            Who.HOLDER_OR_CENTRE,
                            Power.ARBITRATE)
                    .boundBy(Rule.PASS_DOWN_LEVELS),
            unit(Step.PASS_UP, WITH_UNIT, EnumSet.of(HANDLING), Who.HOLDER),
            unit(Step.RETURN, WITH_UNIT, EnumSet.of(AWAITING_ARBITRATION), Who.HOLDER)
                    .boundBy(Rule.MAX_RETURNS),
            centre(
                    Step.DECIDE_RETURN,
                    EnumSet.of(AWAITING_ARBITRATION),
                    EnumSet.of(AWAITING_SIGN, HANDLING),
                    Who.CENTRE,
                    Power.ARBITRATE),
            unit(Step.ASK_EXTENSION, EnumSet.of(HANDLING), SAME, Who.HOLDER)
                    .boundBy(Rule.MAX_EXTENSIONS, Rule.MAX_EXTENSION_DAYS),
            centre(
                    Step.DECIDE_EXTENSION,
                    EnumSet.of(AWAITING_SIGN, HANDLING, SUSPENDED),
                    SAME,
                    Who.CENTRE,
                    Power.ARBITRATE),
            centre(Step.SUSPEND, WITH_UNIT, EnumSet.of(SUSPENDED), Who.CENTRE, Power.SUSPEND)
                    .boundBy(Rule.MAX_SUSPENSIONS),
            centre(Step.RESUME, EnumSet.of(SUSPENDED), EnumSet.of(AWAITING_SIGN, HANDLING), Who.CENTRE, Power.SUSPEND),
            unit(Step.REPLY, EnumSet.of(HANDLING), EnumSet.of(AWAITING_REVIEW), Who.HOLDER),
            unit(
                    Step.ASSIST_REPLY,
                    EnumSet.of(AWAITING_SIGN, HANDLING, AWAITING_ARBITRATION, AWAITING_REVIEW),
                    SAME,
                    Who.ASSISTANT),
            centre(
                    Step.ACCEPT_REPLY,
                    EnumSet.of(AWAITING_REVIEW),
                    EnumSet.of(AWAITING_CALLBACK),
                    Who.CENTRE,
                    Power.REVIEW),
            centre(Step.REJECT_REPLY, EnumSet.of(AWAITING_REVIEW), EnumSet.of(HANDLING), Who.CENTRE, Power.REVIEW),
            centre(
                            Step.RECORD_CALLBACK,
                            EnumSet.of(AWAITING_CALLBACK),
                            EnumSet.of(
                                    AWAITING_CALLBACK,
                                    AWAITING_CLOSE,
                                    AWAITING_SIGN,
                                    AWAITING_DISPATCH,
                                    AWAITING_REWORK_DECISION),
                            Who.CITIZEN_OR_CENTRE,
                            Power.CALL_BACK)
                    .boundBy(Rule.CALLBACK_ATTEMPTS, Rule.MAX_REWORKS),
            unit(Step.END_CALLBACK, EnumSet.of(AWAITING_CALLBACK), EnumSet.of(AWAITING_CLOSE), Who.SYSTEM),
            centre(
                    Step.DECIDE_REWORK,
                    EnumSet.of(AWAITING_REWORK_DECISION),
                    EnumSet.of(AWAITING_SIGN, AWAITING_DISPATCH, AWAITING_CLOSE),
                    Who.CENTRE,
                    Power.ARBITRATE),
            centre(Step.CLOSE, EnumSet.of(AWAITING_CLOSE), EnumSet.of(CLOSED), Who.CENTRE, Power.CLOSE),
            centre(Step.ARCHIVE, EnumSet.of(CLOSED), EnumSet.of(ARCHIVED), Who.CENTRE, Power.CLOSE),
            centre(
                            Step.REOPEN,
                            EnumSet.of(CLOSED),
                            EnumSet.of(AWAITING_DISPATCH),
                            Who.CITIZEN_OR_CENTRE,
                            Power.REGISTER)
                    .boundBy(Rule.MAX_REOPENS),
            centre(
                    Step.MERGE,
                    EnumSet.of(AWAITING_DISPATCH, AWAITING_SIGN, HANDLING),
                    EnumSet.of(MERGED),
                    Who.CENTRE,
                    Power.MERGE),
            centre(Step.UNMERGE, EnumSet.of(MERGED), EnumSet.of(AWAITING_DISPATCH), Who.CENTRE, Power.MERGE),
            unit(Step.TAKE_DUPLICATE, BEFORE_REPLY, SAME, Who.SYSTEM),
            unit(Step.LOSE_DUPLICATE, EnumSet.allOf(Stage.class), SAME, Who.SYSTEM),
            unit(Step.SHARE_REPLY, EnumSet.of(MERGED), EnumSet.of(AWAITING_CALLBACK), Who.SYSTEM),
            unit(Step.ANNOTATE, NOT_ENDED, SAME, Who.ANYBODY),
            centre(Step.URGE, BEFORE_REPLY, SAME, Who.CITIZEN_OR_CENTRE, Power.REGISTER, Power.SUPERVISE),
            centre(Step.SUPERVISE, OPEN, SAME, Who.CENTRE, Power.SUPERVISE),
            centre(Step.END_SUPERVISION, OPEN, SAME, Who.CENTRE, Power.SUPERVISE),
            centre(Step.WITHDRAW, BEFORE_REPLY, EnumSet.of(WITHDRAWN), Who.CITIZEN_OR_CENTRE, Power.REGISTER),
            centre(
                    Step.TRANSFER_OUT,
                    EnumSet.of(AWAITING_DISPATCH, AWAITING_ARBITRATION),
                    EnumSet.of(TRANSFERRED_OUT),
                    Who.CENTRE,
                    Power.DISPATCH,
                    Power.ARBITRATE),
            unit(
                            Step.RUN_OUT,
                            NOT_ENDED,
                            EnumSet.of(HANDLING, AWAITING_SIGN, AWAITING_CLOSE, CLOSED, ARCHIVED, AWAITING_DISPATCH),
                            Who.SYSTEM)
                    .orStays()
                    .boundBy(Rule.REMIND_AT_PERCENT, Rule.MAX_SUPERVISION_LEVEL));

    private static final List<Arrow> ROWS = List.copyOf(ARROWS.values());

    private Lifecycle() {}

    /** The row of that step. */
    public static Arrow of(Step step) {
        Arrow arrow = ARROWS.get(step);
        if (arrow == null) {
            throw new IllegalStateException("the table has no row for " + step);
        }
        return arrow;
    }

    /** All rows, in the order of the steps. */
    public static List<Arrow> arrows() {
        return ROWS;
    }

    private static Arrow centre(Step step, Set<Stage> from, Set<Stage> to, Who who, Power power, Power... more) {
        return new Arrow(step, from, to, to.isEmpty(), who, EnumSet.of(power, more), Set.of());
    }

    private static Arrow unit(Step step, Set<Stage> from, Set<Stage> to, Who who) {
        return new Arrow(step, from, to, to.isEmpty(), who, Set.of(), Set.of());
    }

    private static Map<Step, Arrow> table(Arrow... arrows) {
        Map<Step, Arrow> table = new EnumMap<>(Step.class);
        for (Arrow arrow : arrows) {
            @Nullable Arrow twice = table.put(arrow.step(), arrow);
            if (twice != null) {
                throw new IllegalStateException("two rows for " + arrow.step());
            }
        }
        return table;
    }
}

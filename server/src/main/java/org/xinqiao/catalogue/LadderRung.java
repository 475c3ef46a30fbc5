package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 督办阶梯一级: when which measure is taken, by what clause.
 *
 * @param code its stable name, kept with the measures taken by it
 * @param at what its trigger asks for
 * @param told who is told, and answers where an answer is asked for
 * @param answer how long they have for it; absent where none is asked for
 */
public record LadderRung(
        String code,
        MeasureKind kind,
        String zh,
        String en,
        Trigger trigger,
        At at,
        Told told,
        @Nullable TimeLimit answer,
        String clause) {

    /** 触发条件: what makes the house take the step. */
    public enum Trigger {
        /** 到期前: so many percent of the reply limit are used up. */
        BEFORE_DUE,
        /** 到期时. */
        AT_DUE,
        /** 逾期后: so much time after the end of the reply limit. */
        AFTER_DUE,
        /** 重复: asked for so many times by the same person, or sent round again. */
        REPEATED,
        /** 群体: so many cases tell of the same. */
        GROUP,
        /** 督办级别: the case's own supervision has risen so far. */
        LEVEL,
        /** 领导批示: it came by a leader's word. */
        INSTRUCTED,
        /** 未回复: a measure of that kind was not answered in time. */
        UNANSWERED,
        /** 虚假办结: a person has confirmed that it was closed and not done. */
        FALSE_CLOSING;

        /** Whether it hangs on the end of the reply limit. */
        public boolean isOfDue() {
            return this == BEFORE_DUE || this == AT_DUE || this == AFTER_DUE;
        }

        /** Whether {@link At#number} says when. */
        public boolean isCounted() {
            return this == BEFORE_DUE || this == REPEATED || this == GROUP || this == LEVEL;
        }

        /** The one of that name; empty for any other word. */
        public static Optional<Trigger> find(String name) {
            return Arrays.stream(values())
                    .filter(trigger -> trigger.name().equals(name))
                    .findFirst();
        }
    }

    /** 触发值: one of three, or none, as the trigger asks for. */
    public record At(
            int number, @Nullable TimeLimit after, @Nullable MeasureKind of) {

        /** Of a trigger that asks for nothing. */
        public static final At ONCE = new At(0, null, null);

        /** As a cell says it. */
        public String text() {
            if (after != null) {
                return after.toString();
            }
            if (of != null) {
                return of.name();
            }
            return number == 0 ? "" : Integer.toString(number);
        }
    }

    /** 告知谁. */
    public enum Told {
        /** 承办单位. */
        UNIT,
        /** 上级单位. */
        SUPERIOR,
        /** 督办部门: whoever supervises in the city. */
        OFFICE,
        /** 领导. */
        LEADER;

        /** Whether it is a unit, which can be asked for an answer. */
        public boolean isUnit() {
            return this == UNIT || this == SUPERIOR;
        }

        /** The one of that name; empty for any other word. */
        public static Optional<Told> find(String name) {
            return Arrays.stream(values())
                    .filter(told -> told.name().equals(name))
                    .findFirst();
        }
    }
}

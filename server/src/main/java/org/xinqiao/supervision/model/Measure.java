package org.xinqiao.supervision.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 督办措施: what was done about a case, to whom, by whom, and what came of it.
 *
 * @param why the rung or the person's clause it came by
 * @param unit whom it concerns, and against whom cards count
 * @param holder who held the case then; absent where nobody did
 * @param toldUnit who is told and answers; absent where it is the supervision office or leaders
 * @param persons whom it names, empty if nobody
 * @param reached when its moment came; absent by hand
 * @param answerBy how long an answer has; absent where none is asked for
 * @param second who confirmed it, where it takes two
 * @param end how it ended before its time; absent for most
 * @param saves how often it was written
 */
public record Measure(
        long id,
        CaseId caseId,
        String number,
        AreaCode area,
        MeasureKind kind,
        Why why,
        UnitId unit,
        @Nullable UnitId holder,
        Told told,
        @Nullable UnitId toldUnit,
        String persons,
        String words,
        State state,
        By given,
        @Nullable Instant reached,
        @Nullable Wait answerBy,
        @Nullable By second,
        @Nullable End end,
        int saves) {

    /** 依据: the rung of the ladder; without one where a person gave it. */
    public record Why(@Nullable String rung, String zh, String en, String clause) {}

    /** 经手: who and when; account 0 for the house itself. */
    public record By(long account, String name, Instant at) {

        public boolean isHouse() {
            return account == 0;
        }

        /** Whether somebody is, or acts for, them. */
        public boolean is(Viewer viewer) {
            return viewer.account().value() == account || viewer.principal().value() == account;
        }
    }

    /** 回复时限: as it was set, and its end in the unit's working time. */
    public record Wait(String limit, Instant due) {}

    /** 终止: by whom and why. */
    public record End(By by, String why) {}

    /** 状态. */
    public enum State {
        /** 待决定: it takes two people, and one is missing. */
        PROPOSED("待决定", "To be confirmed"),
        /** 已下达: nobody has to answer. */
        GIVEN("已下达", "Given"),
        /** 待回复. */
        AWAITING_ANSWER("待回复", "Waiting for an answer"),
        /** 待审阅: answered, and the answer is to be accepted or not. */
        ANSWERED("回复待审", "Answer to be judged"),
        /** 已认可. */
        SETTLED("已认可", "Answer accepted"),
        /** 已解除: it is no longer needed. */
        LIFTED("已解除", "Lifted"),
        /** 已撤销: it should not have been. */
        WITHDRAWN("已撤销", "Withdrawn"),
        /** 不予问责: the second person said no. */
        DECLINED("未通过", "Not confirmed");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** Whether it still holds against the unit. */
        public boolean counts() {
            return this != PROPOSED && this != WITHDRAWN && this != DECLINED;
        }

        /** Whether somebody still has to do something about it. */
        public boolean isOpen() {
            return this == PROPOSED || this == AWAITING_ANSWER || this == ANSWERED;
        }
    }

    /** Whether an answer is asked for and has not come in time. */
    public boolean isLate(Instant now) {
        return state == State.AWAITING_ANSWER
                && answerBy != null
                && answerBy.due().isBefore(now);
    }

    /** Whether somebody of the house that gives measures may see it, or the unit does. */
    public boolean concerns(Viewer viewer) {
        return isOf(viewer, unit) || isOf(viewer, toldUnit) || isOf(viewer, holder);
    }

    private static boolean isOf(Viewer viewer, @Nullable UnitId unit) {
        return unit != null && viewer.scope().units().contains(unit);
    }
}

package org.xinqiao.supervision.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 催判: something that waits for a person, with its own clock: when that runs out it is the turn of whoever stands one step higher.
 *
 * @param thing the measure or the finding; of a closing that was drawn, the case
 * @param seq of such a closing its line in the story, else 0
 * @param level 0 for whoever it waits for first, one more each time the clock ran out
 * @param unit whose turn it is; absent for the supervision office, and from the first step on leaders
 * @param due when it rises further; absent where the place has no time for it
 */
public record Rise(
        long id,
        What what,
        long thing,
        int seq,
        CaseId caseId,
        AreaCode area,
        int level,
        @Nullable UnitId unit,
        Instant since,
        @Nullable Instant due) {

    /** 所等. */
    public enum What {
        /** 回复: of a measure, by the unit. */
        ANSWER,
        /** 决定: on an answer, or the second person's. */
        DECISION,
        /** 核查发现的判定. */
        FINDING,
        /** 抽查件的复核. */
        RECHECK
    }

    /** The first step, of what has just come to wait. */
    public static Rise first(
            What what, long thing, int seq, CaseId caseId, AreaCode area, Instant since, @Nullable Instant due) {
        return new Rise(0, what, thing, seq, caseId, area, 0, null, since, due);
    }

    /** The same where it is a unit's turn. */
    public Rise at(@Nullable UnitId whose) {
        return new Rise(id, what, thing, seq, caseId, area, level, whose, since, due);
    }

    /** One step up, from that moment on. */
    public Rise up(@Nullable UnitId whose, Instant now, @Nullable Instant until) {
        return new Rise(0, what, thing, seq, caseId, area, level + 1, whose, now, until);
    }
}

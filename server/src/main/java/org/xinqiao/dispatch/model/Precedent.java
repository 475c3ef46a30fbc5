package org.xinqiao.dispatch.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 职责判例: what the centre decided of a case that a unit gave back. It holds words of the case with the numbers of people hidden, and
 * none at all of a confidential one.
 *
 * @param id 0 for one that is not kept yet
 * @param seq the line of the case's story that tells the decision
 * @param upheld whether the unit was right to give it back
 * @param giver who gave it back
 * @param settled whose duty it is by the decision
 * @param code the place's code of the reason; absent in those from before there were any
 * @param called the name of the reason
 * @param reason what the unit said
 * @param clause what it leaned on
 * @param grounds why it was decided so
 * @param told the beginning of what was asked
 * @param meaning what a model of meaning reads in title and text
 */
public record Precedent(
        long id,
        CaseId caseId,
        int seq,
        String number,
        Instant decidedAt,
        boolean upheld,
        UnitId giver,
        UnitId settled,
        @Nullable UnitId proposed,
        @Nullable String code,
        String called,
        String calledEn,
        String reason,
        String clause,
        String grounds,
        @Nullable MatterCode matter,
        AreaCode area,
        String title,
        String told,
        Meaning meaning,
        Standing standing) {

    /** 状态: only a standing one is leaned on. */
    public enum State {
        STANDING,
        WITHDRAWN,
        SUPERSEDED
    }

    /**
     * 效力.
     *
     * @param reason why it is no longer leaned on; empty while it is
     * @param supersededBy the one that counts instead
     * @param version how often this was changed
     */
    public record Standing(
            State state,
            String reason,
            @Nullable Instant at,
            String by,
            @Nullable Long supersededBy,
            int version) {

        /** As it is when it is new. */
        public static final Standing FIRST = new Standing(State.STANDING, "", null, "", null, 1);
    }

    /** 语义: what that model read. */
    public record Meaning(String model, float[] point) {

        /** How alike two are, at most 1; not at all when different models read them. */
        public double likeness(Meaning other) {
            if (!model.equals(other.model) || point.length != other.point.length) {
                return 0;
            }
            double sum = 0;
            for (int at = 0; at < point.length; at++) {
                sum += point[at] * other.point[at];
            }
            return sum;
        }
    }

    /** Whether any of these units gave it back, got it or was named. */
    public boolean concerns(Set<UnitId> units) {
        return units.contains(giver) || units.contains(settled) || proposed != null && units.contains(proposed);
    }
}

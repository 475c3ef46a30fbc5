package org.xinqiao.dispatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 派单判定: what was proposed for a case, and what came of it.
 *
 * @param shownTo whose account; absent where nobody saw it
 * @param proposed absent when there was no proposal; its score is 0 then
 * @param learning which learning spoke; 0 for none
 * @param chosen the first lead; absent as long as nobody has chosen
 * @param settled the lead after all returns that were upheld
 */
public record Judgement(
        CaseId id,
        Way way,
        Instant proposedAt,
        @Nullable Long shownTo,
        AreaCode area,
        @Nullable MatterCode matter,
        @Nullable UnitId proposed,
        List<UnitId> others,
        double score,
        double certainty,
        long learning,
        @Nullable UnitId chosen,
        @Nullable Instant chosenAt,
        @Nullable UnitId settled) {

    public Judgement {
        others = List.copyOf(others);
    }

    /** Whether the case is where it was proposed. */
    public boolean isRight() {
        return proposed != null && proposed.equals(settled);
    }

    /** What came of it. */
    public Judgement decided(UnitId lead, Instant when) {
        boolean isFirst = chosen == null;
        return new Judgement(
                id,
                way,
                proposedAt,
                shownTo,
                area,
                matter,
                proposed,
                others,
                score,
                certainty,
                learning,
                isFirst ? lead : chosen,
                isFirst ? when : chosenAt,
                lead);
    }
}

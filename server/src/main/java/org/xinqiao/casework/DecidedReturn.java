package org.xinqiao.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.UnitId;

/**
 * 裁定的退回: what a unit gave back, and what the centre decided of it.
 *
 * @param seq the line of the story that tells the decision
 * @param facts as they were then
 * @param giver who gave it back
 * @param settled whose duty it is by the decision
 * @param grounds why it was decided so
 */
public record DecidedReturn(
        CaseId id,
        String number,
        int seq,
        Instant at,
        Facts facts,
        CaseEvent.Returned asked,
        boolean upheld,
        UnitId giver,
        UnitId settled,
        String grounds) {

    /** Whose duty the unit said it was; absent where it named nobody. */
    public @Nullable UnitId proposed() {
        return asked.proposedUnit();
    }
}

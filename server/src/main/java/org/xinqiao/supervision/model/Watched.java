package org.xinqiao.supervision.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 督办视野: an open case as the ladder saw it last.
 *
 * @param unit whose reply limit runs; absent where none owes a reply
 * @param holder who holds it
 * @param instructed whether it came by a leader's word
 * @param level of the case's own supervision, 0 for none
 * @param due when the reply limit ends; absent where none runs
 * @param warn from when on it is about to be late
 * @param still whether the limit stands still
 * @param gravest what weighs most of the measures that hold
 */
public record Watched(
        CaseId id,
        int version,
        String number,
        AreaCode area,
        Stage stage,
        @Nullable UnitId unit,
        @Nullable UnitId holder,
        boolean instructed,
        int level,
        @Nullable Instant due,
        @Nullable Instant warn,
        boolean still,
        @Nullable MeasureKind gravest) {

    /** 逾期情况. */
    public enum Lateness {
        /** 已逾期. */
        LATE,
        /** 临期. */
        SOON,
        /** 已逾期和临期. */
        ANY
    }
}

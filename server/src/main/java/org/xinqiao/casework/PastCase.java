package org.xinqiao.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 既往诉求: a case as it was told and where it went, for whoever compares others with it.
 *
 * @param lead who leads it, or led it last; absent before the first dispatch
 * @param returns how often a unit gave it back
 */
public record PastCase(
        CaseId id,
        String number,
        String title,
        String text,
        Facts.Kind kind,
        Facts.Urgency urgency,
        @Nullable MatterCode matter,
        AreaCode area,
        String address,
        Facts.@Nullable Position position,
        @Nullable CitizenId caller,
        boolean confidential,
        Stage stage,
        @Nullable UnitId lead,
        int returns,
        Instant registered) {}

package org.xinqiao.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/**
 * 考核异议: a unit says that a case should not count against it.
 *
 * @param indicator the code of the indicator it is about; {@code *} for all
 * @param reviewUntil by when the centre has to decide
 * @param decision absent as long as it waits
 */
public record Objection(
        long id,
        long run,
        CaseId caseId,
        String number,
        UnitId unit,
        String indicator,
        String words,
        List<FileId> files,
        String askedBy,
        Instant askedAt,
        Instant reviewUntil,
        @Nullable Decision decision) {

    /** About all indicators. */
    public static final String EVERY = "*";

    public Objection {
        files = List.copyOf(files);
    }

    /** 审核决定. @param clause by which rule it counts no longer; empty where it goes on counting */
    public record Decision(long by, String name, Instant at, boolean upheld, String answer, String clause) {}
}

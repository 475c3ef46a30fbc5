package org.xinqiao.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 公开诉求: what may be told of a case to anybody, with the numbers of people hidden in every text.
 *
 * @param lead who answers for it; absent before the first dispatch
 * @param due by when it is to be answered; absent while nobody has been told to
 * @param changed when something that may be told last happened; the end, for one that has ended
 * @param outcome what was answered, once that has been accepted
 */
public record PublicCase(
        CaseId id,
        String number,
        Facts.Kind kind,
        String title,
        String text,
        @Nullable MatterCode matter,
        AreaCode area,
        String address,
        Facts.@Nullable Position position,
        Stage stage,
        @Nullable UnitId lead,
        @Nullable Instant due,
        Instant registered,
        Instant changed,
        String outcome,
        List<Turn> turns) {

    public PublicCase {
        turns = List.copyOf(turns);
    }

    /** Whether nothing more is to come of it, unless somebody reopens it. */
    public boolean isClosed() {
        return isEnd(stage);
    }

    static boolean isEnd(Stage stage) {
        return stage.isEnd() || stage == Stage.CLOSED || stage == Stage.MERGED;
    }

    /**
     * 进展: one thing that happened and may be told.
     *
     * @param seq its place in the case's story
     * @param closed whether the case was at its end then
     */
    public record Turn(
            int seq,
            Instant at,
            boolean closed,
            Said said,
            String words,
            @Nullable UnitId unit) {}

    /** 进展种类. */
    public enum Said {
        REGISTERED,
        DISPATCHED,
        SIGNED,
        ANSWERED,
        REWORKED,
        CLOSED,
        REOPENED,
        MERGED,
        WITHDRAWN,
        TRANSFERRED
    }
}

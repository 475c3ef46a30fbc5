package org.xinqiao.survey.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 答卷.
 *
 * @param edition of the questionnaire it was begun with, and goes on with
 * @param by who asked; absent where nobody did
 * @param flags what makes it doubtful
 * @param verdict what a person said of it; absent as long as nobody did
 * @param recheck absent where none was drawn
 */
public record Interview(
        long id,
        long survey,
        long invitee,
        int edition,
        String area,
        SurveyWay way,
        State state,
        Instant begun,
        @Nullable Instant ended,
        Map<String, Answer> answers,
        @Nullable Long by,
        String byName,
        @Nullable UUID call,
        List<String> flags,
        @Nullable Verdict verdict,
        @Nullable Recheck recheck) {

    /** 状态. */
    public enum State {
        OPEN,
        COMPLETE,
        /** 所属配额已满. */
        OVER_QUOTA
    }

    /** 审核结论. */
    public record Verdict(boolean valid, String by, Instant at, String why) {}

    /** 复核. @param by empty as long as it waits */
    public record Recheck(Stage stage, String by, @Nullable Instant at, String why) {

        /** 复核状态. */
        public enum Stage {
            ASKED,
            CONFIRMED,
            DENIED
        }
    }

    public Interview {
        flags = List.copyOf(flags);
    }

    /** Whether it counts: complete, not found invalid, and not denied by whoever asked again. */
    public boolean counts() {
        return state == State.COMPLETE
                && (verdict == null || verdict.valid())
                && (recheck == null || recheck.stage() != Recheck.Stage.DENIED);
    }

    public Duration took() {
        return ended == null ? Duration.ZERO : Duration.between(begun, ended);
    }
}

package org.xinqiao.survey.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.Claim;

/**
 * 样本成员: somebody who was drawn, and how it stands with them.
 *
 * @param name under which they were drawn
 * @param place in the order of the draw
 * @param citizen absent once they have been forgotten
 * @param wayAt which of the survey's ways is tried
 * @param tries by that way
 */
public record Invitee(
        long id,
        long survey,
        String name,
        int place,
        @Nullable CitizenId citizen,
        String area,
        State state,
        int wayAt,
        int tries,
        Instant due,
        @Nullable Claim claim,
        @Nullable Ending ending) {

    /** 状态. */
    public enum State {
        /** 待联系. */
        WAITING,
        /** 已发问: a message is out, or a robot calls. */
        ASKED,
        /** 待人工访问. */
        PERSON,
        /** 已结束. */
        DONE
    }

    public boolean isWithOther(long account, Instant now) {
        return Claim.isWithOther(claim, account, now);
    }

    public boolean isDone() {
        return state == State.DONE;
    }
}

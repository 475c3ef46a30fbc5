package org.xinqiao.casework.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.UnitId;

/**
 * 工单: the order to one unit to act on a case, or a unit's order to one below it.
 *
 * @param no its number within the case, from 1
 * @param parent the assignment it was passed down from; 0 when it came from the centre
 * @param changed when its state last changed
 * @param note what the sender wrote, empty if nothing
 * @param reply what an assisting unit contributed
 */
public record Assignment(
        int no,
        UnitId unit,
        Role role,
        State state,
        int parent,
        Instant dispatched,
        Instant changed,
        @Nullable Instant signed,
        @Nullable Instant ended,
        String note,
        String reply) {

    /** 主办 or 协办. */
    public enum Role {
        LEAD,
        ASSIST
    }

    /** 工单状态. */
    public enum State {
        AWAITING_SIGN,
        HANDLING,
        /** 已下派: a unit below holds it now. */
        PASSED_DOWN,
        REPLIED,
        RETURNED,
        /** 已上报: given back up to the one that passed it down. */
        PASSED_UP,
        /** 终止: the case went on without it. */
        ENDED;

        /** Whether the unit still owes something or may get it back. */
        public boolean isOpen() {
            return this == AWAITING_SIGN || this == HANDLING || this == PASSED_DOWN;
        }
    }

    Assignment in(State next, Instant at) {
        if (next == state) {
            return this;
        }
        Instant signedAt = next == State.HANDLING && signed == null ? at : signed;
        Instant endedAt = next.isOpen() ? null : at;
        return new Assignment(no, unit, role, next, parent, dispatched, at, signedAt, endedAt, note, reply);
    }

    Assignment saying(String contribution) {
        return new Assignment(no, unit, role, state, parent, dispatched, changed, signed, ended, note, contribution);
    }
}

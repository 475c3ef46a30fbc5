package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 话务记录: is told what happens, in order, and returns at once; it is written down right behind. */
public interface FloorLog {

    void call(CallRecord call);

    void step(Step step);

    /** What somebody at a seat wrote after a call. */
    void outcome(UUID call, String outcome, String note);

    void sat(Sitting sitting);

    void rose(String seat);

    /** The seat is in another state from that moment on; {@code state} is null when nobody sits there any longer. */
    void state(
            String seat, long agent, @Nullable String state, @Nullable String reason, @Nullable UUID call, Instant at);

    void recording(Kept recording);

    void said(Said said);

    /**
     * 机器转写: a sentence that a recogniser understood.
     *
     * @param recording what it goes with, when that goes
     * @param test      whether the recogniser only plays one
     */
    record Said(
            UUID call,
            String recording,
            Instant at,
            Scribe.Role role,
            String label,
            String text,
            String recogniser,
            boolean test) {

        /** Without the words. */
        @Override
        public String toString() {
            return role + " of " + call + " at " + at;
        }
    }

    /** 通话经过: one thing that happened to a call. */
    record Step(
            UUID call,
            int number,
            Instant at,
            String kind,
            @Nullable String seat,
            @Nullable Long agent,
            String detail) {}

    /** 在席. */
    record Sitting(
            String seat,
            long agent,
            Instant since,
            Instant idleSince,
            String presence,
            @Nullable String reason) {}

    /** 录音: begun, and told again when it is over. */
    record Kept(
            String name,
            UUID call,
            String kind,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer seconds,
            String state) {}
}

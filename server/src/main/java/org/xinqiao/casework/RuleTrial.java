package org.xinqiao.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 规则试算: a rule pack tried on cases that are over: what would have been late, what would not have been allowed, whom it touches.
 *
 * @param total how many cases there are to try
 * @param done how many were tried
 * @param seenAt when its process last said that it is at work
 * @param result absent until it has ended
 */
public record RuleTrial(
        long id,
        Asked asked,
        Instant askedAt,
        State state,
        int total,
        int done,
        Instant seenAt,
        @Nullable Result result) {

    /** 试算状态. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** 中断: its process ended in the middle. */
        BROKEN
    }

    /**
     * 试算范围.
     *
     * @param saves which state of the draft
     * @param from since when the cases were registered
     * @param until up to when
     * @param by whose account
     */
    public record Asked(int pack, int saves, Instant from, Instant until, long by) {}

    /**
     * 试算结果.
     *
     * @param cases how many cases would have fared otherwise
     * @param kinds by kind of limit
     * @param units by unit, its reply limits; those with the greatest changes first
     * @param refused how often each rule of the draft would have said no, by the refusal's code
     * @param changed the first of the cases that would have fared otherwise
     */
    public record Result(
            int cases, List<OfKind> kinds, List<OfUnit> units, Map<String, Integer> refused, List<Changed> changed) {

        static final Result NOTHING = new Result(0, List.of(), List.of(), Map.of(), List.of());
    }

    /** @param late how many were late, and @param wouldBeLate how many would have been */
    public record OfKind(String kind, int clocks, int late, int wouldBeLate, int newlyLate, int inTimeNow) {}

    public record OfUnit(long unit, int clocks, int late, int wouldBeLate) {}

    /** @param newlyLate the kinds of limits that would have been missed, and @param inTimeNow that would have been kept */
    public record Changed(long id, List<String> newlyLate, List<String> inTimeNow, List<String> refused) {}
}

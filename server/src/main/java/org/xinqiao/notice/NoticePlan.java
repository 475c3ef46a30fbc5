package org.xinqiao.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 发送规则: of which stages of a case a place tells its citizens, and when their telephones rest.
 *
 * @param told stages only
 * @param quietUntil the same as the beginning for no quiet hours
 * @param rateAfter how long after the answer somebody is asked to rate it; nothing of its own where it is zero
 * @param clause where it is written
 * @param from since when it holds
 */
public record NoticePlan(
        Set<Purpose> told, LocalTime quietFrom, LocalTime quietUntil, Duration rateAfter, String clause, Instant from) {

    /** So long after an answer nobody remembers. */
    public static final Duration LONGEST_RATE_AFTER = Duration.ofDays(30);

    public NoticePlan {
        told = Set.copyOf(told);
        if (rateAfter.isNegative() || rateAfter.compareTo(LONGEST_RATE_AFTER) > 0) {
            throw new IllegalArgumentException("a rating is asked for within thirty days");
        }
        if (!told.stream().allMatch(Purpose::isStage)) {
            throw new IllegalArgumentException("only stages are told by rule");
        }
    }

    /** Every stage that there is, in their order. */
    public static Set<Purpose> stages() {
        return Arrays.stream(Purpose.values())
                .filter(Purpose::isStage)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
    }

    /**
     * Those that a place tells which has not said otherwise: that it is closed, the citizen has said themselves, and what units
     * settle among each other is told where a rule of the place names it.
     */
    static Set<Purpose> usual() {
        Set<Purpose> usual = stages();
        usual.remove(Purpose.CLOSED);
        usual.removeAll(byRule());
        return usual;
    }

    /** 须由规则点名的环节: told nowhere but where a rule names them. */
    public static Set<Purpose> byRule() {
        return EnumSet.of(Purpose.RETURN_UPHELD, Purpose.RETURN_REFUSED, Purpose.PASSED_DOWN);
    }
}

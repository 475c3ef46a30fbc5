package org.xinqiao.notice;

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
 * @param clause where it is written
 * @param from since when it holds
 */
public record NoticePlan(Set<Purpose> told, LocalTime quietFrom, LocalTime quietUntil, String clause, Instant from) {

    public NoticePlan {
        told = Set.copyOf(told);
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

    /** Those that a place tells which has not said otherwise: that it is closed, the citizen has said themselves. */
    static Set<Purpose> usual() {
        Set<Purpose> usual = stages();
        usual.remove(Purpose.CLOSED);
        return usual;
    }
}

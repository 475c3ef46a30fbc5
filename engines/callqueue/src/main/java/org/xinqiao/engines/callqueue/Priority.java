package org.xinqiao.engines.callqueue;

import java.time.Duration;

/**
 * 优先级: a class of calls that goes before others, as a head start. A call stands in the line as if it had come that much
 * earlier, so whoever has waited longer than the head start goes first: every class ages, none starves, and who is before
 * whom never changes while both wait. With a head start longer than anybody waits, a class always goes first.
 *
 * <p>This is the dynamic priority of urgency numbers: J. R. Jackson, <i>Some problems in queueing with dynamic
 * priorities</i>, Naval Research Logistics Quarterly 7 (1960), 235–249.
 */
public record Priority(String code, Duration headStart) {

    public static final Priority NORMAL = new Priority("NORMAL", Duration.ZERO);
    public static final Priority EMERGENCY = new Priority("EMERGENCY", Duration.ofDays(1));

    public Priority {
        if (headStart.isNegative()) {
            throw new IllegalArgumentException("a head start is not negative: " + code + " " + headStart);
        }
    }
}

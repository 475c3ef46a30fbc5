package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.store.RateTable;

/** 每小时限次: who did what how often within an hour, by hashes that tell nobody who it was. */
@Component
class HourlyLimits {

    private static final long KEPT_HOURS = 2;

    private final RateTable table;
    private final PortalKey key;
    private final Clock clock;

    HourlyLimits(RateTable table, PortalKey key, Clock clock) {
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /** One more; whether it is within the limit. */
    boolean takes(String what, String who, int limit) {
        return table.add(mark(what, who), hour()) <= limit;
    }

    /** @throws ProblemFound with {@link PortalProblem#TOO_OFTEN} when it is one too many */
    void check(String what, String who, int limit) {
        if (!takes(what, who, limit)) {
            throw new ProblemFound(PortalProblem.TOO_OFTEN);
        }
    }

    /**
     * One more of each of them, in one question.
     *
     * @param limits by who it is
     * @throws ProblemFound with {@link PortalProblem#TOO_OFTEN} when it is one too many for any of them
     */
    void check(String what, Map<String, Integer> limits) {
        List<Map.Entry<String, Integer>> each = List.copyOf(limits.entrySet());
        List<Integer> so =
                table.add(each.stream().map(one -> mark(what, one.getKey())).toList(), hour());
        for (int i = 0; i < so.size(); i++) {
            if (so.get(i) > each.get(i).getValue()) {
                throw new ProblemFound(PortalProblem.TOO_OFTEN);
            }
        }
    }

    int soFar(String what, String who) {
        return table.count(mark(what, who), hour());
    }

    void sweep() {
        table.forgetBefore(clock.instant(), hour() - KEPT_HOURS);
    }

    private byte[] mark(String what, String who) {
        return key.mark("rate " + what, who);
    }

    private long hour() {
        return Duration.ofSeconds(clock.instant().getEpochSecond()).toHours();
    }
}

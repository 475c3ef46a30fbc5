package org.xinqiao.privacy;

import java.time.Instant;
import java.time.Period;
import org.xinqiao.platform.PlaceTime;

/**
 * 保存期限: how long a class of data is kept after it was used last.
 *
 * @param clause what says so
 */
public record RetentionRule(DataClass dataClass, int months, String clause, String noteZh, String noteEn) {

    public RetentionRule {
        if (months < 1) {
            throw new IllegalArgumentException("data is kept for a month at least, not " + months);
        }
    }

    /** When what was used last at that moment is beyond its term. */
    public Instant endOf(Instant used) {
        return used.atZone(PlaceTime.ZONE).plus(Period.ofMonths(months)).toInstant();
    }

    /** What was used last before this is beyond its term now. */
    public Instant before(Instant now) {
        return now.atZone(PlaceTime.ZONE).minus(Period.ofMonths(months)).toInstant();
    }
}

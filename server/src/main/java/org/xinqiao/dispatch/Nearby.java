package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCases;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.organisation.AreaCode;

/** 附近: which cases may be about the same as what is told: of the same group of matters, in the same street, of the last days. */
@Component
class Nearby {

    static final int MOST = 200;
    static final int STREET = 9;

    private static final int GROUP = 4;

    private final Rules rules;
    private final Clock clock;

    Nearby(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    PastCases.Wanted of(Told told) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(rules.valueOf(Rule.DUPLICATE_WINDOW_DAYS)));
        MatterCode matter = told.matter();
        return new PastCases.Wanted(
                matter == null ? null : group(matter), street(told.area()), since, now.plusSeconds(1), false, MOST);
    }

    /** 事项组: the two upper levels of a matter. */
    static MatterCode group(MatterCode matter) {
        return new MatterCode(beginning(matter.value(), GROUP));
    }

    /** 所在街道: the area itself, where it is none below a street. */
    static AreaCode street(AreaCode area) {
        return new AreaCode(beginning(area.value(), STREET));
    }

    static String beginning(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}

package org.xinqiao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.engines.worktime.TimeLimit;

/** 异议期: until when who may object. */
@Component
class RunClock {

    private final RunRules rules;
    private final Clock clock;

    RunClock(RunRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Until when units of that class may object to a period that is open. */
    Instant untilOf(Run run, UnitClass unitClass) {
        return rules.after(Objects.requireNonNull(run.openedAt()), unitClass.objections());
    }

    Instant after(Instant start, TimeLimit limit) {
        return rules.after(start, limit);
    }
}

package org.breach.model;

import java.time.Instant;
import org.springframework.core.env.Environment;

/** Breach: a rule that asks Spring and looks at the clock. */
public record ImpureRule(Environment environment) {

    public boolean isLate(Instant due) {
        return Instant.now().isAfter(due);
    }
}

package org.xinqiao.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.store.PackTables;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;

/** 规则: the front door to the limits and numbers of the place, as they hold now or held at another time. */
@Service
public class Rules {

    private final Snapshot<List<InForce>> versions;
    private final Clock clock;

    Rules(PackTables tables, Clock clock) {
        this.versions = new Snapshot<>(tables::revision, tables::inForce);
        this.clock = clock;
    }

    /** 生效版本: from when on a version holds. */
    public record InForce(Instant from, RuleBook book) {}

    /** The rules in force now. */
    public RuleBook now() {
        return at(clock.instant());
    }

    /**
     * The rules in force at a moment: those of the version that had come into force last. What is older than the first version
     * lives by the first.
     */
    public RuleBook at(Instant moment) {
        List<InForce> all = versions.get();
        RuleBook found = all.isEmpty() ? NONE : all.getFirst().book();
        for (InForce each : all) {
            if (!each.from().isAfter(moment)) {
                found = each.book();
            }
        }
        return found;
    }

    private static final RuleBook NONE = RuleBook.of(0, RulePack.NONE);

    /**
     * {@link RuleBook#valueOf} of the rules in force now.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has none
     */
    public int valueOf(Rule rule) {
        return now().valueOf(rule);
    }

    /** Reads the rules anew at the next question. */
    void forget() {
        versions.forget();
    }
}

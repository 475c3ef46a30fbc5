package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.OpenCases;
import org.xinqiao.casework.OpenCases.Version;
import org.xinqiao.supervision.store.WatchTable;

/**
 * 督办阶梯: goes over all open cases and climbs the ladder where its moment has come. Whatever it was in the midst of when it was
 * killed it finds again: a story that has grown is looked at, and a cause brings one measure only.
 */
@Service
public class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int PAGE = 2000;
    private static final int AT_ONCE = 100;
    private static final int DUE = 500;

    private final OpenCases open;
    private final WatchTable watch;
    private final LadderLook look;
    private final ClosingLook closings;
    private final Clock clock;

    Ladder(OpenCases open, WatchTable watch, LadderLook look, ClosingLook closings, Clock clock) {
        this.open = open;
        this.watch = watch;
        this.look = look;
        this.closings = closings;
        this.clock = clock;
    }

    /** One round over all: what has changed, what has come due, what was not answered. */
    public void round() {
        sweep();
        lookAtDue();
        look.followSilence(clock.instant());
    }

    private void sweep() {
        long behind = 0;
        List<Version> page;
        do {
            page = open.versions(behind, PAGE);
            long last =
                    page.size() < PAGE ? Long.MAX_VALUE : page.getLast().id().value();
            Map<Long, Integer> known = new HashMap<>(watch.versions(behind, last));
            List<CaseId> changed = new ArrayList<>();
            for (Version each : page) {
                Integer seen = known.remove(each.id().value());
                if (seen == null || seen != each.version()) {
                    changed.add(each.id());
                }
            }
            known.keySet().forEach(over -> changed.add(new CaseId(over)));
            lookAt(changed);
            behind = last;
        } while (page.size() == PAGE);
    }

    private void lookAtDue() {
        Instant now = clock.instant();
        List<CaseId> due = watch.due(now, DUE);
        lookAt(due);
    }

    /** Looks at some cases now, for whoever has just done something to them. */
    void lookAt(Collection<CaseId> ids) {
        List<CaseId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            open.told(all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .values()
                    .forEach(this::lookAt);
        }
    }

    /** One case that cannot be looked at must not keep the others waiting. */
    private void lookAt(Cases.Seen seen) {
        try {
            Instant now = clock.instant();
            closings.at(seen, now);
            look.at(seen, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "case {} could not be looked at for supervision", seen.it().id(), e);
        }
    }
}

package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Duration;
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
import org.xinqiao.supervision.store.TurnTable;
import org.xinqiao.supervision.store.TurnTable.Taken;
import org.xinqiao.supervision.store.WatchTable;

/**
 * 督办阶梯: looks at the cases whose turn has come, because something happened to them or because a clock has come so far, and climbs.
 * Whatever a process was in the midst of when it was killed another one takes up; a cause brings one measure only.
 */
@Service
public class Ladder {

    private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
    private static final int PAGE = 2000;
    private static final int AT_ONCE = 50;
    /** After so long somebody else looks at what a process took and did not finish. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final OpenCases open;
    private final WatchTable watch;
    private final TurnTable turns;
    private final CaseLook look;
    private final Rising rising;
    private final Clock clock;

    Ladder(OpenCases open, WatchTable watch, TurnTable turns, CaseLook look, Rising rising, Clock clock) {
        this.open = open;
        this.watch = watch;
        this.turns = turns;
        this.look = look;
        this.rising = rising;
        this.clock = clock;
    }

    /** Something happened to these cases, so that they are to be looked at. */
    public void moved(Collection<CaseId> ids) {
        turns.put(ids, clock.instant());
    }

    /** One round: every case whose turn has come, and all that nobody answered or judged in time. Nothing due costs nothing. */
    public void round() {
        List<Taken> some;
        do {
            Instant now = clock.instant();
            some = turns.take(now, now.plus(LEASE), AT_ONCE);
            lookAtTaken(some);
        } while (some.size() == AT_ONCE);
        rising.round();
    }

    private void lookAtTaken(List<Taken> some) {
        Map<CaseId, Cases.Seen> told = open.told(some.stream().map(Taken::id).toList());
        for (Taken each : some) {
            Cases.Seen seen = told.get(each.id());
            if (seen == null) {
                turns.done(each, null);
            } else {
                safely(
                        seen,
                        () -> turns.done(each, look.at(seen, clock.instant()).orElse(null)));
            }
        }
    }

    /** One case that cannot be looked at must not keep the others waiting; its turn comes again. */
    private static void safely(Cases.Seen seen, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "case {} could not be looked at for supervision", seen.it().id(), e);
        }
    }

    /** Cases registered behind the last that was seen: brought in by an import, or while nobody listened. */
    public void catchUp() {
        follow(watch.last());
    }

    /** Holds every open case to how it was seen last, and has those looked at of whose news nobody heard. */
    public void catchUpAll() {
        follow(0);
    }

    private void follow(long from) {
        long behind = from;
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
            moved(changed);
            behind = last;
        } while (page.size() == PAGE);
    }

    /** Looks at some cases now, whether or not it is their turn. */
    void lookAt(Collection<CaseId> ids) {
        open.told(List.copyOf(ids)).values().forEach(seen -> safely(seen, () -> look.at(seen, clock.instant())));
    }
}

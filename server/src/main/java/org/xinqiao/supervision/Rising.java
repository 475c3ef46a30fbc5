package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.RiseTable;

/**
 * 逐级催办: what nobody answered or judged in time rises to whoever stands one step higher: of a measure the unit above the one that was
 * told and at last the supervision office, of what the office itself has to judge the leaders. At the top they are told anew each time.
 */
@Component
class Rising {

    private static final Logger LOG = LoggerFactory.getLogger(Rising.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1000;

    private final RiseTable rises;
    private final MeasureTable measures;
    private final LadderLook look;
    private final LadderPlace place;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Rising(
            RiseTable rises,
            MeasureTable measures,
            LadderLook look,
            LadderPlace place,
            TransactionTemplate transactions,
            Clock clock) {
        this.rises = rises;
        this.measures = measures;
        this.look = look;
        this.place = place;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has all rise whose clock has run out; one that cannot does not keep the others waiting. */
    void round() {
        for (int done = 0; done < AT_ONCE; done++) {
            Instant now = clock.instant();
            Optional<Rise> due = rises.take(now, now.plus(LEASE));
            if (due.isEmpty()) {
                return;
            }
            try {
                transactions.executeWithoutResult(status -> raise(due.get(), now));
            } catch (RuntimeException failed) {
                LOG.error(
                        "{} of case {} could not rise",
                        due.get().what(),
                        due.get().caseId(),
                        failed);
            }
        }
    }

    private void raise(Rise it, Instant now) {
        if (it.what() != What.ANSWER) {
            step(it, null, now, place.decideBy(now));
            return;
        }
        Measure silent = measures.find(it.thing()).orElse(null);
        Wait wait = silent == null ? null : silent.answerBy();
        UnitId told = silent == null ? null : silent.toldUnit();
        if (silent == null || wait == null || told == null || silent.state() != State.AWAITING_ANSWER) {
            rises.end(it, now);
            return;
        }
        if (it.level() == 0) {
            look.followSilence(silent, now);
        }
        List<UnitId> above = place.above(told);
        UnitId next = above.size() > it.level() ? above.get(it.level()) : null;
        step(it, next, now, place.dueOf(TimeLimit.parse(wait.limit()), next == null ? told : next, now));
    }

    private void step(Rise it, @Nullable UnitId next, Instant now, @Nullable Instant until) {
        if (rises.end(it, now)) {
            rises.add(it.up(next, now, until));
        }
    }
}

package org.xinqiao.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.model.Context;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Retrial;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.casework.store.TrialTable;
import org.xinqiao.catalogue.CatalogueProblem;
import org.xinqiao.catalogue.PackOffice;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.platform.ProblemFound;

/** 规则试算: tries a draft of the rules on the cases of a span before it is put in force. One at a time, and it can be stopped. */
@Service
public class RuleTrials {

    private static final Logger LOG = LoggerFactory.getLogger(RuleTrials.class);
    private static final int AT_ONCE = 500;
    /** Whoever has said nothing for so long is not there any more. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final PackOffice packs;
    private final StoryStore stories;
    private final TrialTable table;
    private final PlaceContext place;
    private final Audit audit;
    private final Clock clock;

    RuleTrials(PackOffice packs, StoryStore stories, TrialTable table, PlaceContext place, Audit audit, Clock clock) {
        this.packs = packs;
        this.stories = stories;
        this.table = table;
        this.place = place;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last trial of a pack; one whose process is gone is told as broken off. */
    public Optional<RuleTrial> last(int pack) {
        return table.last(pack).map(it -> isGone(it) ? with(it, RuleTrial.State.BROKEN) : it);
    }

    private boolean isGone(RuleTrial it) {
        return it.state() == RuleTrial.State.RUNNING && it.seenAt().isBefore(now().minus(SILENT));
    }

    private static RuleTrial with(RuleTrial it, RuleTrial.State state) {
        return new RuleTrial(it.id(), it.asked(), it.askedAt(), state, it.total(), it.done(), it.seenAt(), it.result());
    }

    /**
     * Begins to try a pack on the cases that were registered in a span and are over.
     *
     * @throws ProblemFound with {@link CatalogueProblem#FAULTY_PACK}, or {@link CaseProblem#TRIAL_RUNNING}
     */
    public RuleTrial begin(int pack, Instant from, Instant until, Viewer viewer) {
        PackOffice.Whole draft = packs.get(pack);
        if (!draft.faults().isEmpty()) {
            throw new ProblemFound(CatalogueProblem.FAULTY_PACK);
        }
        if (table.isRunningSince(now().minus(SILENT))) {
            throw new ProblemFound(CaseProblem.TRIAL_RUNNING);
        }
        RuleTrial.Asked asked = new RuleTrial.Asked(
                pack, draft.version().saves(), from, until, viewer.account().value());
        audit.did(Act.of(AuditAction.RULES_TRIED, viewer.who())
                .on(Subject.of("rule-pack", pack))
                .with("from", from.toString())
                .with("until", until.toString()));
        long id = table.begin(asked, table.count(from, until), now());
        Thread.ofVirtual().name("rule-trial-" + id).start(() -> run(id, asked, draft));
        return last(pack).orElseThrow();
    }

    /** Stops the last trial of a pack, if it runs. */
    public Optional<RuleTrial> stop(int pack, Viewer viewer) {
        Optional<RuleTrial> last = table.last(pack);
        last.ifPresent(it -> {
            if (table.end(it.id(), RuleTrial.State.CANCELLED, RuleTrial.Result.NOTHING, now())) {
                audit.did(Act.of(AuditAction.RULES_TRIED, viewer.who())
                        .on(Subject.of("rule-pack", pack))
                        .with("stopped", true));
            }
        });
        return last(pack);
    }

    private void run(long id, RuleTrial.Asked asked, PackOffice.Whole draft) {
        try {
            RuleBook book = RuleBook.of(asked.pack(), draft.pack());
            TrialCount count = new TrialCount();
            int done = 0;
            long behind = 0;
            List<CaseId> page = table.page(asked.from(), asked.until(), behind, AT_ONCE);
            while (!page.isEmpty()) {
                tried(page, book).forEach(count::add);
                done += page.size();
                behind = page.getLast().value();
                if (!table.goOn(id, done, now())) {
                    return;
                }
                page = table.page(asked.from(), asked.until(), behind, AT_ONCE);
            }
            table.end(id, RuleTrial.State.DONE, count.result(), now());
        } catch (RuntimeException failed) {
            LOG.error("试算 {} 中断 the trial broke off", id, failed);
            table.end(id, RuleTrial.State.BROKEN, RuleTrial.Result.NOTHING, now());
        }
    }

    /** On as many cores as there are, since reading stories is all work. */
    private Map<CaseId, Retrial.Verdict> tried(List<CaseId> page, RuleBook book) {
        Map<CaseId, List<Entry>> told = stories.stories(page);
        Context context = place.under(book, clock.instant());
        return told.entrySet().parallelStream()
                .collect(Collectors.toConcurrentMap(Map.Entry::getKey, each -> Retrial.of(each.getValue(), context)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

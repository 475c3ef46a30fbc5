package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.privacy.store.RetentionTables;

/**
 * 保存期限: the front door to how long data is kept. What is beyond its term is reported first, destroyed when somebody who
 * answers for it agreed, and not before.
 */
@Service
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionTerms terms;
    private final RetentionTables tables;
    private final Expired expired;
    private final Audit audit;
    private final Clock clock;

    Retention(RetentionTerms terms, RetentionTables tables, Expired expired, Audit audit, Clock clock) {
        this.terms = terms;
        this.tables = tables;
        this.expired = expired;
        this.audit = audit;
        this.clock = clock;
    }

    public List<RetentionRule> rules() {
        return terms.now();
    }

    public Optional<RetentionRule> ruleOf(DataClass dataClass) {
        return rules().stream().filter(rule -> rule.dataClass() == dataClass).findFirst();
    }

    /** The latest first. */
    public List<Disposal> disposals() {
        return tables.disposals();
    }

    /** 到期报告: counts what is beyond its term now, for everything that has no report waiting. */
    public void reportAll() {
        for (RetentionRule rule : rules()) {
            if (!tables.hasOpen(rule.dataClass())) {
                count(rule);
            }
        }
    }

    /**
     * The same for one class, asked for by somebody.
     *
     * @throws ProblemFound with {@link PrivacyProblem#NOTHING_TO_DESTROY} or {@link PrivacyProblem#REPORTED_ALREADY}
     */
    public Disposal report(Viewer viewer, DataClass dataClass) {
        RetentionRule rule = ruleOf(dataClass).orElseThrow(() -> new ProblemFound(PrivacyProblem.NOTHING_TO_DESTROY));
        if (tables.hasOpen(dataClass)) {
            throw new ProblemFound(PrivacyProblem.REPORTED_ALREADY);
        }
        Disposal report = count(rule).orElseThrow(() -> new ProblemFound(PrivacyProblem.NOTHING_TO_DESTROY));
        audit.did(act(AuditAction.DISPOSAL_REPORTED, viewer, report));
        return report;
    }

    private Optional<Disposal> count(RetentionRule rule) {
        Instant now = clock.instant();
        Instant before = rule.before(now);
        return expired.count(rule.dataClass(), before)
                .map(found -> tables.add(rule, found, before, now))
                .map(this::get);
    }

    /** Agrees; the work begins by itself. */
    @Transactional
    public Disposal approve(Viewer viewer, long id) {
        return decide(viewer, id, Disposal.State.APPROVED, AuditAction.DISPOSAL_APPROVED);
    }

    @Transactional
    public Disposal drop(Viewer viewer, long id) {
        return decide(viewer, id, Disposal.State.DROPPED, AuditAction.DISPOSAL_DROPPED);
    }

    private Disposal decide(Viewer viewer, long id, Disposal.State state, AuditAction action) {
        Disposal report = get(id);
        if (!tables.decide(id, state, clock.instant(), viewer.name())) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
        audit.did(act(action, viewer, report));
        return get(id);
    }

    /**
     * 执行: destroys what was agreed on, some at a time; broken off, it goes on from there. What cannot be destroyed now, as
     * recordings cannot while the switch is away, waits for the next time and holds up nothing else.
     */
    public void work() {
        for (Disposal disposal : tables.approved()) {
            try {
                finish(disposal);
            } catch (ProblemFound notNow) {
                LOG.warn("{} cannot be destroyed now: {}", disposal.dataClass(), notNow.toString());
            }
        }
    }

    private void finish(Disposal disposal) {
        Disposal now = disposal;
        while (now.state() == Disposal.State.APPROVED) {
            expired.destroySome(now);
            now = get(now.id());
        }
    }

    private Disposal get(long id) {
        return tables.find(id).orElseThrow(() -> new ProblemFound(PrivacyProblem.NO_SUCH_DISPOSAL));
    }

    private static Act act(AuditAction action, Viewer viewer, Disposal report) {
        return Act.of(action, viewer.who())
                .on(Subject.of("disposal", report.id()))
                .with("class", report.dataClass().name())
                .with("counted", report.counted());
    }
}

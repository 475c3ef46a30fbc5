package org.xinqiao.insight;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.insight.store.SubscriptionTable;
import org.xinqiao.platform.AfterCommit;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;

/** 报告编审: the front door to what is done to a report before and after it is released. */
@Service
public class ReportDesk {

    private final Reports reports;
    private final ReportStore store;
    private final ReportProduction production;
    private final SubscriptionTable subscriptions;
    private final Audit audit;
    private final Clock clock;

    ReportDesk(
            Reports reports,
            ReportStore store,
            ReportProduction production,
            SubscriptionTable subscriptions,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.production = production;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
    }

    /** 编辑: own words, sections left out and added; what was counted stays. @param version as the editor saw it */
    @Transactional
    public Report edit(Viewer viewer, long id, Edits edits, int version) {
        Report report = draft(viewer, id, version);
        store.edit(report, edits, store.content(id), withEditor(report, viewer));
        put(AuditAction.REPORT_EDITED, viewer.who(), report);
        return store.find(id).orElseThrow();
    }

    private static Set<Long> withEditor(Report report, Viewer viewer) {
        Set<Long> editors = new LinkedHashSet<>(report.editors());
        editors.add(viewer.account().value());
        editors.add(viewer.principal().value());
        return editors;
    }

    /** 重新统计: counts it as things stand now; what was written by hand stays. */
    @Transactional
    public Report again(Viewer viewer, long id) {
        Report report = held(viewer, id);
        if (report.isReleased()) {
            throw new ProblemFound(ReportProblem.NOT_DRAFT);
        }
        if (report.state() == Report.State.COUNTING) {
            throw new ProblemFound(ReportProblem.COUNTING);
        }
        store.again(id, clock.instant());
        put(AuditAction.REPORT_COUNTED, viewer.who(), report);
        AfterCommit.run(() -> production.begin(id));
        return store.find(id).orElseThrow();
    }

    /** 作废: a draft that nobody wants. */
    @Transactional
    public void discard(Viewer viewer, long id) {
        Report report = held(viewer, id);
        if (report.isReleased()) {
            throw new ProblemFound(ReportProblem.NOT_DRAFT);
        }
        store.discard(id);
        put(AuditAction.REPORT_DISCARDED, viewer.who(), report);
    }

    /**
     * 发布: it stands as it is from now on, and whoever wants such reports is told.
     *
     * @throws ProblemFound with {@link ReportProblem#OWN_WORK} for who worked on it
     */
    @Transactional
    public Report release(Viewer viewer, long id, int version) {
        Report report = draft(viewer, id, version);
        if (report.isEditedBy(viewer)) {
            throw new ProblemFound(ReportProblem.OWN_WORK);
        }
        boolean isRegular = report.about().kind() != ReportKind.TOPIC;
        if (isRegular && report.counted() != null && !report.about().period().isOver(report.counted())) {
            throw new ProblemFound(ReportProblem.NOT_OVER);
        }
        release(report, viewer.who());
        return store.find(id).orElseThrow();
    }

    /** The same by the house itself, of what nobody touched. */
    @Transactional
    public void releasePast(long id) {
        Report report = store.hold(id).orElseThrow();
        if (report.state() == Report.State.DRAFT && report.editors().isEmpty()) {
            release(report, Who.SYSTEM);
        }
    }

    private void release(Report report, Who who) {
        String checksum = HexFormat.of().formatHex(Sha256.of(store.sealed(report.id())));
        Report.By by = new Report.By(who.account(), who.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.release(report.id(), by, checksum);
        subscriptions.tell(report.id(), report.about().kind(), report.about().area(), by.at());
        put(AuditAction.REPORT_RELEASED, who, report);
    }

    /** 更正: begins another report of the same that names this one; this one stays as it was. */
    @Transactional
    public Report correct(Viewer viewer, long id, String why) {
        Report report = held(viewer, id);
        if (!report.isReleased()) {
            throw new ProblemFound(ReportProblem.NOT_RELEASED);
        }
        if (report.correctedBy() != null || store.isBeingCorrected(id)) {
            throw new ProblemFound(ReportProblem.CORRECTED);
        }
        Report begun = reports.begin(viewer, report.about(), new Report.Correction(id, why));
        store.editors(begun.id(), withEditor(begun, viewer));
        return begun;
    }

    private Report draft(Viewer viewer, long id, int version) {
        Report report = held(viewer, id);
        if (report.state() == Report.State.COUNTING) {
            throw new ProblemFound(ReportProblem.COUNTING);
        }
        if (report.state() != Report.State.DRAFT) {
            throw new ProblemFound(ReportProblem.NOT_DRAFT);
        }
        if (report.version() != version) {
            throw new ProblemFound(ReportProblem.STALE);
        }
        return report;
    }

    private Report held(Viewer viewer, long id) {
        return store.hold(id)
                .filter(report -> Reports.isVisible(viewer, report))
                .orElseThrow(() -> new ProblemFound(ReportProblem.NO_REPORT));
    }

    private void put(AuditAction action, Who who, Report report) {
        audit.did(Act.of(action, who)
                .on(Subject.of("report", report.id()))
                .with("kind", report.about().kind().name())
                .with("begins", report.about().period().begins().toString()));
    }
}

package org.xinqiao.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.insight.store.ReportStore.After;
import org.xinqiao.insight.store.ReportStore.Wanted;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.AfterCommit;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/**
 * 报告: the front door to reports and their archive. Released ones are read by whoever oversees their area; drafts by those who edit or
 * release.
 */
@Service
public class Reports {

    private static final int PAGE = 30;
    private static final int EARLIEST = 2000;

    private final ReportStore store;
    private final ReportNames names;
    private final ReportProduction production;
    private final Audit audit;
    private final Clock clock;

    Reports(ReportStore store, ReportNames names, ReportProduction production, Audit audit, Clock clock) {
        this.store = store;
        this.names = names;
        this.production = production;
        this.audit = audit;
        this.clock = clock;
    }

    /** 查找. @param state absent for all that the viewer may see */
    public record Search(
            @Nullable ReportKind kind,
            Report.@Nullable State state,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The archive and what is still worked on, the latest period first. */
    @Transactional(readOnly = true)
    public Slice<Report> list(Viewer viewer, Search search, @Nullable After after) {
        Set<Report.State> states = EnumSet.of(Report.State.RELEASED);
        if (mayWork(viewer)) {
            states.addAll(EnumSet.of(Report.State.DRAFT, Report.State.COUNTING, Report.State.FAILED));
        }
        if (search.state() != null) {
            states.retainAll(Set.of(search.state()));
        }
        if (states.isEmpty() || !viewer.scope().readAll()) {
            return new Slice<>(List.of(), false);
        }
        AreaCode area = viewer.scope().area();
        Wanted wanted = new Wanted(area, search.kind(), states, search.words(), search.from(), search.until());
        return Slice.of(store.page(wanted, after, PAGE + 1), PAGE);
    }

    /** @throws ProblemFound with {@link ReportProblem#NO_REPORT} where it is not the viewer's to see */
    @Transactional(readOnly = true)
    public Report get(Viewer viewer, long id) {
        return store.find(id)
                .filter(report -> isVisible(viewer, report))
                .orElseThrow(() -> new ProblemFound(ReportProblem.NO_REPORT));
    }

    @Transactional(readOnly = true)
    public ReportContent content(Report report) {
        return store.content(report.id());
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public Report export(Viewer viewer, long id, String form) {
        Report report = get(viewer, id);
        if (report.counted() == null) {
            throw new ProblemFound(ReportProblem.COUNTING);
        }
        audit.read(Act.of(AuditAction.REPORT_EXPORTED, viewer.who())
                .on(Subject.of("report", id))
                .with("form", form));
        return report;
    }

    static boolean mayWork(Viewer viewer) {
        return viewer.may(Power.EDIT_REPORTS) || viewer.may(Power.RELEASE_REPORTS);
    }

    static boolean isVisible(Viewer viewer, Report report) {
        return viewer.scope().readAll()
                && viewer.scope().area().contains(report.about().area())
                && (report.isReleased() || mayWork(viewer) && report.state() != Report.State.DISCARDED);
    }

    /**
     * 所要的报告.
     *
     * @param area absent for all the viewer sees
     * @param matter or below it; empty for all
     * @param ends absent for a kind that knows by itself where it ends
     */
    public record Order(
            ReportKind kind,
            @Nullable AreaCode area,
            String matter,
            LocalDate begins,
            @Nullable LocalDate ends) {}

    /** Has a report counted; of a regular one that is there already, answers with that. */
    @Transactional
    public Report order(Viewer viewer, Order order) {
        Report.About about = about(viewer, order);
        if (about.kind().isRegular()) {
            Report same = store.same(about).orElse(null);
            if (same != null) {
                return same;
            }
        }
        return begin(viewer, about, null);
    }

    Report begin(Viewer viewer, Report.About about, Report.@Nullable Correction corrects) {
        Report.By asked = new Report.By(
                viewer.account().value(), viewer.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        long id = store.begin(about, false, asked, corrects).orElseThrow();
        audit.did(Act.of(AuditAction.REPORT_ORDERED, viewer.who())
                .on(Subject.of("report", id))
                .with("kind", about.kind().name())
                .with("begins", about.period().begins().toString()));
        AfterCommit.run(() -> production.begin(id));
        return store.find(id).orElseThrow();
    }

    private Report.About about(Viewer viewer, Order order) {
        AreaCode area = order.area() == null ? viewer.scope().area() : order.area();
        Said areaName = names.area(area.value());
        if (areaName == null
                || !viewer.scope().readAll()
                || !viewer.scope().area().contains(area)) {
            throw new ProblemFound(ReportProblem.BAD_AREA);
        }
        boolean isTopic = order.kind() == ReportKind.TOPIC;
        String matter = isTopic ? order.matter() : "";
        Said matterName = matter.isEmpty() ? new Said("", "") : names.matter(matter);
        if (matterName == null) {
            throw new ProblemFound(ReportProblem.BAD_MATTER);
        }
        return new Report.About(order.kind(), area, areaName, matter, matterName, period(order));
    }

    private Period period(Order order) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate begins = order.begins();
        LocalDate ends = order.ends() == null ? begins : order.ends();
        if (begins.getYear() < EARLIEST || begins.isAfter(today) || ends.isBefore(begins)) {
            throw new ProblemFound(ReportProblem.BAD_PERIOD);
        }
        boolean isTopic = order.kind() == ReportKind.TOPIC;
        Period period = isTopic ? new Period(begins, ends) : Period.of(order.kind(), begins);
        if (period.isTooLong() || isTopic && ends.isAfter(today)) {
            throw new ProblemFound(ReportProblem.BAD_PERIOD);
        }
        return period;
    }
}

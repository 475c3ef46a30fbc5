package org.xinqiao.insight;

import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.store.ScheduleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;

/** 定时设置: the front door to which reports of the viewer's place come by themselves, and when. */
@Service
public class ReportSchedules {

    private final ReportWork work;
    private final ScheduleTable table;
    private final ReportNames names;
    private final PastReports past;
    private final PlatformSettings platform;
    private final Audit audit;

    ReportSchedules(
            ReportWork work,
            ScheduleTable table,
            ReportNames names,
            PastReports past,
            PlatformSettings platform,
            Audit audit) {
        this.work = work;
        this.table = table;
        this.names = names;
        this.past = past;
        this.platform = platform;
        this.audit = audit;
    }

    /**
     * 定时与待出.
     *
     * @param waiting how many reports are due and not made yet
     * @param lacksPast whether it is a demo whose cases reach back too little for reports of the past
     */
    public record Plan(List<ReportSchedule> schedules, int waiting, boolean lacksPast) {}

    @Transactional(readOnly = true)
    public Plan of(Viewer viewer) {
        AreaCode place = names.placeOf(viewer);
        return new Plan(table.of(place), work.waiting(place), platform.demo() && past.isYoung(place));
    }

    /** @throws ProblemFound with {@link ReportProblem#STALE} where somebody changed it meanwhile */
    @Transactional
    public Plan change(Viewer viewer, ReportKind kind, boolean enabled, LocalTime at, int saves) {
        AreaCode place = names.placeOf(viewer);
        // who sees a part of a place alone does not say what comes of the whole
        if (!place.equals(viewer.scope().area()) || !kind.isRegular()) {
            throw new ProblemFound(ReportProblem.BAD_AREA);
        }
        work.of(place);
        if (!table.change(place, kind, enabled, at, saves)) {
            throw new ProblemFound(ReportProblem.STALE);
        }
        audit.did(Act.of(AuditAction.REPORT_SCHEDULED, viewer.who())
                .on(Subject.of("area", Long.parseLong(place.value())))
                .with("kind", kind.name())
                .with("enabled", enabled)
                .with("at", at.toString()));
        return of(viewer);
    }
}

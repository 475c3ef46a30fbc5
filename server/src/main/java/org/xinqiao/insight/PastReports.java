package org.xinqiao.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PeriodFigures;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.insight.store.ReportStore.Wanted;
import org.xinqiao.insight.store.ScheduleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/**
 * 往期报告: a place that begins with a past, as the demo does, has its last year's reports made of the cases there are, and all but the
 * latest of each kind released by the house. Daily ones reach back a month, so that the archive stays one that people look through.
 */
@Component
public class PastReports {

    private static final int DAYS = 31;
    private static final int AT_ONCE = 200;

    private final PeriodFigures figures;
    private final ScheduleTable schedules;
    private final ReportStore store;
    private final ReportWork work;
    private final ReportDesk desk;
    private final Clock clock;

    PastReports(
            PeriodFigures figures,
            ScheduleTable schedules,
            ReportStore store,
            ReportWork work,
            ReportDesk desk,
            Clock clock) {
        this.figures = figures;
        this.schedules = schedules;
        this.store = store;
        this.work = work;
        this.desk = desk;
        this.clock = clock;
    }

    /** Has schedules reach back as far as there are cases, a year at the most. */
    public void reachBack(AreaCode place) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        LocalDate first = figures.first(place).map(PlaceTime::dayOf).orElse(today);
        for (ReportSchedule each : work.of(place)) {
            LocalDate furthest = each.kind() == ReportKind.DAILY ? today.minusDays(DAYS) : today.minusYears(1);
            LocalDate since = first.isAfter(furthest) ? first : furthest;
            if (since.isBefore(each.since())) {
                schedules.since(place, each.kind(), since);
            }
        }
    }

    /** Whether cases reach back so little that there is nothing to make reports of the past from. */
    public boolean isYoung(AreaCode place) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        return figures.first(place)
                .map(first -> PlaceTime.dayOf(first).isAfter(today.minusDays(DAYS)))
                .orElse(true);
    }

    /** Releases whatever came by schedule and has a later one of its kind. */
    public int release(AreaCode place) {
        int released = 0;
        for (ReportSchedule each : work.of(place)) {
            Wanted drafts =
                    new Wanted(place, each.kind(), java.util.EnumSet.of(Report.State.DRAFT), "", each.since(), null);
            List<Report> some = store.page(drafts, null, AT_ONCE).stream()
                    .filter(report ->
                            report.bySchedule() && report.about().area().equals(place))
                    .toList();
            for (Report report : some.stream().skip(1).toList()) {
                desk.releasePast(report.id());
                released++;
            }
        }
        return released;
    }
}

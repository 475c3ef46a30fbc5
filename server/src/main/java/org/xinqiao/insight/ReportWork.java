package org.xinqiao.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Who;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.insight.store.ScheduleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/**
 * 报告例行: makes what is due. Each period comes once: its row is put down first, whoever puts it down counts it, and what a process left
 * behind is taken up by the next one.
 */
@Component
public class ReportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReportWork.class);
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofHours(1);
    private static final LocalTime EARLY = LocalTime.of(1, 10);
    private static final List<ReportKind> KINDS = List.of(ReportKind.DAILY, ReportKind.WEEKLY, ReportKind.MONTHLY);
    /** So many at once; then others have a turn. */
    private static final int AT_ONCE = 40;

    private final ReportStore store;
    private final ScheduleTable schedules;
    private final ReportProduction production;
    private final ReportNames names;
    private final Clock clock;

    ReportWork(
            ReportStore store, ScheduleTable schedules, ReportProduction production, ReportNames names, Clock clock) {
        this.store = store;
        this.schedules = schedules;
        this.production = production;
        this.names = names;
        this.clock = clock;
    }

    /** Makes what is due in every place; answers with how many reports came of it. */
    public int catchUp() {
        takeUp();
        int made = 0;
        for (AreaCode place : names.places()) {
            made += catchUp(place);
        }
        if (made > 0) {
            LOG.info("出了 {} 份报告 made {} reports", made, made);
        }
        return made;
    }

    /** What is due in one place. */
    int catchUp(AreaCode place) {
        int made = 0;
        for (ReportSchedule each : of(place)) {
            for (Period period : due(each)) {
                if (made >= AT_ONCE) {
                    return made;
                }
                made += make(each, period) ? 1 : 0;
            }
        }
        return made;
    }

    /** How many are due and not made yet. */
    public int waiting(AreaCode place) {
        return schedules.of(place).stream().mapToInt(each -> due(each).size()).sum();
    }

    private List<Period> due(ReportSchedule it) {
        return it.due(store.scheduled(it.area(), it.kind(), it.since()), clock.instant());
    }

    /** The schedules of a place; a place that has none begins today. */
    List<ReportSchedule> of(AreaCode place) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        if (schedules.of(place).size() < KINDS.size()) {
            KINDS.forEach(kind -> schedules.add(new ReportSchedule(place, kind, true, EARLY, today, 1)));
        }
        return schedules.of(place);
    }

    private boolean make(ReportSchedule of, Period period) {
        Said name = names.area(of.area().value());
        Report.About about = new Report.About(
                of.kind(), of.area(), name == null ? Said.same(of.area().value()) : name, "", new Said("", ""), period);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Report.By house = new Report.By(Who.SYSTEM.account(), Who.SYSTEM.name(), now);
        return store.begin(about, true, house, null)
                .map(id -> {
                    production.count(id);
                    return true;
                })
                .orElse(false);
    }

    /** 续办: what a process that is gone left half counted, and what failed some time ago. */
    int takeUp() {
        Instant now = clock.instant();
        Instant silent = now.minus(SILENT);
        Instant failed = now.minus(REST);
        int taken = 0;
        for (long id : store.brokenOff(silent, failed, AT_ONCE)) {
            if (store.takeOver(id, silent, failed, now)) {
                production.count(id);
                taken++;
            }
        }
        return taken;
    }
}

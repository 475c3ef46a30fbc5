package org.xinqiao.insight.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.insight.ReportProblem;
import org.xinqiao.insight.ReportSchedule;
import org.xinqiao.insight.ReportSchedules;
import org.xinqiao.insight.Subscriptions;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.platform.ProblemFound;

/** 定时与订阅接口. */
@RestController
class ReportPlanController {

    private final ReportSchedules schedules;
    private final Subscriptions subscriptions;

    ReportPlanController(ReportSchedules schedules, Subscriptions subscriptions) {
        this.schedules = schedules;
        this.subscriptions = subscriptions;
    }

    record ScheduleView(ReportKind kind, boolean enabled, String at, LocalDate since, int version) {

        static ScheduleView of(ReportSchedule it) {
            return new ScheduleView(it.kind(), it.enabled(), it.at().toString(), it.since(), it.saves());
        }
    }

    /** @param waiting how many reports are due and not made yet; @param lacksPast whether a demo has no cases of the past to tell of */
    record PlanView(List<ScheduleView> schedules, int waiting, boolean lacksPast) {

        static PlanView of(ReportSchedules.Plan it) {
            return new PlanView(it.schedules().stream().map(ScheduleView::of).toList(), it.waiting(), it.lacksPast());
        }
    }

    /** 定时表单. @param at as {@code 01:10} */
    record ScheduleForm(
            @Nullable ReportKind kind,
            @Nullable Boolean enabled,
            @Nullable String at,
            @Nullable Integer version) {}

    record SubscriptionForm(
            @Nullable ReportKind kind, @Nullable Boolean wanted) {}

    /** @param unread how many reports the viewer was told of and has not opened */
    record SubscriptionView(List<ReportKind> kinds, int unread) {}

    @GetMapping("/api/report-schedules")
    PlanView plan(Viewer viewer) {
        return PlanView.of(schedules.of(viewer));
    }

    @PutMapping("/api/report-schedules")
    PlanView change(@RequestBody ScheduleForm sent, Viewer viewer) {
        return PlanView.of(schedules.change(
                viewer,
                known(sent.kind()),
                Objects.requireNonNullElse(sent.enabled(), true),
                time(ReportForms.or(sent.at())),
                Objects.requireNonNullElse(sent.version(), 0)));
    }

    private static ReportKind known(@Nullable ReportKind kind) {
        if (kind == null) {
            throw new ProblemFound(ReportProblem.BAD_KIND);
        }
        return kind;
    }

    private static LocalTime time(String sent) {
        try {
            return LocalTime.parse(sent.strip());
        } catch (DateTimeException _) {
            throw new ProblemFound(ReportProblem.BAD_TIME);
        }
    }

    @GetMapping("/api/report-subscriptions")
    SubscriptionView subscriptions(Viewer viewer) {
        return new SubscriptionView(subscriptions.of(viewer), subscriptions.unread(viewer));
    }

    @PutMapping("/api/report-subscriptions")
    SubscriptionView subscribe(@RequestBody SubscriptionForm sent, Viewer viewer) {
        subscriptions.set(viewer, known(sent.kind()), Objects.requireNonNullElse(sent.wanted(), true));
        return subscriptions(viewer);
    }
}

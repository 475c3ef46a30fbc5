package org.xinqiao.insight.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.ReportDesk;
import org.xinqiao.insight.Reports;
import org.xinqiao.insight.Subscriptions;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.web.ReportViews.ReportDetail;
import org.xinqiao.insight.web.ReportViews.ReportPage;
import org.xinqiao.insight.web.ReportViews.ReportRow;
import org.xinqiao.platform.Slice;

/** 报告接口. */
@RestController
class ReportController {

    private static final String ONE = "/api/reports/{id:\\d{1,18}}";

    private final Reports reports;
    private final ReportDesk desk;
    private final Subscriptions subscriptions;

    ReportController(Reports reports, ReportDesk desk, Subscriptions subscriptions) {
        this.reports = reports;
        this.desk = desk;
        this.subscriptions = subscriptions;
    }

    /** The archive, narrowed by kind, state, days and words. */
    @GetMapping("/api/reports")
    ReportPage list(
            @RequestParam(required = false) @Nullable ReportKind kind,
            @RequestParam(required = false) Report.@Nullable State state,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        Reports.Search search =
                new Reports.Search(kind, state, ReportForms.or(words), ReportForms.day(from), ReportForms.day(until));
        Slice<Report> page = reports.list(viewer, search, ReportForms.after(after));
        Set<Long> unread = subscriptions.unread(viewer, page.items());
        List<ReportRow> rows = page.items().stream()
                .map(each -> ReportRow.of(each, unread.contains(each.id())))
                .toList();
        return new ReportPage(rows, page.next(last -> last.about().period().ends() + "." + last.id()));
    }

    @PostMapping("/api/reports")
    ReportRow order(@RequestBody ReportForms.Order sent, Viewer viewer) {
        return ReportRow.of(reports.order(viewer, sent.read()), false);
    }

    @GetMapping(ONE)
    ReportDetail get(@PathVariable long id, Viewer viewer) {
        return detail(reports.get(viewer, id), viewer);
    }

    /** 已读: whoever was told of it has opened it. */
    @PostMapping(ONE + "/opened")
    ReportRow opened(@PathVariable long id, Viewer viewer) {
        Report report = reports.get(viewer, id);
        subscriptions.opened(viewer, id);
        return ReportRow.of(report, false);
    }

    @PutMapping(ONE + "/edits")
    ReportDetail edit(@PathVariable long id, @RequestBody ReportForms.EditForm sent, Viewer viewer) {
        return detail(desk.edit(viewer, id, sent.read(), sent.seen()), viewer);
    }

    @PostMapping(ONE + "/count")
    ReportRow count(@PathVariable long id, Viewer viewer) {
        return ReportRow.of(desk.again(viewer, id), false);
    }

    @PostMapping(ONE + "/discard")
    void discard(@PathVariable long id, Viewer viewer) {
        desk.discard(viewer, id);
    }

    @PostMapping(ONE + "/release")
    ReportDetail release(@PathVariable long id, @RequestBody ReportForms.Seen sent, Viewer viewer) {
        return detail(desk.release(viewer, id, sent.read()), viewer);
    }

    @PostMapping(ONE + "/corrections")
    ReportRow correct(@PathVariable long id, @RequestBody ReportForms.Why sent, Viewer viewer) {
        return ReportRow.of(desk.correct(viewer, id, sent.read()), false);
    }

    private ReportDetail detail(Report report, Viewer viewer) {
        return ReportDetail.of(report, reports.content(report), viewer);
    }
}

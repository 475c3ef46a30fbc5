package org.xinqiao.compliance.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.compliance.ComplianceReport;
import org.xinqiao.compliance.ComplianceReports;

/** 合规接口: the report of the last run. */
@RestController
class ComplianceController {

    private final ComplianceReports reports;

    ComplianceController(ComplianceReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/compliance")
    ReportPage last(Viewer viewer) {
        ComplianceReports.Last last = reports.last(viewer);
        return new ReportPage(
                last.report().map(ReportView::of).orElse(null), last.same().orElse(null));
    }

    /**
     * 合规报告页.
     *
     * @param report absent as long as there is none
     * @param same whether it is of the program that runs; absent where that is not known
     */
    record ReportPage(@Nullable ReportView report, @Nullable Boolean same) {}

    /** 合规报告. */
    record ReportView(
            Instant at,
            String commit,
            long seconds,
            int green,
            int red,
            int organisation,
            List<ComplianceReport.Law> laws,
            List<ComplianceReport.Row> rows) {

        static ReportView of(ComplianceReport it) {
            return new ReportView(
                    it.at(), it.commit(), it.seconds(), it.green(), it.red(), it.organisation(), it.laws(), it.rows());
        }
    }
}

package org.xinqiao.compliance;

import java.util.stream.Collectors;

/** 合规报告的网页: one file that needs nothing else, to be opened and printed. */
final class ReportAsPage {

    private static final String STYLE = """
            body{font:14px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;max-width:1100px;margin:24px auto;padding:0 16px;color:#1b2430}
            h1{font-size:22px;margin:0}h2{font-size:16px;margin:28px 0 6px}p{margin:4px 0}.en{color:#55606e}
            .sum{display:flex;gap:24px;flex-wrap:wrap;margin:14px 0;font-size:16px}
            table{border-collapse:collapse;width:100%}td{border-top:1px solid #d6dbe1;padding:7px 8px;vertical-align:top}
            td:nth-child(1){white-space:nowrap;font-weight:600;width:118px}td:nth-child(2){width:130px}
            .green{color:#1a6b3c}.red{color:#a3261b}.organisation{color:#4a5a78}
            code{font:12px/1.5 ui-monospace,monospace;word-break:break-all}.tests{color:#55606e}
            @media(max-width:640px){td{display:block;width:auto!important;border:0;padding:2px 0}tr{display:block;border-top:1px solid #d6dbe1;padding:8px 0}}
            @media print{body{margin:0;max-width:none;font-size:11px}tr{break-inside:avoid}h2{break-after:avoid}}
            """;

    private final ComplianceReport report;

    ReportAsPage(ComplianceReport report) {
        this.report = report;
    }

    String html() {
        String laws = report.laws().stream().map(this::law).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>合规报告 Report of compliance</title><style>%s</style></head><body>
                <h1>合规报告 <span class="en">Report of compliance</span></h1>
                <p>心桥 Xinqiao · %s · 版本 version <code>%s</code> · 用时 took %d s</p>
                <div class="sum"><span class="green">✔ 绿 green %d</span><span class="red">✘ 红 red %d</span>\
                <span class="organisation">◇ 由机构落实 by organisation, not by software %d</span></div>
                <p>绿：各项测试在这次运行中运行并通过，而且条款被破坏时测试确实失败。红：还没有做到，或没有证明。</p>
                <p class="en">Green: its tests ran and passed in this run, and were seen to fail with the clause broken. Red: not held yet, or not shown.</p>
                %s</body></html>
                """.formatted(
                        STYLE,
                        report.at(),
                        safe(report.commit()),
                        report.seconds(),
                        report.green(),
                        report.red(),
                        report.organisation(),
                        laws);
    }

    private String law(ComplianceReport.Law law) {
        String rows = report.rows().stream()
                .filter(row -> row.law().equals(law.law()))
                .map(ReportAsPage::row)
                .collect(Collectors.joining());
        return "<h2>%s %s <span class=\"en\">%s</span></h2>\n<table>%s</table>\n"
                .formatted(safe(law.law()), safe(law.zh()), safe(law.en()), rows);
    }

    private static String row(ComplianceReport.Row row) {
        String status = row.status().code();
        String sign = switch (row.status()) {
            case GREEN -> "✔ 绿 green";
            case RED -> "✘ 红 red";
            case ORGANISATION -> "◇ 机构";
        };
        String note = row.status() == ComplianceReport.Status.GREEN
                ? ""
                : "<p class=\"%s\">%s <span class=\"en\">%s</span></p>"
                        .formatted(status, safe(row.note()), safe(row.noteEn()));
        String tests = row.tests().stream()
                .map(test ->
                        "<br><code>%s</code> %s %s".formatted(safe(test.test()), test.result(), safe(test.words())))
                .collect(Collectors.joining());
        String breach = row.breach().isEmpty()
                ? ""
                : "<br>破坏 broken by <code>%s</code>：%s"
                        .formatted(safe(row.breach()), row.seen() ? "测试失败，已确认 seen to fail" : "未被发现 not seen");
        return """
                <tr><td class="%s">%s<br>%s</td><td>%s</td><td>%s<p class="en">%s</p>%s<span class="tests">%s%s</span></td></tr>
                """.formatted(
                        status,
                        sign,
                        safe(row.id()),
                        safe(row.clause()),
                        safe(row.demand()),
                        safe(row.demandEn()),
                        note,
                        tests.replaceFirst("^<br>", ""),
                        breach);
    }

    private static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

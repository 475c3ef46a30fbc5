package org.xinqiao.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperPage;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Tally;

/** 打印版报告: the same report as XHTML, of which PDF is made. */
final class SurveyPage {

    private final SurveyResults.Result it;
    private final String area;
    private final String mark;
    private final PaperCharts charts;
    private final StringBuilder page = new StringBuilder();

    SurveyPage(SurveyResults.Result it, String area, String mark, PaperCharts charts) {
        this.it = it;
        this.area = area;
        this.mark = mark;
        this.charts = charts;
    }

    String text() {
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\"><head>")
                .append("<meta charset=\"UTF-8\"/><title>")
                .append(PaperPage.plain(it.survey().title()))
                .append("</title><style>")
                .append(PaperPage.STYLE)
                .append(
                        "th.name { width: 34%; } td.long { word-wrap: break-word; }</style></head><body><div id=\"foot\">")
                .append(PaperPage.plain(mark))
                .append("</div>");
        put("h1", it.survey().title());
        page.append("<p class=\"notes\">")
                .append(PaperPage.plain(ReportWords.under(area)))
                .append("</p>");
        put("h2", ReportWords.METHOD);
        method();
        put("h2", ReportWords.FINDINGS);
        it.tables().forEach(this::table);
        it.said().forEach(this::said);
        put("h2", ReportWords.NOTES);
        ReportWords.notes(it).forEach(note -> put("p", note));
        return page.append("</body></html>").toString();
    }

    private void put(String tag, @Nullable String words) {
        if (words != null) {
            page.append('<').append(tag).append('>');
            page.append(PaperPage.plain(words)).append("</").append(tag).append('>');
        }
    }

    private void method() {
        page.append("<table><tbody>");
        for (MethodLine each : MethodLine.of(it)) {
            page.append("<tr><th class=\"name\">")
                    .append(PaperPage.plain(each.name()))
                    .append("</th><td class=\"long\">")
                    .append(PaperPage.plain(each.value()))
                    .append("</td></tr>");
        }
        page.append("</tbody></table>");
    }

    private void table(Tally.Table of) {
        put("h3", ReportWords.head(of));
        if (!of.lines().isEmpty()) {
            page.append(PaperPage.image(ReportWords.chart(of, charts), of.zh()));
            page.append("<table><thead><tr>");
            ReportWords.HEADS.forEach(head -> put("th", head));
            page.append("</tr></thead><tbody>");
            of.lines().forEach(this::line);
            page.append("</tbody></table>");
        }
        put("p", ReportWords.numbers(of));
    }

    private void line(Tally.Line line) {
        List<String> cells = ReportWords.cells(line);
        page.append("<tr>");
        put("td", cells.getFirst());
        cells.subList(1, cells.size())
                .forEach(cell -> page.append("<td class=\"n\">")
                        .append(PaperPage.plain(cell))
                        .append("</td>"));
        page.append("</tr>");
    }

    private void said(SurveyResults.Said of) {
        put("h3", ReportWords.head(of));
        of.words().stream().limit(ReportWords.QUOTED).forEach(words -> put("p", "· " + words));
        put("p", ReportWords.more(of));
    }
}

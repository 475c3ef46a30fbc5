package org.xinqiao.insight.paper;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperPage;

/** 打印版: a report as XHTML, to be printed from a browser and to be made into PDF. */
@Component
public class PrintPage {

    private final ChartPicture charts;

    PrintPage(ChartPicture charts) {
        this.charts = charts;
    }

    /** The whole page. */
    public String of(Paper paper) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(paper.say("zh-CN", "en"))
                .append("\"><head><meta charset=\"UTF-8\"/><title>")
                .append(PaperPage.plain(paper.title()))
                .append("</title><style>")
                .append(PaperPage.STYLE)
                .append("</style></head><body><div id=\"foot\">")
                .append(PaperPage.plain(paper.mark()))
                .append("</div><h1>")
                .append(PaperPage.plain(paper.title()))
                .append("</h1>");
        paper.notes()
                .forEach(note -> page.append("<p class=\"notes\">")
                        .append(PaperPage.plain(note))
                        .append("</p>"));
        page.append("<p class=\"notes\">")
                .append(PaperPage.plain(paper.counted()))
                .append("</p>");
        paper.sections().forEach(section -> section(page, section, paper));
        definitions(page, paper);
        return page.append("</body></html>").toString();
    }

    private void section(StringBuilder page, Ready ready, Paper paper) {
        page.append("<h2>")
                .append(PaperPage.plain(paper.say(ready.section().name())))
                .append("</h2>");
        paper.say(ready.words())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> page.append("<p>").append(PaperPage.plain(line)).append("</p>"));
        List<ReportFigure> figures = ready.section().figures();
        if (!figures.isEmpty()) {
            figures(page, figures, paper);
        }
        for (ReportTable table : ready.section().tables()) {
            page.append("<h3>").append(PaperPage.plain(paper.say(table.name()))).append("</h3>");
            if (table.chart() != null && !table.rows().isEmpty()) {
                picture(page, table, paper);
            }
            table(page, table, paper);
        }
    }

    private void picture(StringBuilder page, ReportTable table, Paper paper) {
        PaperCharts.Picture picture = charts.of(table, paper);
        page.append(PaperPage.image(picture, paper.say(table.name())));
    }

    private static void figures(StringBuilder page, List<ReportFigure> figures, Paper paper) {
        page.append("<table><thead>");
        row(page, "th", Figures.heads(paper));
        page.append("</thead><tbody>");
        for (ReportFigure each : figures) {
            page.append("<tr><td>")
                    .append(PaperPage.plain(paper.say(each.name())))
                    .append("</td>");
            Figures.values(each, paper)
                    .forEach(value -> page.append("<td class=\"n\">")
                            .append(PaperPage.plain(value))
                            .append("</td>"));
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static void table(StringBuilder page, ReportTable table, Paper paper) {
        page.append("<table><thead>");
        row(page, "th", paper.say(table.heads()));
        page.append("</thead><tbody>");
        for (List<Cell> cells : table.rows()) {
            page.append("<tr>");
            for (Cell cell : cells) {
                page.append(cell.number() == null ? "<td>" : "<td class=\"n\">")
                        .append(PaperPage.plain(paper.say(cell.text())))
                        .append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</tbody></table>");
    }

    private static void row(StringBuilder page, String tag, List<String> cells) {
        page.append("<tr>");
        cells.forEach(cell -> page.append('<')
                .append(tag)
                .append('>')
                .append(PaperPage.plain(cell))
                .append("</")
                .append(tag)
                .append('>'));
        page.append("</tr>");
    }

    /** 指标说明: every figure says what it is. */
    private static void definitions(StringBuilder page, Paper paper) {
        List<ReportFigure> all = Figures.defined(paper);
        if (all.isEmpty()) {
            return;
        }
        page.append("<h2>").append(paper.say("指标说明", "What the figures mean")).append("</h2>");
        all.forEach(each -> page.append("<p class=\"what\">")
                .append(PaperPage.plain(paper.say(each.name())))
                .append(paper.say("：", ": "))
                .append(PaperPage.plain(paper.say(each.what())))
                .append("</p>"));
    }
}

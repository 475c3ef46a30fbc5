package org.xinqiao.insight.paper;

import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Cell;

/** 打印版: a report as XHTML, to be printed from a browser and to be made into PDF. */
@Component
public class PrintPage {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm;
              @bottom-center { content: element(foot); } }
            body { font-family: 'Report', 'Noto Sans CJK SC', 'Droid Sans Fallback', sans-serif; font-size: 10.5pt;
              line-height: 1.6; color: #1d2127; max-width: 180mm; margin: 0 auto; }
            h1 { font-size: 17pt; text-align: center; margin: 4mm 0 2mm; font-weight: normal; }
            h2 { font-size: 13pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 1px solid #b8c0ca;
              font-weight: normal; page-break-after: avoid; }
            h3 { font-size: 10.5pt; margin: 4mm 0 1mm; font-weight: normal; color: #46505c; page-break-after: avoid; }
            p { margin: 1.5mm 0; }
            .notes { text-align: center; color: #5b6570; font-size: 9pt; margin: 0; }
            table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 1.5mm 0 3mm; }
            tr { page-break-inside: avoid; }
            th, td { border: 1px solid #c9d0d8; padding: 1mm 1.8mm; text-align: left; vertical-align: top;
              font-weight: normal; }
            th { background: #eef2f6; }
            td.n { text-align: right; white-space: nowrap; }
            img { width: 100%; }
            .what { color: #5b6570; font-size: 8pt; }
            #foot { position: running(foot); text-align: center; color: #7a838d; font-size: 8pt; }
            """;

    private final ChartPicture charts;

    PrintPage(ChartPicture charts) {
        this.charts = charts;
    }

    /** The whole page. */
    public String of(Paper paper) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(paper.say("zh-CN", "en"))
                .append("\"><head><meta charset=\"UTF-8\"/><title>")
                .append(plain(paper.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><div id=\"foot\">")
                .append(plain(paper.mark()))
                .append("</div><h1>")
                .append(plain(paper.title()))
                .append("</h1>");
        paper.notes()
                .forEach(note ->
                        page.append("<p class=\"notes\">").append(plain(note)).append("</p>"));
        page.append("<p class=\"notes\">").append(plain(paper.counted())).append("</p>");
        paper.sections().forEach(section -> section(page, section, paper));
        definitions(page, paper);
        return page.append("</body></html>").toString();
    }

    private void section(StringBuilder page, Ready ready, Paper paper) {
        page.append("<h2>").append(plain(paper.say(ready.section().name()))).append("</h2>");
        paper.say(ready.words())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<p>").append(plain(line)).append("</p>"));
        List<ReportFigure> figures = ready.section().figures();
        if (!figures.isEmpty()) {
            figures(page, figures, paper);
        }
        for (ReportTable table : ready.section().tables()) {
            page.append("<h3>").append(plain(paper.say(table.name()))).append("</h3>");
            if (table.chart() != null && !table.rows().isEmpty()) {
                picture(page, table, paper);
            }
            table(page, table, paper);
        }
    }

    private void picture(StringBuilder page, ReportTable table, Paper paper) {
        ChartPicture.Picture picture = charts.of(table, paper);
        page.append("<img alt=\"")
                .append(plain(paper.say(table.name())))
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(picture.png()))
                .append("\"/>");
    }

    private static void figures(StringBuilder page, List<ReportFigure> figures, Paper paper) {
        page.append("<table><thead>");
        row(page, "th", Figures.heads(paper));
        page.append("</thead><tbody>");
        for (ReportFigure each : figures) {
            page.append("<tr><td>").append(plain(paper.say(each.name()))).append("</td>");
            Figures.values(each, paper)
                    .forEach(value ->
                            page.append("<td class=\"n\">").append(plain(value)).append("</td>"));
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
                        .append(plain(paper.say(cell.text())))
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
                .append(plain(cell))
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
                .append(plain(paper.say(each.name())))
                .append(paper.say("：", ": "))
                .append(plain(paper.say(each.what())))
                .append("</p>"));
    }

    /** Text that is text, whatever stands in it. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '"' -> plain.append("&quot;");
                default -> {
                    if (c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        plain.appendCodePoint(c);
                    }
                }
            }
        });
        return plain.toString();
    }
}

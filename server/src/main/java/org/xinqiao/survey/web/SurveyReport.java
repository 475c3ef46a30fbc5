package org.xinqiao.survey.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperWord;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Tally;

/** 调查报告: a Word document that says what was found, and before that how. */
final class SurveyReport {

    private static final String FONT = "SimSun";
    private static final int BODY = 11;
    private static final String WIDTH = "100%";

    private final SurveyResults.Result it;
    private final String area;
    private final String mark;
    private final PaperCharts charts;
    private final XWPFDocument document = new XWPFDocument();

    SurveyReport(SurveyResults.Result it, String area, String mark, PaperCharts charts) {
        this.it = it;
        this.area = area;
        this.mark = mark;
        this.charts = charts;
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            title();
            heading(ReportWords.METHOD);
            method();
            heading(ReportWords.FINDINGS);
            for (Tally.Table each : it.tables()) {
                table(each);
            }
            it.said().forEach(this::said);
            heading(ReportWords.NOTES);
            ReportWords.notes(it).forEach(note -> paragraph(note, false));
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(mark);
            document.write(out);
        }
    }

    private void title() {
        XWPFParagraph title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        run(title, it.survey().title(), 20, true);
        XWPFParagraph under = document.createParagraph();
        under.setAlignment(ParagraphAlignment.CENTER);
        run(under, ReportWords.under(area), BODY + 1, false);
    }

    private void heading(String words) {
        XWPFParagraph heading = document.createParagraph();
        heading.setSpacingBefore(240);
        heading.setKeepNext(true);
        run(heading, words, 14, true);
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(words);
    }

    private void paragraph(String words, boolean bold) {
        run(document.createParagraph(), words, BODY, bold);
    }

    private void method() {
        List<MethodLine> lines = MethodLine.of(it);
        XWPFTable table = document.createTable(lines.size(), 2);
        table.setWidth(WIDTH);
        for (int at = 0; at < lines.size(); at++) {
            fill(table.getRow(at), List.of(lines.get(at).name(), lines.get(at).value()));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        row.setCantSplitRow(true);
        for (int at = 0; at < cells.size(); at++) {
            XWPFParagraph paragraph = row.getCell(at).getParagraphs().getFirst();
            run(paragraph, cells.get(at), BODY - 1, false);
        }
    }

    private void table(Tally.Table of) throws IOException {
        XWPFParagraph head = document.createParagraph();
        head.setSpacingBefore(160);
        head.setKeepNext(true);
        run(head, ReportWords.head(of), BODY, true);
        if (!of.lines().isEmpty()) {
            PaperWord.picture(document, ReportWords.chart(of, charts), of.zh());
            XWPFTable table = document.createTable(of.lines().size() + 1, ReportWords.HEADS.size());
            table.setWidth(WIDTH);
            fill(table.getRow(0), ReportWords.HEADS);
            for (int at = 0; at < of.lines().size(); at++) {
                fill(table.getRow(at + 1), ReportWords.cells(of.lines().get(at)));
            }
        }
        paragraphIfAny(ReportWords.numbers(of));
    }

    private void said(SurveyResults.Said of) {
        XWPFParagraph head = document.createParagraph();
        head.setSpacingBefore(160);
        run(head, ReportWords.head(of), BODY, true);
        of.words().stream().limit(ReportWords.QUOTED).forEach(words -> paragraph("· " + words, false));
        paragraphIfAny(ReportWords.more(of));
    }

    private void paragraphIfAny(@Nullable String words) {
        if (words != null) {
            paragraph(words, false);
        }
    }
}

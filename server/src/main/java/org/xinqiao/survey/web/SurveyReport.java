package org.xinqiao.survey.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Tally;

/** 调查报告: a Word document that says what was found, and before that how. */
final class SurveyReport {

    private static final String FONT = "SimSun";
    private static final int BODY = 11;
    private static final int BAR = 20;
    private static final int QUOTED = 100;
    private static final String WIDTH = "100%";

    private final SurveyResults.Result it;
    private final String area;
    private final String mark;
    private final XWPFDocument document = new XWPFDocument();

    SurveyReport(SurveyResults.Result it, String area, String mark) {
        this.it = it;
        this.area = area;
        this.mark = mark;
    }

    void write(OutputStream out) throws IOException {
        try (document) {
            title();
            heading("一、调查方法");
            method();
            heading("二、调查结果");
            it.tables().forEach(this::table);
            it.said().forEach(this::said);
            heading("三、说明");
            notes();
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
        run(under, area + " 12345 热线社情民意调查报告", BODY + 1, false);
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
            fill(table.getRow(at), lines.get(at).name(), lines.get(at).value());
        }
    }

    private static void fill(XWPFTableRow row, String... cells) {
        row.setCantSplitRow(true);
        for (int at = 0; at < cells.length; at++) {
            XWPFParagraph paragraph = row.getCell(at).getParagraphs().getFirst();
            run(paragraph, cells[at], BODY - 1, false);
        }
    }

    private void table(Tally.Table of) {
        XWPFParagraph head = document.createParagraph();
        head.setSpacingBefore(160);
        head.setKeepNext(true);
        run(head, of.question() + "  " + of.zh() + "（" + of.answered() + " 人回答）", BODY, true);
        if (!of.lines().isEmpty()) {
            XWPFTable table = document.createTable(of.lines().size() + 1, 5);
            table.setWidth(WIDTH);
            fill(table.getRow(0), "答案", "人数", "加权比例", "抽样误差", "");
            for (int at = 0; at < of.lines().size(); at++) {
                Tally.Line line = of.lines().get(at);
                fill(
                        table.getRow(at + 1),
                        line.zh(),
                        Integer.toString(line.count()),
                        MethodLine.percent(line.share()),
                        "±" + MethodLine.percent(line.margin()),
                        "█".repeat((int) Math.round(line.share() * BAR)));
            }
        }
        Double mean = of.mean();
        Double median = of.median();
        if (mean != null && median != null) {
            paragraph(String.format(Locale.ROOT, "加权平均 %.2f，中位数 %.0f。", mean, median), false);
        }
    }

    private void said(SurveyResults.Said of) {
        XWPFParagraph head = document.createParagraph();
        head.setSpacingBefore(160);
        run(head, of.question() + "  " + of.zh() + "（" + of.words().size() + " 人作答）", BODY, true);
        of.words().stream().limit(QUOTED).forEach(words -> paragraph("· " + words, false));
        if (of.words().size() > QUOTED) {
            paragraph("其余 " + (of.words().size() - QUOTED) + " 条见结果表。", false);
        }
    }

    private void notes() {
        paragraph("抽样误差按简单随机抽样计算，乘以设计效应和有限总体修正（Cochran 1977；Kish 1965），只反映抽样带来的误差，不含拒访、漏答、措辞等造成的偏差。", false);
        paragraph("应答率按美国民意研究协会（AAPOR）《标准定义》第 10 版计算，RR1 是其中最低的口径。", false);
        paragraph("样本按公开的种子抽取：每人的序号为 SHA-256(种子/框内名)，取最小的若干个；抽样框摘要和种子在上表，任何人可以重抽比对。", false);
        if (it.figures().complete() > it.figures().counted()) {
            paragraph("有 " + (it.figures().complete() - it.figures().counted()) + " 份完成的答卷经审核或复核判为无效，没有计入。", false);
        }
    }
}

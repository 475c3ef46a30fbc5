package org.xinqiao.insight.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.platform.paper.PaperWord;

/** Word: headings, paragraphs, tables and pictures that whoever gets it can go on writing in. */
@Component
public class WordPaper {

    private static final String FONT = "宋体";
    private static final int TEXT = 11;
    private static final int SMALL = 9;
    private static final int TITLE = 18;
    private static final String HEADING = "Heading";
    /** Of an A4 page between its margins, in twentieths of a point. */
    private static final int PAGE_WIDE = 9000;
    /** Numbers, and the dash where there is none, stand to the right under each other. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+ ?%?|—");

    private final ChartPicture charts;

    WordPaper(ChartPicture charts) {
        this.charts = charts;
    }

    public void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreator("Xinqiao");
            heading(document, 1);
            heading(document, 2);
            foot(document, paper);
            said(document, paper.title(), TITLE).setAlignment(ParagraphAlignment.CENTER);
            List<String> notes = new ArrayList<>(paper.notes());
            notes.add(paper.counted());
            for (String note : notes) {
                said(document, note, SMALL).setAlignment(ParagraphAlignment.CENTER);
            }
            for (Ready ready : paper.sections()) {
                section(document, ready, paper);
            }
            definitions(document, paper);
            document.write(out);
        }
    }

    /** So that Word shows the outline of it. */
    private static void heading(XWPFDocument document, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(HEADING + level);
        style.addNewName().setVal("heading " + level);
        style.addNewUiPriority().setVal(BigInteger.valueOf(9));
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        XWPFStyle made = new XWPFStyle(style);
        made.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(made);
    }

    private static void foot(XWPFDocument document, Paper paper) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        run(foot, paper.mark(), SMALL);
    }

    private static XWPFParagraph said(XWPFDocument document, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        run(paragraph, text, size);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Arial", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Arial", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private static void heading(XWPFDocument document, String text, int level) {
        XWPFParagraph paragraph = said(document, text, level == 1 ? TEXT + 3 : TEXT);
        paragraph.setStyle(HEADING + level);
        paragraph.setSpacingBefore(level == 1 ? 240 : 120);
        paragraph.setKeepNext(true);
        paragraph.getRuns().getFirst().setBold(level == 1);
    }

    private void section(XWPFDocument document, Ready ready, Paper paper) throws IOException {
        heading(document, paper.say(ready.section().name()), 1);
        paper.say(ready.words()).lines().filter(line -> !line.isBlank()).forEach(line -> said(document, line, TEXT));
        List<ReportFigure> figures = ready.section().figures();
        if (!figures.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            for (ReportFigure each : figures) {
                List<String> row = new ArrayList<>(List.of(paper.say(each.name())));
                row.addAll(Figures.values(each, paper));
                rows.add(row);
            }
            table(document, Figures.heads(paper), rows);
        }
        for (ReportTable table : ready.section().tables()) {
            heading(document, paper.say(table.name()), 2);
            if (table.chart() != null && !table.rows().isEmpty()) {
                PaperWord.picture(document, charts.of(table, paper), paper.say(table.name()));
            }
            table(
                    document,
                    paper.say(table.heads()),
                    table.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> paper.say(cell.text()))
                                    .toList())
                            .toList());
        }
    }

    private static void table(XWPFDocument document, List<String> heads, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth("100%");
        widths(table, heads.size());
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0), heads, true);
        for (int at = 0; at < rows.size(); at++) {
            fill(table.getRow(at + 1), rows.get(at), false);
        }
        document.createParagraph();
    }

    /** The first column, which says what a row is of, is twice as wide as the others; so said, each program shows it alike. */
    private static void widths(XWPFTable table, int columns) {
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int at = 0; at < columns; at++) {
            long wide = (at == 0 ? 2L : 1L) * PAGE_WIDE / (columns + 1);
            CTTblGridCol column = at < grid.sizeOfGridColArray() ? grid.getGridColArray(at) : grid.addNewGridCol();
            column.setW(BigInteger.valueOf(wide));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(at).setWidth(Long.toString(wide));
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean isHead) {
        row.setCantSplitRow(true);
        for (int at = 0; at < cells.size(); at++) {
            XWPFParagraph paragraph = row.getCell(at).getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            if (at > 0 && NUMBER.matcher(cells.get(at)).matches()) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            run(paragraph, cells.get(at), SMALL).setBold(isHead);
            if (isHead) {
                row.getCell(at).setColor("EEF2F6");
            }
        }
    }

    private static void definitions(XWPFDocument document, Paper paper) {
        List<ReportFigure> all = Figures.defined(paper);
        if (!all.isEmpty()) {
            heading(document, paper.say("指标说明", "What the figures mean"), 1);
            all.forEach(each ->
                    said(document, paper.say(each.name()) + paper.say("：", ": ") + paper.say(each.what()), SMALL));
        }
    }
}

package org.xinqiao.insight.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.ReportProblem;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportFigure.Unit;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.insight.model.ReportTable.Chart;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.model.Section;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperFont;
import org.xinqiao.platform.paper.PaperPdf;
import org.xinqiao.platform.paper.PaperSettings;

@DisplayName("a report on paper (纸本): the same words, figures and charts in every form")
class PaperTest {

    private static final Instant COUNTED = Instant.parse("2026-11-01T01:10:00Z");
    private static final String HOSTILE = "=cmd|' /C calc'!A0 <script>alert(1)</script> & 3 > 2";

    private final PaperFont fonts = new PaperFont(new PaperSettings(""));
    private final ChartPicture charts = new ChartPicture(new PaperCharts(fonts));
    private final PrintPage pages = new PrintPage(charts);

    private static ReportContent content() {
        ReportFigure received = new ReportFigure(
                "received",
                new Said("受理量", "Cases"),
                new Said("报告期内登记的诉求件数。", "Cases registered during the period."),
                Unit.COUNT,
                Amount.count(128),
                Amount.count(114),
                null);
        ReportFigure reply = new ReportFigure(
                "reply",
                new Said("按时答复率", "Answered in time"),
                new Said("没有超过时限的比例。", "Without a limit that passed."),
                Unit.SHARE,
                new Amount(95, 100),
                null,
                null);
        ReportTable channels = new ReportTable(
                "channels",
                new Said("按渠道", "By channel"),
                List.of(new Said("渠道", "Channel"), new Said("件数", "Cases"), new Said("占比", "Share")),
                List.of(
                        List.of(Cell.of(new Said("电话", "Phone")), Cell.of(100), Cell.share(100, 128)),
                        List.of(Cell.of(Said.same(HOSTILE)), Cell.of(28), Cell.share(28, 128))),
                Chart.BARS,
                1);
        return new ReportContent(List.of(
                new Section(
                        "volume",
                        new Said("受理情况", "What came in"),
                        List.of(new Said("本月共受理诉求 128 件。", "128 cases came in.")),
                        List.of(received, reply),
                        List.of(channels)),
                new Section("calls", new Said("话务情况", "Calls"), List.of(), List.of(), List.of())));
    }

    private static Paper paper(boolean english) {
        Report.About about = new Report.About(
                ReportKind.MONTHLY,
                new AreaCode("9901"),
                new Said("心桥市", "Xinqiao"),
                "",
                new Said("", ""),
                Period.of(ReportKind.MONTHLY, LocalDate.of(2026, 10, 1)));
        Edits edits = new Edits(
                Map.of("volume", new Said("诉求总体平稳，自拟文字。", "")),
                List.of("calls"),
                List.of(new Edits.Added(new Said("下一步", ""), new Said("加强调度。", ""))));
        Report report = new Report(
                7,
                about,
                Report.State.DRAFT,
                true,
                new Report.By(0, "系统", COUNTED),
                10,
                COUNTED,
                COUNTED,
                edits,
                List.of(),
                List.of(),
                null,
                new Report.Correction(5, "补录三件"),
                null,
                1);
        return Paper.of(report, content(), "王督办 #12 2026-11-01 09:10", english);
    }

    @Test
    void isAPageOfPlainTextWhateverStandsInIt() {
        String page = pages.of(paper(false));

        assertThat(page)
                .contains("心桥市政务服务热线月报（2026年10月）", "自拟文字", "加强调度", "更正第 5 号报告，原因：补录三件", "王督办 #12")
                .contains("data:image/png;base64,", "受理量：报告期内登记的诉求件数。")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "话务情况", "本月共受理");
        assertThat(pages.of(paper(true))).contains("Monthly report", "By channel", "自拟文字");
    }

    @Test
    void isAPdfThatCarriesItsFontAndItsCharts() throws IOException {
        assumeThat(fonts.file())
                .as("fonts-droid-fallback, which setup installs")
                .isPresent();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPaper(pages, new PaperPdf(fonts)).of(paper(false)).write(out);

        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("心桥市政务服务热线月报", "自拟文字", "受理量", "95.0%", "王督办 #12");
            PDPage first = document.getPage(0);
            int embedded = 0;
            for (COSName name : first.getResources().getFontNames()) {
                embedded += first.getResources().getFont(name).isEmbedded() ? 1 : 0;
            }
            assertThat(embedded).isPositive();
            assertThat(first.getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void saysWhatToDoWhereNoFontIsFound(@org.junit.jupiter.api.io.TempDir Path empty) {
        PaperFont none =
                new PaperFont(new PaperSettings(empty.resolve("none.ttf").toString()));
        assertThat(Files.exists(empty.resolve("none.ttf"))).isFalse();

        assertThatThrownBy(() -> new PdfPaper(pages, new PaperPdf(none)).of(paper(false)))
                .isInstanceOfSatisfying(
                        ProblemFound.class, found -> assertThat(found.problem()).isEqualTo(ReportProblem.NO_FONT));
    }

    @Test
    void isAWordFileWithHeadingsTablesAndPictures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordPaper(charts).write(paper(false), out);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs())
                    .filteredOn(each -> "Heading1".equals(each.getStyle()))
                    .extracting(each -> each.getText())
                    .containsExactly("受理情况", "下一步", "指标说明");
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("128");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getFooterList().getFirst().getText()).contains("王督办");
        }
    }

    @Test
    void isAWorkbookInWhichNumbersAreNumbersAndTextIsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetPaper().write(paper(false), out);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> figures = book.getFirstSheet().read();
            Row received = figures.stream()
                    .filter(row -> row.getCellCount() > 6 && row.getCellText(0).equals("受理量"))
                    .findFirst()
                    .orElseThrow();
            assertThat(received.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("128");
            assertThat(received.getCellText(3)).isEqualTo("+12.3%");
            assertThat(received.getCellText(6)).isEqualTo("报告期内登记的诉求件数。");
            List<Row> channels = book.getSheet(1).orElseThrow().read();
            assertThat(channels.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("100");
            assertThat(channels.get(2).getCellText(0)).startsWith("'=");
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet channels = book.getSheetAt(1);
            assertThat(channels.getPaneInformation().isFreezePane())
                    .as("heads stay while one scrolls")
                    .isTrue();
            assertThat(channels.getColumnWidth(0)).isGreaterThan(10 * 256);
            assertThat(channels.getDrawingPatriarch().getCharts())
                    .as("a chart of the table's own cells")
                    .hasSize(1);
            assertThat(channels.getFooter().getCenter()).contains("王督办");
        }
    }
}

package org.xinqiao.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.ProblemFound;

@DisplayName("the rows of a file (逐行读取)")
class TableRowsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areTheSameInEveryEncodingAndWithEveryDelimiter() throws IOException {
        for (String delimiter : List.of(",", ";", "\t")) {
            String text = "标题;内容\n漏水;\"第一行\n第二行\"\n".replace(";", delimiter);
            for (byte[] bytes : List.of(
                    text.getBytes(StandardCharsets.UTF_8),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                    text.getBytes(Charset.forName("GB18030")),
                    ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))) {
                assertThat(cells(file(bytes))).containsExactly(List.of("标题", "内容"), List.of("漏水", "第一行\n第二行"));
            }
        }
    }

    @Test
    void leaveOutBlankOnesAndKeepTheirNumbers() throws IOException {
        TableLook look = TableLook.at(file("二〇二六年汇总\n\n标题,内容\n,,\n甲,乙,丙\n\n丁\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(look.headers()).containsExactly("标题", "内容");
        assertThat(look.total()).isEqualTo(2);
        assertThat(look.samples()).extracting(TableRow::no).containsExactly(5, 7);
    }

    @Test
    void ofAWorkbookHoldMomentsAsMomentsAndTextAsText() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("诉求");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "内容");
            sheet.value(0, 2, "时间");
            sheet.value(2, 0, 7);
            sheet.value(2, 1, "=1+1 是文字");
            sheet.value(2, 2, LocalDateTime.of(2026, 1, 6, 12, 9, 38));
            sheet.style(2, 2).format("yyyy/m/d h:mm:ss").set();
        }
        assertThat(cells(TableFile.plain(file)))
                .startsWith(List.of("编号", "内容", "时间"), List.of("7", "=1+1 是文字", "2026-01-06 12:09:38"));
        assertThat(TableShape.of(TableFile.plain(file)).format()).isEqualTo("xlsx");
    }

    @Test
    void ofAWorkbookHoldWhatItsFormulasCameTo() throws IOException {
        String sheet = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="str"><v>编号</v></c><c r="B1" t="str"><v>内容</v></c></row>
                <row r="2"><c r="A2"><f>1+6</f><v>7</v></c><c r="B2" t="str"><f>"漏"&amp;"水"</f><v>漏水</v></c></row>
                <row r="3"><c r="A3"><f>HYPERLINK("http://x","y")</f></c><c r="B3" t="str"><f>HYPERLINK("u","点我")</f><v>点我</v></c></row>
                </sheetData></worksheet>
                """;
        assertThat(cells(TableFile.plain(MadeWorkbook.of(folder, sheet))))
                .containsExactly(
                        List.of("编号", "内容"), List.of("7", "漏水"), List.of("=HYPERLINK(\"http://x\",\"y\")", "点我"));
    }

    @Test
    void ofTheOldFormatAreDeclinedByName() throws IOException {
        TableFile file = file(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> TableLook.at(file))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(IntakeProblem.OLD_EXCEL));
    }

    @Test
    void areCutAsASpreadsheetCutsThem() throws IOException {
        String text = "a,\"b\"\"c\",d\r\"e\"f,g\"h\",\r\n\"i\nj\" ,k,";
        assertThat(cells(file(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("a", "b\"c", "d"), List.of("ef", "g\"h\"", ""), List.of("i\nj ", "k", ""));
    }

    @Test
    void tellWhereLinesHaveSlippedIntoOne() throws IOException {
        List<Boolean> torn = new ArrayList<>();
        TableFile file = file("\"x\ny\",1\n\"a,1\nb,\"2\"\nc,3\n".getBytes(StandardCharsets.UTF_8));
        try (TableRows rows = TableRows.open(file, TableShape.of(file))) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                torn.add(row.isTorn());
            }
        }
        assertThat(torn).containsExactly(false, true, false);
    }

    private TableFile file(byte[] bytes) throws IOException {
        return TableFile.plain(Files.write(Files.createTempFile(folder, "table", ".csv"), bytes));
    }

    private static List<List<String>> cells(TableFile file) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        try (TableRows rows = TableRows.open(file, TableShape.of(file))) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                cells.add(row.cells());
            }
        }
        return cells;
    }
}

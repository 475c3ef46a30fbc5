package org.xinqiao.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.platform.ProblemFound;

@DisplayName("a workbook that unfolds to too much (工作簿的大小)")
class WorkbookSizeTest {

    private static final String SHEET = "<worksheet xmlns=\"" + MadeWorkbook.NAMESPACE + "\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadWhenItHasManyRowsButFewTexts() throws IOException {
        Path file = MadeWorkbook.of(
                folder,
                out -> {
                    out.write(MadeWorkbook.utf8(SHEET));
                    for (int i = 1; i <= 100_000; i++) {
                        out.write(MadeWorkbook.utf8(
                                "<row r=\"%1$d\"><c r=\"A%1$d\"><v>%1$d</v></c><c r=\"B%1$d\" t=\"s\"><v>%2$d</v></c></row>"
                                        .formatted(i, i == 1 ? 0 : 1)));
                    }
                    out.write(MadeWorkbook.utf8(SHEET_END));
                },
                out -> out.write(MadeWorkbook.utf8("<sst xmlns=\"%s\"><si><t>内容</t></si><si><t>路灯不亮</t></si></sst>"
                        .formatted(MadeWorkbook.NAMESPACE))));
        assertThat(TableLook.at(TableFile.plain(file)).total()).isEqualTo(99_999);
    }

    @Test
    void isDeclinedForItsSharedTexts() throws IOException {
        Path file = MadeWorkbook.of(
                folder,
                out -> out.write(MadeWorkbook.utf8(SHEET + SHEET_END)),
                out -> times(out, 130, "<si><t>路灯不亮</t></si>".repeat(40_000)));
        assertThat(Files.size(file)).isLessThan(10L << 20);
        assertTooBig(file);
    }

    @Test
    void isDeclinedForATextWithoutEnd() throws IOException {
        Path file = MadeWorkbook.of(
                folder,
                out -> {
                    out.write(MadeWorkbook.utf8(SHEET + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
                    times(out, 8, "x".repeat(1 << 20));
                },
                out -> {});
        assertTooBig(file);
    }

    @Test
    void isDeclinedForAColumnThatNoSpreadsheetHas() throws IOException {
        assertTooBig(MadeWorkbook.of(folder, SHEET + "<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>" + SHEET_END));
        Path last = MadeWorkbook.of(
                folder, SHEET + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>2</v></c></row>" + SHEET_END);
        assertThat(TableLook.at(TableFile.plain(last)).headers()).hasSize(500);
    }

    @Test
    void isNoWorkbookWhenItIsAnotherKindOfArchive() throws IOException {
        Path file = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(MadeWorkbook.utf8("<document/>"));
        }
        assertDeclined(file, IntakeProblem.NOT_A_TABLE);
    }

    /** Entities that unfold into each other are not unfolded at all. */
    @Test
    void isNotUnfoldedByItsEntities() throws IOException {
        Path file = MadeWorkbook.of(
                folder,
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + SHEET
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + SHEET_END);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> TableLook.at(TableFile.plain(file)));
    }

    private static void assertTooBig(Path file) {
        assertDeclined(file, IntakeProblem.TOO_BIG_WORKBOOK);
    }

    private static void assertDeclined(Path file, IntakeProblem why) {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> TableLook.at(TableFile.plain(file)))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(why));
    }

    private static void times(OutputStream out, int times, String text) throws IOException {
        byte[] bytes = MadeWorkbook.utf8(text);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }
}

package org.xinqiao.insight.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportFigure.Unit;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.platform.SafeCell;

/** Excel: all figures with what they mean on one sheet, then a sheet for each table with its chart; numbers are numbers. */
@Component
public class SheetPaper {

    private static final int LONGEST_NAME = 31;
    /** What the house wrote itself and no spreadsheet takes for a formula. */
    private static final Pattern CHANGE = Pattern.compile("[+-]\\d+\\.\\d%");

    private static final int NAME = 22;
    private static final int NUMBER = 11;
    private static final int WORDS = 80;

    SheetPaper() {}

    public void write(Paper paper, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(paper.title());
            book.getProperties().getCoreProperties().setCreator("Xinqiao");
            SheetStyles styles = new SheetStyles(book);
            figures(book.createSheet(paper.say("指标", "Figures")), paper, styles);
            Set<String> names = new HashSet<>(Set.of(paper.say("指标", "Figures")));
            for (Ready ready : paper.sections()) {
                for (ReportTable table : ready.section().tables()) {
                    table(book.createSheet(named(names, paper.say(table.name()))), table, paper, styles);
                }
            }
            book.write(out);
        }
    }

    /** Of the length that a sheet may have, without what it may not have, and no two alike. */
    private static String named(Set<String> taken, String name) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ");
        String shown = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 3));
        for (int n = 2; !taken.add(shown); n++) {
            shown = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 3)) + " " + n;
        }
        return shown;
    }

    /** Who took it away stands at the foot of each page that is printed. */
    private static void foot(XSSFSheet sheet, Paper paper) {
        sheet.getFooter().setCenter(paper.mark().replace("&", "&&"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void figures(XSSFSheet sheet, Paper paper, SheetStyles styles) {
        foot(sheet, paper);
        int line = 0;
        words(sheet.createRow(line++), 0, paper.title()).setCellStyle(styles.title());
        for (String note : paper.notes()) {
            words(sheet.createRow(line++), 0, note);
        }
        words(sheet.createRow(line++), 0, paper.counted());
        line++;
        List<String> heads = Figures.heads(paper);
        Row row = sheet.createRow(line++);
        for (int column = 0; column < heads.size(); column++) {
            words(row, column, heads.get(column)).setCellStyle(column == 0 ? styles.head() : styles.numberHead());
        }
        words(row, heads.size(), paper.say("说明", "What it means")).setCellStyle(styles.head());
        sheet.createFreezePane(1, line);
        for (ReportFigure each : Figures.defined(paper)) {
            figure(sheet.createRow(line++), each, paper, styles);
        }
        line++;
        for (Ready ready : paper.sections()) {
            String words = paper.say(ready.words());
            if (!words.isEmpty()) {
                Row said = sheet.createRow(line++);
                words(said, 0, paper.say(ready.section().name()));
                words(said, 1, words);
            }
        }
        wide(sheet, 0, NAME);
        for (int column = 1; column < heads.size(); column++) {
            wide(sheet, column, NUMBER);
        }
        wide(sheet, heads.size(), WORDS);
    }

    private static void figure(Row row, ReportFigure it, Paper paper, SheetStyles styles) {
        words(row, 0, paper.say(it.name()));
        amount(row, 1, it.unit(), it.now(), styles);
        amount(row, 2, it.unit(), it.before(), styles);
        words(row, 3, paper.say(it.change())).setCellStyle(styles.right());
        amount(row, 4, it.unit(), it.lastYear(), styles);
        words(row, 5, paper.say(it.yearChange())).setCellStyle(styles.right());
        words(row, 6, paper.say(it.what()));
    }

    private static void amount(Row row, int column, Unit unit, @Nullable Amount amount, SheetStyles styles) {
        if (amount == null) {
            return;
        }
        if (unit == Unit.COUNT) {
            row.createCell(column).setCellValue(amount.part());
            return;
        }
        BigDecimal share = amount.share();
        if (share != null) {
            Cell cell = row.createCell(column);
            cell.setCellValue(unit == Unit.SECONDS ? share.movePointLeft(3).doubleValue() : share.doubleValue());
            cell.setCellStyle(unit == Unit.SHARE ? styles.percent() : styles.decimal());
        }
    }

    private static void table(XSSFSheet sheet, ReportTable table, Paper paper, SheetStyles styles) {
        foot(sheet, paper);
        List<String> heads = paper.say(table.heads());
        Row head = sheet.createRow(0);
        for (int column = 0; column < heads.size(); column++) {
            boolean isNumber = !table.rows().isEmpty()
                    && table.rows().getFirst().get(column).number() != null;
            words(head, column, heads.get(column)).setCellStyle(isNumber ? styles.numberHead() : styles.head());
            wide(sheet, column, isNumber ? NUMBER : width(table, column, paper));
        }
        sheet.createFreezePane(0, 1);
        int line = 1;
        for (List<ReportTable.Cell> cells : table.rows()) {
            Row row = sheet.createRow(line++);
            for (int column = 0; column < cells.size(); column++) {
                cell(row, column, cells.get(column), paper, styles);
            }
        }
        if (table.chart() != null && !table.rows().isEmpty()) {
            SheetChart.draw(sheet, table, heads, paper.say(table.name()));
        }
    }

    /** Of the longest that stands in it; a Chinese character is as wide as two others. */
    private static int width(ReportTable table, int column, Paper paper) {
        int longest = table.rows().stream()
                .mapToInt(row -> wideness(paper.say(row.get(column).text())))
                .max()
                .orElse(0);
        return Math.clamp(longest + 2L, NUMBER, WORDS);
    }

    private static int wideness(String text) {
        return text.chars().map(each -> each > 0x2e7f ? 2 : 1).sum();
    }

    private static void cell(Row row, int column, ReportTable.Cell it, Paper paper, SheetStyles styles) {
        BigDecimal number = it.number();
        if (number == null) {
            words(row, column, paper.say(it.text()));
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        if (it.text().zh().endsWith("%")) {
            cell.setCellStyle(styles.percent());
        }
    }

    private static Cell words(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        cell.setCellValue(CHANGE.matcher(text).matches() ? text : SafeCell.out(text));
        return cell;
    }

    private static void wide(XSSFSheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, characters * 256);
    }
}

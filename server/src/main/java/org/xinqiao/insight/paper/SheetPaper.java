package org.xinqiao.insight.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportFigure.Unit;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** Excel: all figures with what they mean on one sheet, then a sheet for each table; numbers are numbers. */
@Component
public class SheetPaper {

    private static final int LONGEST_NAME = 31;
    /** What the house wrote itself and no spreadsheet takes for a formula. */
    private static final Pattern CHANGE = Pattern.compile("[+-]\\d+\\.\\d%");

    SheetPaper() {}

    public void write(Paper paper, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            figures(book.newWorksheet(paper.say("指标", "Figures")), paper);
            Set<String> names = new HashSet<>(Set.of(paper.say("指标", "Figures")));
            for (Ready ready : paper.sections()) {
                for (ReportTable table : ready.section().tables()) {
                    table(book.newWorksheet(named(names, paper.say(table.name()))), table, paper);
                }
            }
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

    private static void figures(Worksheet sheet, Paper paper) {
        SheetFoot.put(sheet, paper.mark());
        int line = 0;
        sheet.inlineString(line++, 0, SafeCell.out(paper.title()));
        for (String note : paper.notes()) {
            sheet.inlineString(line++, 0, SafeCell.out(note));
        }
        sheet.inlineString(line++, 0, SafeCell.out(paper.counted()));
        line++;
        List<String> heads = Figures.heads(paper);
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(line, column, heads.get(column));
        }
        sheet.inlineString(line++, heads.size(), paper.say("说明", "What it means"));
        for (ReportFigure each : Figures.defined(paper)) {
            figure(sheet, line++, each, paper);
        }
        line++;
        for (Ready ready : paper.sections()) {
            String words = paper.say(ready.words());
            if (!words.isEmpty()) {
                sheet.inlineString(
                        line, 0, SafeCell.out(paper.say(ready.section().name())));
                sheet.inlineString(line++, 1, SafeCell.out(words));
            }
        }
    }

    private static void figure(Worksheet sheet, int line, ReportFigure it, Paper paper) {
        sheet.inlineString(line, 0, SafeCell.out(paper.say(it.name())));
        amount(sheet, line, 1, it.unit(), it.now());
        amount(sheet, line, 2, it.unit(), it.before());
        sheet.inlineString(line, 3, paper.say(it.change()));
        amount(sheet, line, 4, it.unit(), it.lastYear());
        sheet.inlineString(line, 5, paper.say(it.yearChange()));
        sheet.inlineString(line, 6, SafeCell.out(paper.say(it.what())));
    }

    private static void amount(Worksheet sheet, int line, int column, Unit unit, @Nullable Amount amount) {
        if (amount == null) {
            return;
        }
        if (unit == Unit.COUNT) {
            sheet.value(line, column, amount.part());
            return;
        }
        BigDecimal share = amount.share();
        if (share != null) {
            sheet.value(line, column, unit == Unit.SECONDS ? share.movePointLeft(3) : share);
            sheet.style(line, column)
                    .format(unit == Unit.SHARE ? "0.0%" : "0.0")
                    .set();
        }
    }

    private static void table(Worksheet sheet, ReportTable table, Paper paper) {
        SheetFoot.put(sheet, paper.mark());
        List<String> heads = paper.say(table.heads());
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, SafeCell.out(heads.get(column)));
        }
        int line = 1;
        for (List<Cell> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(sheet, line, column, row.get(column), paper);
            }
            line++;
        }
    }

    private static void cell(Worksheet sheet, int line, int column, Cell it, Paper paper) {
        BigDecimal number = it.number();
        if (number == null) {
            String text = paper.say(it.text());
            sheet.inlineString(line, column, CHANGE.matcher(text).matches() ? text : SafeCell.out(text));
            return;
        }
        sheet.value(line, column, number);
        if (it.text().zh().endsWith("%")) {
            sheet.style(line, column).format("0.0%").set();
        }
    }
}

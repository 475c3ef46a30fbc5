package org.xinqiao.dispatch.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.dispatch.FigureViews.Answer;
import org.xinqiao.dispatch.FigureViews.Point;
import org.xinqiao.dispatch.FigureViews.UnitFigures;
import org.xinqiao.dispatch.model.Months.Month;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 建议质量表: a sheet by unit and month, and one of the curve. */
final class QualitySheet {

    private static final List<String> HEAD = List.of(
            "单位 unit", "月份 month", "已判定 judged", "正确 right", "精度 precision", "可自动 sure", "覆盖率 coverage", "漂移 drift");

    private QualitySheet() {}

    static void write(Answer answer, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("单位与月份");
            SheetFoot.put(sheet, mark);
            head(sheet, HEAD);
            int line = 1;
            for (Month month : answer.months()) {
                put(sheet, line++, "全部 all", month, answer.drift().verdict().name());
            }
            for (UnitFigures unit : answer.units()) {
                for (Month month : unit.months()) {
                    put(
                            sheet,
                            line++,
                            unit.unit().name(),
                            month,
                            unit.drift().verdict().name());
                }
            }
            Worksheet curve = book.newWorksheet("风险覆盖曲线");
            SheetFoot.put(curve, mark);
            head(curve, List.of("覆盖率 coverage", "精度 precision"));
            int at = 1;
            for (Point point : answer.curve()) {
                curve.value(at, 0, point.coverage());
                curve.value(at++, 1, point.precision());
            }
        }
    }

    private static void head(Worksheet sheet, List<String> head) {
        for (int column = 0; column < head.size(); column++) {
            sheet.inlineString(0, column, head.get(column));
        }
    }

    private static void put(Worksheet sheet, int line, String unit, Month month, String drift) {
        int column = 0;
        sheet.inlineString(line, column++, SafeCell.out(unit));
        sheet.inlineString(line, column++, month.month());
        sheet.value(line, column++, month.judged());
        sheet.value(line, column++, month.rightly());
        sheet.value(line, column++, (double) month.rightly() / month.judged());
        sheet.value(line, column++, month.sure());
        sheet.value(line, column++, (double) month.sure() / month.judged());
        sheet.inlineString(line, column, drift);
    }
}

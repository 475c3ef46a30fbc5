package org.xinqiao.casework.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.casework.Conclusions;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 不转办统计表. */
final class ConclusionSheet {

    private static final List<String> HEAD =
            List.of("去向 way", "English", "依据 clause", "件数 cases", "后又受理 reopened", "计入排名 ranked");

    private ConclusionSheet() {}

    static void write(Conclusions.Figures figures, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("不转办去向");
            SheetFoot.put(sheet, mark);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column, HEAD.get(column));
            }
            int line = 1;
            for (Conclusions.Count each : figures.ways()) {
                sheet.inlineString(line, 0, SafeCell.out(each.called()));
                sheet.inlineString(line, 1, SafeCell.out(each.calledEn()));
                sheet.inlineString(line, 2, SafeCell.out(each.clause()));
                sheet.value(line, 3, each.cases());
                sheet.value(line, 4, each.reopened());
                sheet.inlineString(line++, 5, each.ranked() ? "是 yes" : "否 no");
            }
            sheet.inlineString(line, 0, "当月登记 registered");
            sheet.value(line++, 3, figures.registered());
            sheet.inlineString(line, 0, "其中转办 dispatched");
            sheet.value(line, 3, figures.dispatched());
        }
    }
}

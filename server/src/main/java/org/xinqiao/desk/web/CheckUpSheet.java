package org.xinqiao.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.desk.model.Gap;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 查漏表. */
final class CheckUpSheet {

    private static final List<String> HEAD =
            List.of("缺口 gap", "代码 code", "名称 name", "English", "说明 detail", "怎么办 what to do");
    private static final List<Integer> WIDTHS = List.of(26, 16, 40, 40, 30, 60);

    private CheckUpSheet() {}

    static void write(List<Gap> gaps, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("查漏");
            SheetFoot.put(sheet, mark);
            sheet.freezePane(0, 1);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column, HEAD.get(column));
                sheet.width(column, WIDTHS.get(column));
            }
            int line = 1;
            for (Gap gap : gaps) {
                List<String> cells = List.of(
                        gap.kind().zh(),
                        gap.code(),
                        gap.zh(),
                        gap.en(),
                        gap.detailZh(),
                        gap.kind().adviceZh());
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(line, column, SafeCell.out(cells.get(column)));
                }
                line++;
            }
        }
    }
}

package org.xinqiao.supervision.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;
import org.xinqiao.supervision.MeasureViews.BoardRow;

/** 逾期表: the board as a workbook. */
final class BoardSheet {

    private static final List<String> HEAD = List.of(
            "编号 number",
            "标题 title",
            "环节 stage",
            "承办单位 unit",
            "经手单位 holder",
            "答复期限 due",
            "逾期 late",
            "督办级别 level",
            "领导批示 instructed",
            "措施 gravest measure",
            "水印 taken by");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private BoardSheet() {}

    static void write(List<BoardRow> rows, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("逾期");
            SheetFoot.put(sheet, mark);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column, HEAD.get(column));
            }
            int line = 1;
            for (BoardRow row : rows) {
                List<String> cells = List.of(
                        row.number(),
                        row.title(),
                        row.stage().zh(),
                        name(row.unit()),
                        name(row.holder()),
                        MOMENT.format(row.due().atZone(PlaceTime.ZONE)),
                        row.late() ? "是" : "否",
                        Integer.toString(row.level()),
                        row.instructed() ? "是" : "",
                        row.gravest() == null ? "" : row.gravest().zh(),
                        mark);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(line, column, SafeCell.out(cells.get(column)));
                }
                line++;
            }
        }
    }

    private static String name(@Nullable NamedUnit unit) {
        return unit == null ? "" : unit.name();
    }
}

package org.xinqiao.dispatch.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.dispatch.EventViews.EventRow;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 事件表: events as a workbook. */
final class EventSheet {

    private static final List<String> HEAD = List.of(
            "事件 event",
            "地点 place",
            "区域 area",
            "事项 matter",
            "状态 state",
            "诉求 cases",
            "开始 opened",
            "结束 closed",
            "水印 taken by");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private EventSheet() {}

    static void write(List<EventRow> rows, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("事件");
            SheetFoot.put(sheet, mark);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column, HEAD.get(column));
            }
            int line = 1;
            for (EventRow row : rows) {
                List<String> cells = List.of(
                        FreeText.masked(row.title()),
                        FreeText.masked(row.place()),
                        String.join("/", row.area().path()),
                        row.matter() == null ? "" : row.matter().name(),
                        row.state().zh());
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(line, column, SafeCell.out(cells.get(column)));
                }
                sheet.value(line, cells.size(), row.cases());
                sheet.inlineString(line, cells.size() + 1, moment(row.openedAt()));
                sheet.inlineString(line, cells.size() + 2, moment(row.closedAt()));
                sheet.inlineString(line, cells.size() + 3, SafeCell.out(mark));
                line++;
            }
        }
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(PlaceTime.ZONE));
    }
}

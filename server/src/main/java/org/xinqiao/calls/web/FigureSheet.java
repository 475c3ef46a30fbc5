package org.xinqiao.calls.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallFigures;
import org.xinqiao.calls.CallFigures.Figures;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.SheetFoot;

/** 指标表: figures as a workbook: the sum first, then each group; shares as shares, times in seconds. */
final class FigureSheet {

    private static final List<String> HEAD = List.of(
            "呼入 offered",
            "接通 answered",
            "15 秒内接通 within 15 s",
            "放弃 abandoned",
            "短时放弃 short abandons",
            "未应答 unanswered",
            "呼出 outward",
            "接通率 answer rate",
            "15 秒接听率 service level",
            "平均等待秒 average wait s",
            "最长等待秒 longest wait s",
            "平均处理秒 handling s",
            "工时利用率 occupancy");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double A_SECOND = 1000.0;

    private FigureSheet() {}

    static void write(CallFigures.Answer answer, Grouping by, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("话务指标");
            SheetFoot.put(sheet, mark);
            sheet.inlineString(0, 0, head(by));
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column + 1, HEAD.get(column));
            }
            put(sheet, 1, "合计 all", answer.total());
            int line = 2;
            for (CallFigures.Row row : answer.rows()) {
                put(sheet, line++, by == Grouping.HOUR ? hour(row.key()) : row.name(), row.figures());
            }
        }
    }

    private static String head(Grouping by) {
        return switch (by) {
            case HOUR -> "小时 hour";
            case DAY -> "日期 day";
            case HOTLINE -> "热线 hotline";
            case QUEUE -> "队列 queue";
            case SEAT -> "席位 seat";
            case AGENT -> "话务员 agent";
        };
    }

    private static String hour(String key) {
        return HOUR.format(Instant.parse(key).atZone(PlaceTime.ZONE));
    }

    private static void put(Worksheet sheet, int line, String name, Figures figures) {
        sheet.inlineString(line, 0, name);
        List<Long> counts = List.of(
                figures.offered(),
                figures.answered(),
                figures.inTime(),
                figures.abandoned(),
                figures.shortAbandoned(),
                figures.unanswered(),
                figures.outward());
        for (int column = 0; column < counts.size(); column++) {
            sheet.value(line, column + 1, counts.get(column));
        }
        int next = counts.size() + 1;
        put(sheet, line, next++, figures.answerRate());
        put(sheet, line, next++, figures.serviceLevel());
        put(sheet, line, next++, seconds(figures.averageWaitMs()));
        put(sheet, line, next++, seconds(figures.longestWaitMs()));
        put(sheet, line, next++, seconds(figures.averageHandlingMs()));
        put(sheet, line, next, figures.occupancy());
    }

    /** What there is none of stays empty. */
    private static void put(Worksheet sheet, int line, int column, @Nullable Double number) {
        if (number != null) {
            sheet.value(line, column, number);
        }
    }

    private static @Nullable Double seconds(@Nullable Long milliseconds) {
        return milliseconds == null ? null : milliseconds / A_SECOND;
    }
}

package org.xinqiao.calls.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallRow;
import org.xinqiao.calls.SeatNow;
import org.xinqiao.calls.model.StoryWords;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.SheetFoot;

/** 通话表: calls as lines of a workbook, masked as on the page; every text is text, which is never reckoned. */
final class CallSheet implements Closeable {

    private static final List<String> HEAD = List.of(
            "来电时间 arrived",
            "方向 direction",
            "热线 hotline",
            "队列 queue",
            "号码 number",
            "来电人 caller",
            "结果 ending",
            "等待秒 wait s",
            "通话秒 talk s",
            "保持秒 hold s",
            "话后秒 wrap-up s",
            "席位 seat",
            "话务员 agent",
            "小结 outcome",
            "录音 recordings",
            "编号 id",
            "导出 exported");
    private static final int[] NUMBERS = {7, 8, 9, 10, 14};

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A workbook's sheet holds no more than 1,048,576 lines. */
    private static final int LINES = 1_000_000;

    private static final int FLUSHED = 1_000;

    private final Workbook book;
    private final String mark;
    private Worksheet sheet;
    private int sheets = 1;
    private int lines;

    /** @param mark who takes it out of the house, and when */
    CallSheet(OutputStream out, String mark) {
        this.mark = mark;
        this.book = new Workbook(out, "Xinqiao", "1.0");
        this.sheet = begun();
    }

    private Worksheet begun() {
        Worksheet next = book.newWorksheet("通话记录 " + sheets);
        SheetFoot.put(next, mark);
        for (int column = 0; column < HEAD.size(); column++) {
            next.inlineString(0, column, HEAD.get(column));
        }
        lines = 1;
        return next;
    }

    void row(CallRow call) {
        try {
            if (lines > LINES) {
                sheet.finish();
                sheets++;
                sheet = begun();
            }
            put(call);
            lines++;
            if (lines % FLUSHED == 0) {
                sheet.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void put(CallRow call) {
        SeatNow.HotlineName hotline = call.hotline();
        SeatNow.QueueName queue = call.queue();
        List<String> texts = List.of(
                time(call.arrivedAt()),
                direction(call.direction()),
                hotline == null ? call.dialled() : hotline.number() + " " + hotline.name(),
                queue == null ? "" : queue.name(),
                call.caller().maskedPhone(),
                call.caller().maskedName(),
                call.ending() == null ? "" : StoryWords.ending(call.ending()).zh(),
                seconds(call.waitMs()),
                seconds(call.talkMs()),
                seconds(call.holdMs()),
                seconds(call.wrapUpMs()),
                call.seat() == null ? "" : call.seat(),
                call.agentName(),
                call.outcome(),
                Integer.toString(call.recordings()),
                call.id().toString(),
                mark);
        for (int column = 0; column < texts.size(); column++) {
            if (isNumber(column) && !texts.get(column).isEmpty()) {
                sheet.value(lines, column, Long.valueOf(texts.get(column)));
            } else {
                sheet.inlineString(lines, column, texts.get(column));
            }
        }
    }

    private static boolean isNumber(int column) {
        for (int number : NUMBERS) {
            if (number == column) {
                return true;
            }
        }
        return false;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(PlaceTime.ZONE));
    }

    private static String seconds(@Nullable Long milliseconds) {
        return milliseconds == null ? "" : Long.toString(Math.round(milliseconds / 1000.0));
    }

    private static String direction(String code) {
        return switch (code) {
            case "IN" -> "呼入";
            case "OUT" -> "呼出";
            default -> "回拨";
        };
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}

package org.xinqiao.audit.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.model.TrailRow;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 审计表: rows of the trail as lines of a file, masked as on the page; no spreadsheet takes any cell for a formula. */
abstract class TrailSheet implements Closeable {

    private static final List<String> HEAD = List.of(
            "编号 id",
            "时间 time",
            "行为人 who",
            "账号编号 account",
            "动作 action",
            "代码 code",
            "对象类别 kind",
            "对象 id",
            "编号 number",
            "结果 result",
            "地址 address",
            "会话 session",
            "请求 request",
            "详情 details",
            "导出 exported");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    /** A workbook's sheet holds no more than 1,048,576 lines. */
    private static final int LINES = 1_000_000;

    private static final int FLUSHED = 1_000;

    final String mark;

    /** @param mark who takes it out of the house, and when */
    private TrailSheet(String mark) {
        this.mark = mark;
    }

    abstract void line(List<String> cells) throws IOException;

    final void row(TrailRow row) throws IOException {
        String action = AuditAction.named(row.action()).map(AuditAction::zh).orElse(row.action());
        line(Stream.of(
                        Long.toString(row.id()),
                        TIME.format(row.at().atZone(PlaceTime.ZONE)),
                        masked(row.person()),
                        Long.toString(row.account()),
                        action,
                        row.action(),
                        row.subjectType(),
                        row.subjectId(),
                        row.number(),
                        Result.valueOf(row.result()).zh(),
                        row.address(),
                        row.session(),
                        row.request(),
                        masked(row.details()),
                        mark)
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList());
    }

    private static String masked(String text) {
        return FreeText.masked(text);
    }

    static TrailSheet csv(OutputStream out, String mark) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
        TrailSheet sheet = new TrailSheet(mark) {
            @Override
            void line(List<String> cells) throws IOException {
                printer.printRecord(cells.stream().map(SafeCell::out).toList());
            }

            @Override
            public void close() throws IOException {
                printer.close(true);
            }
        };
        sheet.line(HEAD);
        return sheet;
    }

    static TrailSheet xlsx(OutputStream out, String mark) {
        return new Book(new Workbook(out, "Xinqiao", "1.0"), mark);
    }

    private static final class Book extends TrailSheet {

        private final Workbook book;
        private Worksheet sheet;
        private int sheets = 1;
        private int lines;

        private Book(Workbook book, String mark) {
            super(mark);
            this.book = book;
            this.sheet = begun();
        }

        private Worksheet begun() {
            Worksheet next = book.newWorksheet("审计记录 " + sheets);
            SheetFoot.put(next, mark);
            put(next, 0, HEAD);
            lines = 1;
            return next;
        }

        @Override
        void line(List<String> cells) throws IOException {
            if (lines > LINES) {
                sheet.finish();
                sheets++;
                sheet = begun();
            }
            put(sheet, lines++, cells);
            if (lines % FLUSHED == 0) {
                sheet.flush();
            }
        }

        /** Every cell is text, which is never reckoned. */
        private static void put(Worksheet sheet, int line, List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(line, column, cells.get(column));
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
        }
    }
}

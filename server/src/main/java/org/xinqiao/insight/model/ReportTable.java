package org.xinqiao.insight.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 报告表格, and the chart of it.
 *
 * @param chart how it is drawn; absent where a picture says nothing more
 * @param drawn which column the chart is of
 */
public record ReportTable(
        String code,
        Said name,
        List<Said> heads,
        List<List<Cell>> rows,
        @Nullable Chart chart,
        int drawn) {

    public ReportTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** 图. */
    public enum Chart {
        /** 条形图: one bar a row, for what has names. */
        BARS,
        /** 柱形图: for what follows in time. */
        COLUMNS
    }

    /** 单元格. @param number for whoever counts on; absent of words */
    public record Cell(Said text, @Nullable BigDecimal number) {

        public static Cell of(Said text) {
            return new Cell(text, null);
        }

        public static Cell of(long number) {
            return new Cell(Said.same(String.valueOf(number)), BigDecimal.valueOf(number));
        }

        /** A part of a whole; a dash where there is none. */
        public static Cell share(long part, long of) {
            BigDecimal share = new Amount(part, of).share();
            return new Cell(Said.same(Shown.percent(share)), share);
        }
    }
}

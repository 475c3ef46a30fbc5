package org.xinqiao.insight.paper;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 单元格样式: heads that look like heads, and how numbers are shown; each once for a workbook. */
final class SheetStyles {

    private static final XSSFColor HEAD = new XSSFColor(new byte[] {(byte) 0xee, (byte) 0xf2, (byte) 0xf6}, null);
    private static final short TITLE = 14;

    private final XSSFCellStyle title;
    private final XSSFCellStyle head;
    private final XSSFCellStyle numberHead;
    private final XSSFCellStyle percent;
    private final XSSFCellStyle decimal;
    private final XSSFCellStyle right;

    SheetStyles(XSSFWorkbook book) {
        XSSFFont bold = book.createFont();
        bold.setBold(true);
        XSSFFont large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE);
        title = book.createCellStyle();
        title.setFont(large);
        head = book.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(HEAD);
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        numberHead = book.createCellStyle();
        numberHead.cloneStyleFrom(head);
        numberHead.setAlignment(HorizontalAlignment.RIGHT);
        right = book.createCellStyle();
        right.setAlignment(HorizontalAlignment.RIGHT);
        percent = formatted(book, "0.0%");
        decimal = formatted(book, "0.0");
    }

    private static XSSFCellStyle formatted(XSSFWorkbook book, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle numberHead() {
        return numberHead;
    }

    XSSFCellStyle percent() {
        return percent;
    }

    XSSFCellStyle decimal() {
        return decimal;
    }

    XSSFCellStyle right() {
        return right;
    }
}

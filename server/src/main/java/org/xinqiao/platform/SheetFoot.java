package org.xinqiao.platform;

import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** 页脚水印: who took a sheet out of the house, and when, stands at the foot of each page that is printed of it. */
public final class SheetFoot {

    private SheetFoot() {}

    /** @param mark as {@link Download#mark} makes it; a workbook takes a single ampersand for an order */
    public static void put(Worksheet sheet, String mark) {
        sheet.footer(mark.replace("&", "&&"), Position.CENTER);
    }
}

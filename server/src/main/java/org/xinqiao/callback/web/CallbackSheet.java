package org.xinqiao.callback.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.callback.CallbackFigures.Figures;
import org.xinqiao.callback.CallbackFigures.OfWay;
import org.xinqiao.callback.CallbackFigures.Times;
import org.xinqiao.platform.SheetFoot;

/** 回访数据表: the sums, then each way, then what did not count. */
final class CallbackSheet {

    private static final List<String> HEAD = List.of(
            "方式 way",
            "尝试 attempts",
            "评价 rated",
            "机器应答 machine",
            "无声或未按键 silence or no key",
            "无人接听或占线 no answer or busy",
            "未读懂 not understood",
            "未回复 no reply",
            "方式不可用 not available");

    private CallbackSheet() {}

    static void write(Figures it, String span, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("回访数据");
            SheetFoot.put(sheet, mark);
            sheet.inlineString(0, 0, "期间 span");
            sheet.inlineString(0, 1, span);
            int line = sums(sheet, it, 1) + 1;
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(line, column, HEAD.get(column));
            }
            for (OfWay way : it.ways()) {
                put(sheet, ++line, way);
            }
            line = list(sheet, line + 2, "没有计入的 what did not count", it.strays());
            list(sheet, line + 1, "不满意的方面 with what not satisfied", it.reasons());
        }
    }

    private static int sums(Worksheet sheet, Figures it, int first) {
        List<Times> sums = List.of(
                new Times("答复审核通过 planned", it.planned()),
                new Times("未抽中 not drawn", it.notDrawn()),
                new Times("问过 asked", it.asked()),
                new Times("已评价 rated", it.reached()),
                new Times("未联系上 not reached", it.notReached()),
                new Times("进行中 under way", it.waiting()),
                new Times("已解决 solved", it.solved()),
                new Times("满意 satisfied", it.satisfied()),
                new Times("未解决或不满意 not solved or not satisfied", it.bad()),
                new Times("申请客观条件不具备 asked to be found impossible", it.impossibleAsked()),
                new Times("认定客观条件不具备 found impossible", it.impossibleGranted()));
        int line = first;
        for (Times sum : sums) {
            sheet.inlineString(line, 0, sum.key());
            sheet.value(line++, 1, sum.times());
        }
        return line;
    }

    private static void put(Worksheet sheet, int line, OfWay it) {
        sheet.inlineString(line, 0, it.way().zh() + " " + it.way().en());
        List<Integer> counts = List.of(
                it.tries(),
                it.answered(),
                it.machine(),
                it.silent(),
                it.noAnswer(),
                it.unclear(),
                it.noReply(),
                it.unavailable());
        for (int column = 0; column < counts.size(); column++) {
            sheet.value(line, column + 1, counts.get(column));
        }
    }

    private static int list(Worksheet sheet, int first, String head, List<Times> all) {
        sheet.inlineString(first, 0, head);
        int line = first + 1;
        for (Times each : all) {
            sheet.inlineString(line, 0, each.key());
            sheet.value(line++, 1, each.times());
        }
        return line;
    }
}

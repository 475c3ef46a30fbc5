package org.xinqiao.assessment.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.assessment.Rankings;
import org.xinqiao.assessment.Rankings.Placed;
import org.xinqiao.assessment.Run;
import org.xinqiao.assessment.model.Figure;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 考核表: a ranking with the raw rate beside the adjusted one, and lists to be read out. */
final class RankingSheet {

    private static final List<String> HEAD = List.of("名次 rank", "单位 unit", "件数 cases", "得分 score");
    private static final List<String> EACH =
            List.of("分子 of", "分母 all", "原始 raw", "调整 adjusted", "收缩 shrunk", "下限 low", "上限 high", "得分 points");

    private RankingSheet() {}

    static void write(Run run, List<Placed> placed, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("考核排名");
            SheetFoot.put(sheet, mark);
            List<String> heads = new ArrayList<>(HEAD);
            List<Indicator> own = placed.isEmpty()
                    ? List.of()
                    : run.indicators().stream()
                            .filter(each -> placed.getFirst()
                                    .standing()
                                    .figure(each.code())
                                    .isPresent())
                            .toList();
            own.forEach(each -> EACH.forEach(head -> heads.add(each.zh() + " " + head)));
            head(sheet, heads);
            int line = 1;
            for (Placed each : placed) {
                int column = first(sheet, line, each);
                for (Figure figure : each.standing().figures()) {
                    column = figure(sheet, line, column, figure);
                }
                line++;
            }
        }
    }

    static void writeNotices(List<Rankings.Notice> notices, String mark, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = book.newWorksheet("考核通报");
            SheetFoot.put(sheet, mark);
            List<String> heads = new ArrayList<>(HEAD);
            heads.addAll(List.of("分类 class", "通报 notice"));
            head(sheet, heads);
            int line = 1;
            for (Rankings.Notice notice : notices) {
                for (Placed each : notice.praised()) {
                    line = noticed(sheet, line, each, notice, "表扬 praised");
                }
                for (Placed each : notice.named()) {
                    line = noticed(sheet, line, each, notice, "通报 named");
                }
            }
        }
    }

    private static int noticed(Worksheet sheet, int line, Placed each, Rankings.Notice notice, String how) {
        int column = first(sheet, line, each);
        String called = notice.unitClass().unitClass() == null
                ? notice.unitClass().code()
                : notice.unitClass().unitClass().zh();
        sheet.inlineString(line, column, SafeCell.out(called));
        sheet.inlineString(line, column + 1, how);
        return line + 1;
    }

    private static int first(Worksheet sheet, int line, Placed each) {
        Integer rank = each.standing().rank();
        if (rank != null) {
            sheet.value(line, 0, rank);
        }
        sheet.inlineString(line, 1, SafeCell.out(each.subject().name()));
        sheet.value(line, 2, each.standing().cases());
        number(sheet, line, 3, each.standing().score());
        return HEAD.size();
    }

    private static int figure(Worksheet sheet, int line, int from, Figure it) {
        int column = from;
        number(sheet, line, column++, it.numerator());
        number(sheet, line, column++, it.denominator());
        number(sheet, line, column++, it.raw());
        number(sheet, line, column++, it.adjusted());
        number(sheet, line, column++, it.shrunk());
        number(sheet, line, column++, it.low());
        number(sheet, line, column++, it.high());
        number(sheet, line, column++, it.points());
        return column;
    }

    /** Empty where there are no cases: nothing is no rate, and no nought. */
    private static void number(Worksheet sheet, int line, int column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(line, column, number);
        }
    }

    private static void head(Worksheet sheet, List<String> heads) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, heads.get(column));
        }
    }
}

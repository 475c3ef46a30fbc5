package org.xinqiao.survey.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Tally;

/** 调查结果表: how it was got, the tables, and every interview that counts, with its weight and nobody's name. */
final class SurveySheet {

    private static final int SHARE = 4;

    private SurveySheet() {}

    /** 逐份答卷. */
    interface Rows {
        void each(Consumer<SurveyResults.Row> with);
    }

    static void write(SurveyResults.Result it, List<Question> questions, Rows rows, String mark, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Xinqiao", "1.0")) {
            method(book.newWorksheet("方法 method"), it, mark);
            tables(book.newWorksheet("结果 results"), it, mark);
            interviews(book.newWorksheet("答卷 interviews"), questions, rows, mark);
        }
    }

    private static void method(Worksheet sheet, SurveyResults.Result it, String mark) {
        SheetFoot.put(sheet, mark);
        int line = 0;
        for (MethodLine each : MethodLine.of(it)) {
            sheet.inlineString(line, 0, each.name());
            sheet.inlineString(line++, 1, SafeCell.out(each.value()));
        }
    }

    private static void tables(Worksheet sheet, SurveyResults.Result it, String mark) {
        SheetFoot.put(sheet, mark);
        int line = 0;
        for (Tally.Table table : it.tables()) {
            sheet.inlineString(line, 0, SafeCell.out(table.question() + " " + table.zh()));
            sheet.inlineString(line, 1, "人数 n");
            sheet.inlineString(line, 2, "加权比例 %");
            sheet.inlineString(line++, 3, "抽样误差 ±%");
            for (Tally.Line each : table.lines()) {
                sheet.inlineString(line, 0, SafeCell.out(each.zh()));
                sheet.value(line, 1, each.count());
                sheet.value(line, 2, percent(each.share()));
                sheet.value(line++, 3, percent(each.margin()));
            }
            sheet.inlineString(line, 0, "回答人数 answered");
            sheet.value(line++, 1, table.answered());
            Double mean = table.mean();
            if (mean != null) {
                sheet.inlineString(line, 0, "加权平均 mean");
                sheet.value(line++, 1, mean);
            }
            line++;
        }
    }

    private static double percent(double share) {
        double scale = Math.pow(10, SHARE);
        return Math.round(share * 100 * scale) / scale;
    }

    private static void interviews(Worksheet sheet, List<Question> questions, Rows rows, String mark) {
        SheetFoot.put(sheet, mark);
        List<String> head = List.of("答卷 no", "方式 way", "区域 area", "秒 seconds", "权重 weight");
        for (int column = 0; column < head.size(); column++) {
            sheet.inlineString(0, column, head.get(column));
        }
        for (int at = 0; at < questions.size(); at++) {
            sheet.inlineString(
                    0,
                    head.size() + at,
                    SafeCell.out(
                            questions.get(at).code() + " " + questions.get(at).zh()));
        }
        AtomicInteger line = new AtomicInteger();
        rows.each(row -> interview(sheet, line.incrementAndGet(), row, questions, head.size()));
    }

    private static void interview(
            Worksheet sheet, int line, SurveyResults.Row row, List<Question> questions, int from) {
        sheet.value(line, 0, row.interview().id());
        sheet.inlineString(line, 1, row.interview().way().zh());
        sheet.inlineString(line, 2, row.interview().area());
        sheet.value(line, 3, row.interview().took().toSeconds());
        sheet.value(line, 4, row.weight());
        for (int at = 0; at < questions.size(); at++) {
            Answer said =
                    row.interview().answers().getOrDefault(questions.get(at).code(), Answer.NONE);
            put(sheet, line, from + at, questions.get(at), said);
        }
    }

    private static void put(Worksheet sheet, int line, int column, Question question, Answer said) {
        Integer number = said.number();
        if (number != null) {
            sheet.value(line, column, number);
        } else if (!said.isEmpty()) {
            String chosen = said.options().stream()
                    .map(code -> question.option(code).map(Question.Option::zh).orElse(code))
                    .collect(Collectors.joining("；"));
            sheet.inlineString(line, column, SafeCell.out(chosen.isEmpty() ? said.words() : chosen));
        }
    }
}

package org.xinqiao.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperCharts.Picture;
import org.xinqiao.platform.paper.PaperCharts.Value;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Tally;

/** 报告文字: what a report says, whatever it is written in. */
final class ReportWords {

    /** So many of what people said in their own words; the others stand in the sheet. */
    static final int QUOTED = 100;

    static final String METHOD = "一、调查方法";
    static final String FINDINGS = "二、调查结果";
    static final String NOTES = "三、说明";
    static final List<String> HEADS = List.of("答案", "人数", "加权比例", "抽样误差");

    private ReportWords() {}

    static String under(String area) {
        return area + " 12345 热线社情民意调查报告";
    }

    static String head(Tally.Table of) {
        return of.question() + "  " + of.zh() + "（" + of.answered() + " 人回答）";
    }

    static List<String> cells(Tally.Line line) {
        return List.of(
                line.zh(),
                Integer.toString(line.count()),
                MethodLine.percent(line.share()),
                "±" + MethodLine.percent(line.margin()));
    }

    /** Bars against all who answered, so that those of two questions can be compared. */
    static Picture chart(Tally.Table of, PaperCharts charts) {
        return charts.bars(
                of.lines().stream()
                        .map(line -> new Value(line.zh(), line.share(), MethodLine.percent(line.share())))
                        .toList(),
                1);
    }

    /** Empty where there are no numbers. */
    static @Nullable String numbers(Tally.Table of) {
        Double mean = of.mean();
        Double median = of.median();
        return mean == null || median == null ? null : String.format(Locale.ROOT, "加权平均 %.2f，中位数 %.0f。", mean, median);
    }

    static String head(SurveyResults.Said of) {
        return of.question() + "  " + of.zh() + "（" + of.answered() + " 人作答）";
    }

    static @Nullable String more(SurveyResults.Said of) {
        int left = of.answered() - Math.min(QUOTED, of.words().size());
        return left > 0 ? "其余 " + left + " 条见结果表。" : null;
    }

    static List<String> notes(SurveyResults.Result it) {
        List<String> notes = new ArrayList<>(List.of(
                "抽样误差按简单随机抽样计算，乘以设计效应和有限总体修正（Cochran 1977；Kish 1965），只反映抽样带来的误差，不含拒访、漏答、措辞等造成的偏差。",
                "应答率按美国民意研究协会（AAPOR）《标准定义》第 10 版计算，RR1 是其中最低的口径。",
                "样本按公开的种子抽取：每人的序号为 SHA-256(种子/框内名)，取最小的若干个；抽样框摘要和种子在上表，任何人可以重抽比对。"));
        int refused = it.figures().complete() - it.figures().counted();
        if (refused > 0) {
            notes.add("有 " + refused + " 份完成的答卷经审核或复核判为无效，没有计入。");
        }
        return notes;
    }
}

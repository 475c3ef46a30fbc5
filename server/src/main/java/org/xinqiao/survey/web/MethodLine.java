package org.xinqiao.survey.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Precision;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;

/** 方法说明: one line of how a survey was made, as a report has to say. */
record MethodLine(String name, String value) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static List<MethodLine> of(SurveyResults.Result it) {
        List<MethodLine> lines = new ArrayList<>();
        Survey survey = it.survey();
        lines.add(new MethodLine("调查 survey", survey.title()));
        lines.add(new MethodLine("执行时间 in the field", moment(survey.fieldedAt()) + " — " + moment(end(survey))));
        lines.add(new MethodLine("问卷版本 edition", Integer.toString(survey.edition())));
        lines.add(new MethodLine(
                "访问方式 ways", survey.plan().ways().stream().map(SurveyWay::zh).collect(Collectors.joining("、"))));
        Drawn drawn = it.drawn();
        if (drawn != null) {
            drawn(lines, drawn);
        }
        rates(lines, it);
        precision(lines, it);
        return lines;
    }

    private static @Nullable Instant end(Survey survey) {
        return survey.closedAt() == null ? survey.endsAt() : survey.closedAt();
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "—" : DAY.format(at.atZone(PlaceTime.ZONE));
    }

    private static void drawn(List<MethodLine> lines, Drawn drawn) {
        lines.add(new MethodLine(
                "抽样框 frame",
                (drawn.source() == Drawn.Source.CASES ? "来电人" : "名单") + " " + drawn.described() + "，共 " + drawn.frame()
                        + " 人；排除 " + drawn.excluded()));
        lines.add(new MethodLine("抽样方法 sampling", "简单随机抽样，不放回；第 " + drawn.number() + " 次抽取"));
        lines.add(new MethodLine("样本量 sample", Integer.toString(drawn.size())));
        lines.add(new MethodLine("种子 seed", drawn.seed()));
        lines.add(new MethodLine("抽样框摘要 SHA-256", drawn.digest()));
    }

    private static void rates(List<MethodLine> lines, SurveyResults.Result it) {
        FinalCounts cases = it.figures().disposition();
        lines.add(
                new MethodLine("有效答卷 interviews", Integer.toString(it.figures().counted())));
        lines.add(new MethodLine(
                "结果分类 AAPOR",
                "I " + cases.complete() + "，P " + cases.partial() + "，R " + cases.refused() + "，NC " + cases.noContact()
                        + "，O " + cases.other() + "，U " + cases.unknown() + "，NE " + cases.notEligible()));
        lines.add(new MethodLine(
                "应答率 response rate (AAPOR)",
                "RR1 " + percent(cases.rr1()) + "，RR2 " + percent(cases.rr2()) + "，RR3 " + percent(cases.rr3())
                        + "，RR5 " + percent(cases.rr5()) + "；合作率 COOP1 " + percent(cases.coop1())));
    }

    private static void precision(List<MethodLine> lines, SurveyResults.Result it) {
        Precision precision = it.precision();
        boolean isWeighted = !it.survey().margins().isEmpty();
        lines.add(new MethodLine(
                "加权 weighting",
                isWeighted
                        ? (it.survey().margins().size() == 1 ? "事后分层" : "迭代比例拟合（raking）") + "："
                                + it.survey().margins().stream()
                                        .map(margin -> margin.by() + " " + margin.shares())
                                        .collect(Collectors.joining("；"))
                        : "未加权"));
        lines.add(new MethodLine("设计效应 design effect (Kish)", "%.3f".formatted(precision.designEffect())));
        lines.add(new MethodLine(
                "抽样误差 margin of error",
                "95 % 置信度，最大 ±" + percent(precision.worst()) + "（总体 "
                        + (precision.population() == null ? "无限" : precision.population()) + " 人，含有限总体修正和设计效应）"));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}

package org.xinqiao.survey.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Precision;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.model.Weights.Margin;

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
                "抽样框 frame", source(drawn) + "，共 " + drawn.frame() + " 人；未列入：" + excluded(drawn.excluded())));
        lines.add(new MethodLine("抽样方法 sampling", "简单随机抽样，不放回；第 " + drawn.number() + " 次抽取"));
        lines.add(new MethodLine("样本量 sample", Integer.toString(drawn.size())));
        lines.add(new MethodLine("种子 seed", drawn.seed()));
        lines.add(new MethodLine("抽样框摘要 SHA-256", drawn.digest()));
    }

    private static String source(Drawn drawn) {
        Map<String, String> of = drawn.described();
        return drawn.source() == Drawn.Source.LIST
                ? "名单“" + of.getOrDefault("file", "") + "”"
                : "来电人，区域 " + of.getOrDefault("area", "")
                        + (of.containsKey("matter") ? "，事项 " + of.get("matter") : "")
                        + "，" + day(of.get("from"), 0) + " 至 " + day(of.get("until"), 1) + " 登记";
    }

    /** A span ends where the next day begins. */
    private static String day(@Nullable String moment, int before) {
        return moment == null
                ? "—"
                : PlaceTime.dayOf(Instant.parse(moment).minusSeconds(before)).toString();
    }

    private static String excluded(Map<String, Integer> excluded) {
        return excluded.entrySet().stream()
                .map(each -> switch (each.getKey()) {
                            case "SAME_NUMBER" -> "同号或没有号码 ";
                            case "OPTED_OUT" -> "退订 ";
                            case "ASKED_LATELY" -> "最近调查或回访过 ";
                            default -> each.getKey() + " ";
                        }
                        + each.getValue() + " 人")
                .collect(Collectors.joining("，"));
    }

    private static String margin(Margin margin) {
        return (margin.by().equals(Margin.AREA) ? "区域" : margin.by())
                + margin.shares().entrySet().stream()
                        .map(each -> " " + each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("，"));
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
                                        .map(MethodLine::margin)
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

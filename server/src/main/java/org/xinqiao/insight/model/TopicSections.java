package org.xinqiao.insight.model;

import java.util.List;
import org.xinqiao.assessment.MatterResults.Results;
import org.xinqiao.casework.PeriodFigures.Came;
import org.xinqiao.casework.model.Facts;

/** 专题章节: what a report of one matter can say of callbacks and calls, which is counted of its cases. */
public final class TopicSections {

    private TopicSections() {}

    /** 回访. */
    public static Section callbacks(Compared<Results> it) {
        ReportFigure asked = it.count(
                "drawn",
                new Said("回访", "Asked about"),
                new Said(
                        "报告期内交办或直接答复的本类诉求中，已回访的件数（以统计时刻为准）。",
                        "Of the cases of this matter given or answered at once during the period, those asked about, as it stood when this was counted."),
                Results::calledBack);
        ReportFigure contacted = it.share(
                "contacted",
                OtherSections.CONTACTED,
                new Said("已回访的诉求中，联系上来电人的比例。", "Of those asked about, whose caller was reached."),
                Results::reached,
                Results::calledBack);
        return OtherSections.callbacks(
                asked,
                contacted,
                new Said("回访", "callers asked"),
                it,
                new OtherSections.Heard<>(Results::reached, Results::solved, Results::satisfied));
    }

    /** 话务: nobody knows what a call is about before somebody has registered it. */
    public static Section calls(Compared<List<Came>> it) {
        ReportFigure phone = it.count(
                "byPhone",
                new Said("来电登记", "Registered by phone"),
                new Said("报告期内由热线电话登记的本类诉求件数。", "Cases of this matter registered by the hotline during the period."),
                TopicSections::byPhone);
        ReportFigure share = it.share(
                "phoneShare",
                new Said("来电占比", "Share by phone"),
                new Said("本类诉求中由热线电话登记的比例。", "Of the cases of this matter, those registered by the hotline."),
                TopicSections::byPhone,
                TopicSections::all);
        return new Section(
                "calls",
                new Said("话务情况", "Calls"),
                List.of(
                        new Said(
                                "来电在登记后才知道事项，因此只统计由来电登记的诉求；放弃、等待等话务指标见日报、周报和月报。",
                                "What a call is about is known once it is registered, so only cases registered by phone are counted; abandoned calls and waits stand in the daily, weekly and monthly reports.")),
                List.of(phone, share),
                List.of());
    }

    private static int byPhone(List<Came> all) {
        return all.stream()
                .filter(each -> each.channel() == Facts.Channel.PHONE)
                .mapToInt(Came::cases)
                .sum();
    }

    private static int all(List<Came> all) {
        return all.stream().mapToInt(Came::cases).sum();
    }
}

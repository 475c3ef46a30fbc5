package org.xinqiao.insight.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.PeriodFigures.Handled;
import org.xinqiao.casework.PeriodFigures.Signing;
import org.xinqiao.casework.PeriodFigures.Standout;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.insight.model.ReportTable.Cell;

/** 办理章节: what became of the cases of a period, and which of them stand out. */
public final class HandlingSections {

    private static final String COHORT_ZH = "报告期内登记的诉求中，";
    private static final String COHORT_EN = "Of the cases registered during the period, ";
    private static final String AS_NOW_ZH = "（以统计时刻为准）。";
    private static final String AS_NOW_EN = ", as it stood when this was counted.";

    private HandlingSections() {}

    /** 办理情况: how they were answered, and how punctually. */
    public static Section handling(Compared<Handled> it, Compared<Signing> signing) {
        List<ReportFigure> figures = new ArrayList<>(ways(it));
        ReportFigure sign = signing.share(
                "signedInTime",
                new Said("按时签收率", "Signed in time"),
                what(
                        "给主办单位的工单中，已签收或签收时限已过的为分母，没有超过签收时限的为分子",
                        "orders to lead that were signed, or whose limit for it passed, are the whole; those without a limit that passed are the part"),
                Signing::inTime,
                Signing::due);
        ReportFigure reply = it.share(
                "repliedInTime",
                new Said("按时答复率", "Answered in time"),
                what(
                        "单位已答复或答复时限已过的为分母，没有超过答复时限的为分子",
                        "those a unit answered, or whose limit for it passed, are the whole; those without a limit that passed are the part"),
                Handled::replyInTime,
                Handled::replyDue);
        ReportFigure rated = it.share(
                "ratedSatisfied",
                new Said("诉求评价满意率", "Satisfied, of rated cases"),
                what(
                        "来电人作出过满意度评价的为分母，评价满意的为分子",
                        "those whose caller said how satisfied they are are the whole; the satisfied are the part"),
                Handled::satisfied,
                Handled::rated);
        figures.addAll(List.of(sign, reply, rated));
        figures.addAll(trouble(it));
        return new Section(
                "handling", new Said("办理情况", "How they were handled"), said(it.now(), sign, reply), figures, List.of());
    }

    private static Said what(String zh, String en) {
        return new Said(COHORT_ZH + zh + AS_NOW_ZH, COHORT_EN + en + AS_NOW_EN);
    }

    private static List<ReportFigure> ways(Compared<Handled> it) {
        return List.of(
                it.count(
                        "direct",
                        new Said("直接答复", "Answered directly"),
                        what("由话务员当场答复的", "those answered at once by the call taker"),
                        Handled::direct),
                it.count(
                        "dispatched",
                        new Said("转办", "Dispatched"),
                        what("派给单位办理的", "those given to a unit"),
                        Handled::dispatched),
                it.count(
                        "concluded",
                        new Said("不转办", "Concluded without an order"),
                        what("按规则不转办而办结的", "those concluded without an order, as the rules allow"),
                        Handled::concluded),
                it.count(
                        "answered",
                        new Said("已答复", "Answered"),
                        what("直接答复，或单位答复已通过审核的", "those answered directly, or whose answer passed review"),
                        Handled::answered),
                it.count("open", new Said("未办结", "Not over yet"), what("还没有办结的", "those not over yet"), Handled::open));
    }

    private static List<ReportFigure> trouble(Compared<Handled> it) {
        return List.of(
                it.count(
                        "overdue",
                        new Said("逾期", "Overdue"),
                        what(
                                "答复时限已过的，后来答复的也算",
                                "those whose limit for the reply passed, whether answered later or not"),
                        Handled::overdue),
                it.count(
                        "overdueOpen",
                        new Said("逾期未答复", "Overdue and open"),
                        what("答复时限已过、仍在单位的", "those whose limit for the reply passed and that are still with a unit"),
                        Handled::overdueOpen),
                it.count(
                        "returned",
                        new Said("被退回", "Returned"),
                        what("单位退回过的", "those a unit gave back at least once"),
                        Handled::returned),
                it.count(
                        "reworked",
                        new Said("重新办理", "Reworked"),
                        what("因来电人不认可而再次派单的", "those given out again since the caller said no"),
                        Handled::reworked),
                it.count(
                        "merged",
                        new Said("并案", "Merged"),
                        what("并入其他诉求的", "those joined to another case"),
                        Handled::merged),
                it.count(
                        "repeated",
                        new Said("重复诉求", "Repeated"),
                        what(
                                "同一来电人在此前三十天内就同一事项反映过的",
                                "those whose caller had told of the same matter within thirty days before"),
                        Handled::repeated));
    }

    private static List<Said> said(Handled now, ReportFigure sign, ReportFigure reply) {
        List<Said> said = new ArrayList<>();
        if (now.registered() == 0) {
            return said;
        }
        said.add(new Said(
                "其中直接答复 %d 件，转办 %d 件；已答复 %d 件，未办结 %d 件。"
                        .formatted(now.direct(), now.dispatched(), now.answered(), now.open()),
                "%d were answered directly and %d dispatched; %d are answered, %d are not over yet."
                        .formatted(now.direct(), now.dispatched(), now.answered(), now.open())));
        Sentences.rate(sign, new Said("应签收工单", "orders due to be signed"), new Said("按时签收", "were signed in time"))
                .map(HandlingSections::orders)
                .ifPresent(said::add);
        Sentences.rate(reply, new Said("应答复诉求", "cases due to be answered"), new Said("按时答复", "were answered in time"))
                .ifPresent(said::add);
        Sentences.some(
                        now.overdue(),
                        "逾期 %d 件" + (now.overdueOpen() > 0 ? "，其中 " + now.overdueOpen() + " 件仍未答复。" : "。"),
                        "%d passed their limit"
                                + (now.overdueOpen() > 0 ? ", " + now.overdueOpen() + " of them are still open." : "."))
                .ifPresent(said::add);
        Sentences.some(now.returned(), "被单位退回过的 %d 件。", "%d were given back by a unit.")
                .ifPresent(said::add);
        Sentences.some(now.reworked(), "因不认可重新办理的 %d 件。", "%d were given out again since the caller said no.")
                .ifPresent(said::add);
        Sentences.some(now.repeated(), "三十天内重复反映的 %d 件。", "%d were told again within thirty days.")
                .ifPresent(said::add);
        return said;
    }

    /** What is counted there are orders. */
    private static Said orders(Said it) {
        return new Said(it.zh().replace(" 件", " 份"), it.en());
    }

    /** 典型诉求, without anybody's personal data. @param masked takes out of a title what names a person */
    public static Section standouts(
            List<Standout> cases, Function<String, @Nullable Said> matters, Function<String, String> masked) {
        List<List<Cell>> rows = cases.stream()
                .map(each -> List.of(
                        Cell.of(Said.same(each.number())),
                        Cell.of(Said.same(masked.apply(each.title()))),
                        Cell.of(matter(each, matters)),
                        Cell.of(new Said(each.stage().zh(), each.stage().en())),
                        Cell.of(why(each))))
                .toList();
        ReportTable table = new ReportTable(
                "standouts",
                new Said("典型诉求", "Notable cases"),
                List.of(
                        new Said("编号", "Number"),
                        new Said("标题", "Title"),
                        new Said("事项", "Matter"),
                        new Said("环节", "Stage"),
                        new Said("为何列入", "Why it is here")),
                rows,
                null,
                0);
        return new Section(
                "standouts",
                new Said("典型诉求", "Notable cases"),
                List.of(),
                List.of(),
                rows.isEmpty() ? List.of() : List.of(table));
    }

    private static Said matter(Standout it, Function<String, @Nullable Said> matters) {
        Said name = it.matter() == null ? null : matters.apply(it.matter().value());
        return name == null ? new Said("未分类", "Not classed") : name;
    }

    private static Said why(Standout it) {
        List<Said> reasons = new ArrayList<>();
        if (it.urgency() != Facts.Urgency.NORMAL) {
            reasons.add(new Said(it.urgency().zh(), it.urgency().en()));
        }
        Map<Said, Integer> times = new java.util.LinkedHashMap<>();
        times.put(new Said("督办 %d 级", "supervised, level %d"), it.supervised());
        times.put(new Said("重办 %d 次", "reworked %d times"), it.reworks());
        times.put(new Said("退回 %d 次", "returned %d times"), it.returns());
        times.put(new Said("并入 %d 件", "%d joined to it"), it.joined());
        times.forEach((words, n) -> {
            if (n > 0) {
                reasons.add(new Said(words.zh().formatted(n), words.en().formatted(n)));
            }
        });
        return new Said(
                String.join("、", reasons.stream().map(Said::zh).toList()),
                String.join(", ", reasons.stream().map(Said::en).toList()));
    }
}

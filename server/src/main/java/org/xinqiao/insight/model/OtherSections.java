package org.xinqiao.insight.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xinqiao.assessment.PublishedRanks.OfClass;
import org.xinqiao.assessment.PublishedRanks.Published;
import org.xinqiao.assessment.PublishedRanks.Ranked;
import org.xinqiao.callback.CallbackResults.Results;
import org.xinqiao.calls.CallVolumes.Volume;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.insight.model.ReportFigure.Unit;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.insight.model.ReportTable.Chart;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.supervision.GivenMeasures.Given;

/** 其他章节: calls, callbacks, supervision and ranking, as their rooms count them. */
public final class OtherSections {

    static final Said CONTACTED = new Said("联系率", "Reached");

    private OtherSections() {}

    /** 话务. */
    public static Section calls(Compared<Volume> it) {
        ReportFigure rate = it.figure(
                "answerRate",
                new Said("接通率", "Answered"),
                new Said("报告期内呼入来电中，由座席接起的比例。", "The share of incoming calls that an agent took."),
                Unit.SHARE,
                each -> new Amount(each.answered(), each.offered()));
        List<ReportFigure> figures = List.of(
                it.figure(
                        "offered",
                        new Said("来电", "Calls"),
                        new Said("报告期内呼入热线的电话次数。", "Calls to the hotline during the period."),
                        Unit.COUNT,
                        each -> Amount.count(each.offered())),
                it.figure(
                        "answeredCalls",
                        new Said("接听", "Calls answered"),
                        new Said("由座席接起的来电次数。", "Calls that an agent took."),
                        Unit.COUNT,
                        each -> Amount.count(each.answered())),
                it.figure(
                        "abandoned",
                        new Said("放弃", "Abandoned"),
                        new Said("接通前来电人挂断的次数。", "Calls that ended by the caller before somebody answered."),
                        Unit.COUNT,
                        each -> Amount.count(each.abandoned())),
                rate,
                it.figure(
                        "serviceLevel",
                        new Said("15 秒接听率", "Answered within 15 s"),
                        new Said(
                                "十五秒内接起的来电，占除一响即挂以外来电的比例。",
                                "Calls answered within fifteen seconds, of all but those who hung up at once."),
                        Unit.SHARE,
                        each -> new Amount(each.inTime(), each.counted())),
                it.figure(
                        "wait",
                        new Said("平均等待（秒）", "Average wait (s)"),
                        new Said(
                                "在线等到接听的来电平均等了多少秒。",
                                "How long those waited, on average, who stayed on the line until answered."),
                        Unit.SECONDS,
                        each -> new Amount(each.waitedMs(), each.waited())));
        List<Said> said = new ArrayList<>();
        Volume now = it.now();
        if (now.offered() > 0) {
            said.add(new Said(
                    "共呼入 %d 次，接听 %d 次，放弃 %d 次。".formatted(now.offered(), now.answered(), now.abandoned()),
                    "%d calls came in; %d were answered and %d abandoned."
                            .formatted(now.offered(), now.answered(), now.abandoned())));
            if (now.offered() >= Change.SMALL) {
                said.add(new Said("接通率 %s。".formatted(rate.shown()), "%s were answered.".formatted(rate.shown())));
            }
        }
        return new Section("calls", new Said("话务情况", "Calls"), said, figures, List.of());
    }

    /** 回访. */
    public static Section callbacks(Compared<Results> it) {
        ReportFigure drawn = it.count(
                "drawn",
                new Said("应回访", "To be asked"),
                new Said(
                        "报告期内答复通过审核、列入回访的件数。",
                        "Answers that passed review during the period and were to be asked about."),
                Results::drawn);
        ReportFigure contacted = it.share(
                "contacted",
                CONTACTED,
                new Said(
                        "报告期内答复通过审核、列入回访的诉求中，联系上来电人的比例。",
                        "Of the answers that passed review during the period and were to be asked about, those whose caller was reached."),
                Results::contacted,
                Results::drawn);
        Said asked = new Said("应回访", "callers to be asked");
        return callbacks(
                drawn, contacted, asked, it, new Heard<>(Results::contacted, Results::solved, Results::satisfied));
    }

    /** 听到的回答: how many were reached, and of them are content with what was done and with how. */
    record Heard<T>(Function<T, Integer> reached, Function<T, Integer> solved, Function<T, Integer> satisfied) {}

    /** What callers said who were reached, behind how many were asked and reached. @param asked as a sentence names who was asked */
    static <T> Section callbacks(
            ReportFigure drawn, ReportFigure contacted, Said asked, Compared<T> it, Heard<T> heard) {
        ReportFigure solved = it.share(
                "solved",
                new Said("解决率", "Solved"),
                new Said("联系上的来电人中，认为问题已解决的比例。", "Of the callers reached, those who say it is solved."),
                heard.solved(),
                heard.reached());
        ReportFigure satisfied = it.share(
                "satisfied",
                new Said("满意率", "Satisfied"),
                new Said("联系上的来电人中，对办理满意的比例。", "Of the callers reached, those who are satisfied."),
                heard.satisfied(),
                heard.reached());
        Said those = new Said("联系上的来电人", "callers reached");
        List<Said> said = new ArrayList<>();
        Sentences.rate(contacted, asked, new Said("联系上", "were reached")).ifPresent(said::add);
        Sentences.rate(solved, those, new Said("认为已解决", "say it is solved")).ifPresent(said::add);
        Sentences.rate(satisfied, those, new Said("表示满意", "are satisfied")).ifPresent(said::add);
        return new Section(
                "callbacks",
                new Said("回访情况", "Callbacks"),
                said,
                List.of(drawn, contacted, solved, satisfied),
                List.of());
    }

    /** 督办. */
    public static Section supervision(Compared<Given> it) {
        Given now = it.now();
        List<ReportFigure> figures = List.of(
                it.count(
                        "measures",
                        new Said("督办措施", "Measures"),
                        new Said("报告期内下达且仍然有效的督办措施次数。", "Measures taken during the period that still hold."),
                        Given::all),
                it.count(
                        "measuresAwaiting",
                        new Said("待回复", "Waiting for an answer"),
                        new Said("其中单位还没有回复的。", "Those of them that a unit has not answered yet."),
                        Given::awaiting),
                it.count(
                        "falseClosings",
                        new Said("虚假办结", "False closings"),
                        new Said("报告期内经核查认定的虚假办结。", "Closings found false during the period."),
                        Given::falseClosings));
        List<Said> said = new ArrayList<>();
        Sentences.some(now.all(), "采取督办措施 %d 次。", "%d measures were taken.").ifPresent(said::add);
        Sentences.some(now.awaiting(), "其中 %d 次还没有回复。", "%d of them are not answered yet.")
                .ifPresent(said::add);
        Sentences.some(now.falseClosings(), "认定虚假办结 %d 件。", "%d closings were found false.")
                .ifPresent(said::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (MeasureKind kind : MeasureKind.values()) {
            Integer taken = now.kinds().get(kind);
            if (taken != null) {
                rows.add(List.of(Cell.of(new Said(kind.zh(), kind.en())), Cell.of(taken)));
            }
        }
        ReportTable table = new ReportTable(
                "measureKinds",
                new Said("督办措施", "Measures"),
                List.of(new Said("措施", "Measure"), new Said("次数", "Times")),
                rows,
                Chart.BARS,
                1);
        return new Section(
                "supervision",
                new Said("督办情况", "Supervision"),
                said,
                figures,
                rows.isEmpty() ? List.of() : List.of(table));
    }

    /** 考核排名, where it is published. */
    public static Section ranking(Published it) {
        List<ReportTable> tables = new ArrayList<>();
        for (OfClass each : it.classes()) {
            List<List<Cell>> rows =
                    each.units().stream().map(OtherSections::row).toList();
            tables.add(new ReportTable(
                    "ranking-" + tables.size(),
                    new Said(each.zh(), each.en()),
                    List.of(
                            new Said("名次", "Rank"),
                            new Said("单位", "Unit"),
                            new Said("件数", "Cases"),
                            new Said("得分", "Score")),
                    rows,
                    null,
                    0));
        }
        LocalDate on = PlaceTime.dayOf(it.at());
        Said said = new Said(
                "本月考核已于 %s 发布。".formatted(on), "The assessment of the month was published on %s.".formatted(on));
        return new Section("ranking", new Said("单位排名", "How units stand"), List.of(said), List.of(), tables);
    }

    private static List<Cell> row(Ranked it) {
        return List.of(
                Cell.of(it.rank()),
                Cell.of(new Said(it.name(), it.nameEn())),
                Cell.of(it.cases()),
                it.score() == null
                        ? Cell.of(Said.same("—"))
                        : new Cell(
                                Said.same(it.score()
                                        .setScale(2, java.math.RoundingMode.HALF_UP)
                                        .toPlainString()),
                                it.score()));
    }

    /** 概况: the figures everybody asks for first, taken from the others. */
    public static Section overview(List<Section> others) {
        List<String> wanted = List.of(
                "received", "answered", "signedInTime", "repliedInTime", "satisfied", "overdueOpen", "answerRate");
        Map<String, ReportFigure> known = new java.util.HashMap<>();
        others.forEach(section -> section.figures().forEach(figure -> known.put(figure.code(), figure)));
        List<ReportFigure> figures = wanted.stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
        List<Said> said = new ArrayList<>();
        others.stream()
                .filter(section ->
                        section.code().equals("volume") || section.code().equals("matters"))
                .flatMap(section -> section.sentences().stream().limit(1))
                .forEach(said::add);
        return new Section("overview", new Said("概况", "In short"), said, figures, List.of());
    }
}

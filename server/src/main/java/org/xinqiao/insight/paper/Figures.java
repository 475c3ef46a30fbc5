package org.xinqiao.insight.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.Shown;

/** 指标表: the figures of a section as rows, the same in every form. */
final class Figures {

    private Figures() {}

    static List<String> heads(Paper paper) {
        return paper.english()
                ? List.of("Figure", "Period", "Before", "Change", "Last year", "On the year")
                : List.of("指标", "本期", "上期", "环比", "去年同期", "同比");
    }

    /** What stands under all heads but the first. */
    static List<String> values(ReportFigure it, Paper paper) {
        return List.of(
                it.shown(),
                shown(it, it.before()),
                paper.say(it.change()),
                shown(it, it.lastYear()),
                paper.say(it.yearChange()));
    }

    private static String shown(ReportFigure it, @Nullable Amount then) {
        return then == null ? "—" : Shown.of(it.unit(), then);
    }

    /** Each once, in the order in which they come. */
    static List<ReportFigure> defined(Paper paper) {
        return paper.sections().stream()
                .flatMap(ready -> ready.section().figures().stream())
                .collect(Collectors.toMap(
                        ReportFigure::code, it -> it, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}

package org.xinqiao.insight.paper;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.model.Edits.Ready;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.Said;

/**
 * 纸本: what a report is printed of, in one language.
 *
 * @param mark who took it out of the house, and when
 * @param english whether it is in English, else Chinese
 */
public record Paper(Report report, List<Ready> sections, String mark, boolean english) {

    public Paper {
        sections = List.copyOf(sections);
    }

    /** As it is read, with what its editor left out left out. */
    public static Paper of(Report report, ReportContent content, String mark, boolean english) {
        return new Paper(report, report.edits().over(content), mark, english);
    }

    /** In the language of the paper; Chinese where nobody wrote English. */
    String say(Said words) {
        return english && !words.en().isEmpty() ? words.en() : words.zh();
    }

    String say(String zh, String en) {
        return english ? en : zh;
    }

    String title() {
        return say(report.about().title());
    }

    /** 版次说明: whether it is a draft, what it corrects, what corrects it. */
    List<String> notes() {
        return java.util.stream.Stream.<@Nullable String>of(released(), corrects(), corrected())
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private String released() {
        Report.Release release = report.release();
        if (release == null) {
            return say("草稿，未发布", "Draft, not released");
        }
        String at = Moments.minute(release.by().at());
        return say(
                "报告编号 %d，%s 由%s发布".formatted(report.id(), at, release.by().name()),
                "Report %d, released %s by %s"
                        .formatted(report.id(), at, release.by().name()));
    }

    private @Nullable String corrects() {
        Report.Correction of = report.correction();
        return of == null
                ? null
                : say(
                        "本报告更正第 %d 号报告，原因：%s".formatted(of.of(), of.why()),
                        "This report corrects report %d, because: %s".formatted(of.of(), of.why()));
    }

    private @Nullable String corrected() {
        Long by = report.correctedBy();
        return by == null
                ? null
                : say("本报告已由第 %d 号报告更正".formatted(by), "This report is corrected by report %d".formatted(by));
    }

    /** When it was counted; empty as long as it is not. */
    String counted() {
        return report.counted() == null ? "" : say("统计时刻 ", "Counted ") + Moments.minute(report.counted());
    }

    /** Each of some words in the language of the paper. */
    List<String> say(List<Said> words) {
        Function<Said, String> said = this::say;
        return words.stream().map(said).toList();
    }
}

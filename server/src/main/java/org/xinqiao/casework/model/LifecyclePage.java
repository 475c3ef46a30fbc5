package org.xinqiao.casework.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xinqiao.access.Power;
import org.xinqiao.casework.model.Lifecycle.Arrow;
import org.xinqiao.catalogue.Rule;

/** 生命周期表 as a page of the manual: the arrows, then the clock and the way out of every stage, then the other clocks. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String drawn() {
        List<String> lines = new ArrayList<>();
        lines.add("| 动作 | step | 可在环节 | 去向 | 由谁 | 权力 | 规则 |");
        lines.add("|---|---|---|---|---|---|---|");
        Lifecycle.arrows().forEach(arrow -> lines.add(row(arrow)));
        lines.add("");
        lines.add("| 环节 | stage | 时钟 | 到期的出路 | way out |");
        lines.add("|---|---|---|---|---|");
        for (Stage stage : Stage.values()) {
            lines.add(row(stage));
        }
        lines.add("");
        lines.add("| 其他时钟 | clock | 到期的出路 | way out |");
        lines.add("|---|---|---|---|");
        for (ClockKind kind : ClockKind.values()) {
            if (Arrays.stream(Stage.values()).noneMatch(stage -> stage.clock() == kind)) {
                lines.add("| %s | `%s` | %s | %s |"
                        .formatted(
                                kind.zh(),
                                kind,
                                kind.wayOut().zh(),
                                kind.wayOut().en()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Arrow arrow) {
        return "| %s | `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        arrow.step().zh(),
                        arrow.step().slug(),
                        named(arrow.from(), "—"),
                        whither(arrow),
                        arrow.who().zh(),
                        join(arrow.powers().stream().map(Power::zh).toList()),
                        join(arrow.rules().stream()
                                .sorted()
                                .map(Rule::key)
                                .map(key -> "`" + key + "`")
                                .toList()));
    }

    private static String row(Stage stage) {
        ClockKind clock = stage.clock();
        return clock == null
                ? "| %s | `%s` | 终结 | | |".formatted(stage.zh(), stage)
                : "| %s | `%s` | %s | %s | %s |"
                        .formatted(
                                stage.zh(),
                                stage,
                                clock.zh(),
                                clock.wayOut().zh(),
                                clock.wayOut().en());
    }

    private static String whither(Arrow arrow) {
        String there = named(arrow.to(), "不变");
        return arrow.stays() && !arrow.to().isEmpty() ? there + "，或不变" : there;
    }

    private static String named(Set<Stage> stages, String none) {
        if (stages.isEmpty()) {
            return none;
        }
        return join(stages.stream()
                .sorted(Comparator.comparingInt(Stage::ordinal))
                .map(Stage::zh)
                .toList());
    }

    private static String join(List<String> words) {
        return String.join("、", words);
    }
}

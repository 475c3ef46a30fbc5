package org.xinqiao.insight.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 报告内容: as it was counted; frozen the moment it is made. */
public record ReportContent(List<Section> sections) {

    public static final ReportContent NOTHING = new ReportContent(List.of());

    public ReportContent {
        sections = List.copyOf(sections);
    }

    /** 变动: a figure that is another one now. */
    public record Changed(String section, Said name, String was, String is) {}

    /** What of the figures is another one here than there. */
    public List<Changed> since(ReportContent earlier) {
        Map<String, ReportFigure> then = earlier.sections().stream()
                .flatMap(section -> section.figures().stream())
                .collect(Collectors.toMap(ReportFigure::code, Function.identity(), (one, same) -> one));
        List<Changed> changed = new ArrayList<>();
        for (Section section : sections) {
            for (ReportFigure now : section.figures()) {
                ReportFigure was = then.get(now.code());
                if (was == null || !was.shown().equals(now.shown())) {
                    changed.add(new Changed(section.code(), now.name(), was == null ? "—" : was.shown(), now.shown()));
                }
            }
        }
        return changed;
    }
}

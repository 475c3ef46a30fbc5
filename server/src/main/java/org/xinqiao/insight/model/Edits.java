package org.xinqiao.insight.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 编辑: what somebody made of a report by hand; kept beside what was counted and never in it.
 *
 * @param words own words in the place of those a section was given by rule
 * @param leftOut sections that are not shown
 * @param added sections of words alone, behind all others
 */
public record Edits(Map<String, Said> words, List<String> leftOut, List<Added> added) {

    public static final Edits NONE = new Edits(Map.of(), List.of(), List.of());

    /** 增加的章节. */
    public record Added(Said name, Said words) {}

    public Edits {
        words = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(words));
        leftOut = List.copyOf(leftOut);
        added = List.copyOf(added);
    }

    /** 章节成稿: as it is read. @param own whether somebody wrote its words */
    public record Ready(Section section, Said words, boolean own) {}

    /** What readers see of a content. */
    public List<Ready> over(ReportContent content) {
        List<Ready> ready = new ArrayList<>();
        for (Section each : content.sections()) {
            if (!leftOut.contains(each.code())) {
                Said own = words.get(each.code());
                ready.add(new Ready(each, own == null ? each.words() : own, own != null));
            }
        }
        for (int at = 0; at < added.size(); at++) {
            Added one = added.get(at);
            Section bare = new Section("added-" + (at + 1), one.name(), List.of(), List.of(), List.of());
            ready.add(new Ready(bare, one.words(), true));
        }
        return ready;
    }

    /** All that is written in it, for whoever looks for words. */
    public String searched(ReportContent content) {
        return String.join(
                "\n",
                over(content).stream()
                        .flatMap(each -> Stream.of(
                                each.section().name().zh(),
                                each.section().name().en(),
                                each.words().zh(),
                                each.words().en()))
                        .toList());
    }
}

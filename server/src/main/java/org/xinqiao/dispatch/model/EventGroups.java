package org.xinqiao.dispatch.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.PastCase;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/** 聚类成事件: what some cases that tell of the same have in common. */
public final class EventGroups {

    /** From so many cases on it is worth a page of its own. */
    public static final int LEAST = 5;

    private static final Pattern NAMED =
            Pattern.compile("([\\u4e00-\\u9fa5]{2})(路|街|巷|苑|小区|花园|家园|广场|公园|大道|村|桥|市场|学校|医院)");
    private static final int COMMUNITY = 12;
    private static final int[] LEVELS = {14, 12, 9, 6, 4};

    private EventGroups() {}

    /** By place: the same trouble in another street is another event. Who names no street goes by the community. */
    public static Collection<List<PastCase>> byPlace(List<PastCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(EventGroups::placeOf, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The first street or estate that a case names, else the code of its community. */
    public static String placeOf(PastCase it) {
        String area = it.area().value();
        return namedIn(it.title() + "。" + it.text())
                .orElseGet(() -> area.substring(0, Math.min(COMMUNITY, area.length())));
    }

    /** The first street or estate that a text names, by the two characters before its kind. */
    public static Optional<String> namedIn(String text) {
        Matcher named = NAMED.matcher(text);
        return named.find() ? Optional.of(named.group()) : Optional.empty();
    }

    /** The smallest area in which all of them lie; empty where they share none. */
    public static Optional<AreaCode> commonArea(List<PastCase> cases) {
        String first = cases.getFirst().area().value();
        for (int length : LEVELS) {
            if (first.length() >= length) {
                String beginning = first.substring(0, length);
                if (cases.stream().allMatch(it -> it.area().value().startsWith(beginning))) {
                    return Optional.of(new AreaCode(beginning));
                }
            }
        }
        return Optional.empty();
    }

    /** What most of them are about. */
    public static @Nullable MatterCode commonMatter(List<PastCase> cases) {
        Map<MatterCode, Long> counts = cases.stream()
                .flatMap(it -> Optional.ofNullable(it.matter()).stream())
                .collect(Collectors.groupingBy(matter -> matter, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<MatterCode, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}

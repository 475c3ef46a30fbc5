package org.xinqiao.engines.worktime;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 法定节假日安排中的一天: a date that the yearly notice of the State Council turns into a day off, or into a worked
 * weekend (调休).
 *
 * @param name the holiday it belongs to, as the notice words it; two that fall together are joined with "、"
 * @param off  true for a day off, false for a weekend that is worked in exchange
 */
public record StatutoryDay(LocalDate date, String name, boolean off) {

    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year's Day",
            "春节", "Spring Festival",
            "清明节", "Qingming Festival",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day");

    public StatutoryDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the statutory day " + date + " has no name");
        }
    }

    /** The name in both languages; a holiday unknown here keeps its Chinese name in English too. */
    public Wording wording() {
        String english = Arrays.stream(name.split("、"))
                .map(part -> ENGLISH.getOrDefault(part, part))
                .collect(Collectors.joining(" and "));
        return new Wording(name, english);
    }
}

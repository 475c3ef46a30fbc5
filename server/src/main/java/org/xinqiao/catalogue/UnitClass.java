package org.xinqiao.catalogue;

import java.util.List;
import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 考核分类: units that are compared with each other, as the place says it (国办函〔2025〕66号: 分级分类考核).
 *
 * @param kinds the kinds of units
 * @param level 1 to 5; 0 for every level
 * @param leastCases below which a unit is listed and not ranked
 * @param praised how many of the first are praised
 * @param named how many of the last are named
 * @param objections how long a unit may object
 * @param review how long the centre has for an objection
 */
public record UnitClass(
        String code,
        String zh,
        String en,
        List<String> kinds,
        int level,
        int leastCases,
        int praised,
        int named,
        TimeLimit objections,
        TimeLimit review,
        String clause) {

    public UnitClass {
        kinds = List.copyOf(kinds);
    }

    /** Whether a unit of that kind and level belongs to it. */
    public boolean holds(String kind, int unitLevel) {
        return kinds.contains(kind) && (level == 0 || level == unitLevel);
    }
}

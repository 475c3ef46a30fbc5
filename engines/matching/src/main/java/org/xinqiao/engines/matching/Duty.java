package org.xinqiao.engines.matching;

import java.util.List;

/**
 * 职责: one line of the duty list, that a unit answers for a matter in an area, with the clause that says so.
 * Matter and area are codes whose beginnings are the codes of what contains them, so a line holds for everything below it.
 */
public record Duty(String matter, String area, String leadUnit, List<String> assistUnits, String clause) {

    public Duty {
        if (leadUnit.isBlank()) {
            throw new IllegalArgumentException("the duty for matter " + matter + " in area " + area + " names no unit");
        }
        assistUnits = assistUnits.stream()
                .filter(unit -> !unit.equals(leadUnit))
                .distinct()
                .toList();
    }

    /** Whether this line speaks of exactly this matter or of one that contains it, here or in an area around. */
    public boolean covers(String askedMatter, String askedArea) {
        return askedMatter.startsWith(matter) && askedArea.startsWith(area);
    }

    /** Whether this line lies inside what was asked, which was too coarse to choose it. */
    boolean liesWithin(String askedMatter, String askedArea) {
        return related(matter, askedMatter) && related(area, askedArea);
    }

    private static boolean related(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}

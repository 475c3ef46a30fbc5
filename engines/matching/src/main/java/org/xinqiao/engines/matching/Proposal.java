package org.xinqiao.engines.matching;

import java.util.List;

/** 派单建议: a unit to lead, units to assist, how certain that is (0 to 1), and why. */
public record Proposal(String leadUnit, List<String> assistUnits, double certainty, List<Reason> reasons) {

    public Proposal {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a proposal without a reason: " + leadUnit);
        }
        if (!(certainty >= 0 && certainty <= 1)) {
            throw new IllegalArgumentException("certainty lies between 0 and 1, not " + certainty);
        }
        assistUnits = List.copyOf(assistUnits);
        reasons = List.copyOf(reasons);
    }

    /** All reasons as sentences, the weightiest first. */
    public List<Bilingual> explained(Names names) {
        return reasons.stream().map(reason -> reason.explained(names)).toList();
    }
}

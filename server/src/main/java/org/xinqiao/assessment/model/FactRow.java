package org.xinqiao.assessment.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 考核事实行: what a unit did in a case.
 *
 * @param month the first day of the month it counts in
 * @param given when the unit was first given the case, or registered it
 * @param matter the code, empty as long as nobody has said what it is about
 * @param taker the account that registered it; 0 for nobody of the house
 * @param handler the account that answered last for the unit; 0 as long as nobody has
 * @param facts a truth is 1 or 0; what is not there is 0
 * @param excluded by what the story says of itself; empty mostly
 */
public record FactRow(
        CaseId id,
        UnitId unit,
        String number,
        LocalDate month,
        Instant given,
        AreaCode area,
        String kind,
        String matter,
        long taker,
        long handler,
        Map<AssessedFact, Integer> facts,
        String excluded) {

    private static final int GROUP = 2;

    public FactRow {
        EnumMap<AssessedFact, Integer> copy = new EnumMap<>(AssessedFact.class);
        copy.putAll(facts);
        facts = java.util.Collections.unmodifiableMap(copy);
    }

    /** The group of matters by which a mix is made even. */
    public String matterGroup() {
        return matter.length() < GROUP ? matter : matter.substring(0, GROUP);
    }

    /** The number of a fact; of a truth 1 or 0. */
    public int of(AssessedFact fact) {
        return facts.getOrDefault(fact, 0);
    }

    /** Whether it is so. */
    public boolean is(AssessedFact fact) {
        return of(fact) > 0;
    }

    /** In the order of their units, for whoever compares. */
    static List<FactRow> inOrder(List<FactRow> rows) {
        return rows.stream()
                .sorted(java.util.Comparator.comparing(row -> row.unit().value()))
                .toList();
    }
}

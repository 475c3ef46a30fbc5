package org.xinqiao.desk.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;

/**
 * 人员配备: who there is to sign and answer.
 *
 * @param handling units with an account that may handle
 * @param headed units whose head acts for those below as well
 * @param named the codes of units that the duty list names
 * @param waiting cases that units hold now
 */
public record Staffing(Set<UnitId> handling, Set<UnitId> headed, Set<String> named, Map<UnitId, Integer> waiting) {

    public Staffing {
        handling = Set.copyOf(handling);
        headed = Set.copyOf(headed);
        named = Set.copyOf(named);
        waiting = Map.copyOf(waiting);
    }

    /**
     * What is missing at a unit. One that nobody dispatches to may be without people; a grid may not, since it is walked.
     *
     * @param above the units above it
     */
    public Optional<Gap> at(Unit unit, Collection<UnitId> above) {
        int cases = waiting.getOrDefault(unit.id(), 0);
        if (handling.contains(unit.id())) {
            return Optional.empty();
        }
        if (unit.kind() == UnitKind.GRID) {
            return Optional.of(gap(GapKind.GRID_WITHOUT_WORKER, unit, cases));
        }
        boolean isAsked = cases > 0 || named.contains(unit.code());
        boolean isHeaded = above.stream().anyMatch(headed::contains);
        return isAsked && !isHeaded ? Optional.of(gap(GapKind.UNIT_WITHOUT_HANDLER, unit, cases)) : Optional.empty();
    }

    private static Gap gap(GapKind kind, Unit unit, int cases) {
        boolean isIdle = cases == 0;
        return new Gap(
                kind,
                unit.code(),
                unit.name(),
                unit.nameEn(),
                isIdle ? "" : "现有 " + cases + " 件等它签收或答复",
                isIdle ? "" : cases + " cases wait for it now",
                cases);
    }
}

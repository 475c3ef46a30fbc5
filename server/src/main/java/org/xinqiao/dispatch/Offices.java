package org.xinqiao.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/**
 * 单位类别: what a text can tell of a unit. It tells a street office, but which street only the place tells; so each unit is learned
 * by its function and level, and found again by the area. Where an area has several of a kind, each stands for itself.
 */
@Component
class Offices {

    private static final String ITSELF = "=";

    private final Units units;

    Offices(Units units) {
        this.units = units;
    }

    /** What is learned of a case that went to that unit; empty for one that is no longer there. */
    Optional<String> labelOf(UnitId id) {
        return units.find(id).map(unit -> peers(unit).size() == 1 ? kind(unit) : ITSELF + unit.code());
    }

    /** The unit that such a label means in an area. */
    Optional<Unit> at(String label, AreaCode area) {
        if (label.startsWith(ITSELF)) {
            return units.find(label.substring(ITSELF.length()))
                    .filter(unit -> unit.area().contains(area));
        }
        return units.list().stream()
                .filter(unit -> kind(unit).equals(label) && unit.area().contains(area))
                .max(Comparator.comparingInt(unit -> unit.area().value().length()));
    }

    private List<Unit> peers(Unit unit) {
        return units.list().stream()
                .filter(other -> other.area().equals(unit.area()) && kind(other).equals(kind(unit)))
                .toList();
    }

    private static String kind(Unit unit) {
        return unit.function() + "/" + unit.level();
    }
}

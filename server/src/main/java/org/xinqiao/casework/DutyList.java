package org.xinqiao.casework;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.PassDownFloor;
import org.xinqiao.catalogue.PassDownFloor.Lowest;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;
import org.xinqiao.organisation.Units;

/** 职责清单: what the duty list says where a unit leans on it, and where a case is passed down. */
@Component
class DutyList {

    private final Duties duties;
    private final Units units;

    DutyList(Duties duties, Units units) {
        this.duties = duties;
        this.units = units;
    }

    /** Whether the list has that line, the unit leading or assisting by it. */
    boolean has(DutyLine line) {
        String unit = units.find(line.unit()).map(Unit::code).orElse("");
        return duties.book().covering(line.matter(), line.area()).stream()
                .filter(duty ->
                        duty.matter().equals(line.matter()) && duty.area().equals(line.area()))
                .filter(duty -> duty.clause().equals(line.clause()))
                .anyMatch(duty ->
                        duty.leadUnit().equals(unit) || duty.assistUnits().contains(unit));
    }

    /** 国办函〔2025〕66号: what is a department's duty is not pushed to the grass roots. */
    Optional<String> keptAbove(RuleBook book, UnitId lower, Facts facts) {
        MatterCode matter = facts.matter();
        Optional<Unit> unit = units.find(lower);
        if (matter == null || unit.isEmpty()) {
            return Optional.empty();
        }
        return book.floorOf(matter).flatMap(floor -> against(floor, unit.get(), matter, facts));
    }

    private Optional<String> against(PassDownFloor floor, Unit lower, MatterCode matter, Facts facts) {
        if (floor.lowest() != Lowest.DUTY_HOLDER) {
            return lower.level() > floor.lowest().level() ? Optional.of(floor.clause()) : Optional.empty();
        }
        List<Duty> nearest = nearest(matter, facts);
        boolean departmental =
                !nearest.isEmpty() && nearest.stream().allMatch(duty -> kindOf(duty) == UnitKind.DEPARTMENT);
        return departmental && isGrassRoots(lower.kind())
                ? Optional.of(nearest.getFirst().clause() + "；" + floor.clause())
                : Optional.empty();
    }

    /** The lines that count for a case: those of the smallest area and narrowest matter. */
    private List<Duty> nearest(MatterCode matter, Facts facts) {
        List<Duty> covering =
                duties.book().covering(matter.value(), facts.area().value());
        return covering.stream()
                .filter(duty -> duty.matter().equals(covering.getFirst().matter())
                        && duty.area().equals(covering.getFirst().area()))
                .toList();
    }

    private UnitKind kindOf(Duty duty) {
        return units.find(duty.leadUnit()).map(Unit::kind).orElse(UnitKind.CENTRE);
    }

    private static boolean isGrassRoots(UnitKind kind) {
        return switch (kind) {
            case STREET, COMMUNITY, GRID -> true;
            case CENTRE, GOVERNMENT, DEPARTMENT, ENTERPRISE, INSTITUTION -> false;
        };
    }
}

package org.xinqiao.catalogue;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.store.DutyOfficeTable;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;

/** 会商单位: the front door to which offices are asked about duties. */
@Service
public class DutyOffices {

    private final DutyOfficeTable table;
    private final Units units;
    private final Audit audit;

    DutyOffices(DutyOfficeTable table, Units units, Audit audit) {
        this.table = table;
        this.units = units;
        this.audit = audit;
    }

    /** Those of the viewer's area and of the areas around it. */
    @Transactional(readOnly = true)
    public List<DutyOffice> list(Viewer viewer) {
        return table.list().stream()
                .flatMap(named ->
                        units
                                .find(named.unit())
                                .map(unit -> new DutyOffice(named.area(), named.role(), unit.id()))
                                .stream())
                .filter(office -> office.area().contains(viewer.scope().area())
                        || viewer.scope().area().contains(office.area()))
                .toList();
    }

    /** Names the office of the viewer's own area. */
    @Transactional
    public List<DutyOffice> set(Viewer viewer, DutyOffice.Role role, Unit unit) {
        table.put(new DutyOfficeTable.Named(viewer.scope().area(), role, unit.code()));
        audit.did(Act.of(AuditAction.DUTY_OFFICE_SET, viewer.who())
                .on(Subject.of("unit", unit.id().value()))
                .with("role", role.name()));
        return list(viewer);
    }
}

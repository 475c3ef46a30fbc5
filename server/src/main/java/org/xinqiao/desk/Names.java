package org.xinqiao.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.desk.model.Worklist;
import org.xinqiao.desk.store.StoredRow;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** Gives stored rows the names of their matter, area and units. */
@Component
class Names {

    private final Matters matters;
    private final Areas areas;
    private final Units units;

    Names(Matters matters, Areas areas, Units units) {
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    CaseRow named(StoredRow row, Instant now) {
        Instant due = row.dueAt();
        return new CaseRow(
                Long.toString(row.id()),
                row.number(),
                row.title(),
                row.kind(),
                row.urgency(),
                row.stage(),
                row.channel(),
                Optional.ofNullable(row.matter())
                        .flatMap(matters::find)
                        .map(matter -> matters.named(matter.code()))
                        .orElse(null),
                areas.find(row.area()).map(area -> areas.named(area.code())).orElse(null),
                unit(row.lead()),
                unit(row.holder()),
                row.registeredAt(),
                due,
                row.dueKind(),
                due != null && due.isBefore(now) && Worklist.LIMITED.contains(row.stage()),
                row.reworks(),
                row.returns(),
                row.urges(),
                row.supervised() > 0,
                row.extensionPending(),
                row.stage() == Stage.SUSPENDED,
                row.version());
    }

    private @Nullable NamedUnit unit(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(units::find).map(NamedUnit::of).orElse(null);
    }
}

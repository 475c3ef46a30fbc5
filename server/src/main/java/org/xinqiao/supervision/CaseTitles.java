package org.xinqiao.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 名称: what cases and units are called; of cases only those that the viewer may see. */
@Component
class CaseTitles {

    private final PastCases past;
    private final Units units;

    CaseTitles(PastCases past, Units units) {
        this.past = past;
        this.units = units;
    }

    Map<CaseId, PastCase> of(Viewer viewer, Collection<CaseId> ids) {
        Map<CaseId, PastCase> known = new HashMap<>();
        past.find(viewer, new HashSet<>(ids)).forEach(it -> known.put(it.id(), it));
        return known;
    }

    Optional<NamedUnit> unit(UnitId id) {
        return units.find(id).map(NamedUnit::of);
    }
}

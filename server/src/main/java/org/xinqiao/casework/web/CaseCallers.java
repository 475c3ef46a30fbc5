package org.xinqiao.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.Unmasking;

/**
 * Who called about a case: its own caller, and those of the cases merged with it, masked. Of who asked to stay unknown
 * only those learn who may know.
 */
@Component
class CaseCallers {

    private final Citizens citizens;

    CaseCallers(Citizens citizens) {
        this.citizens = citizens;
    }

    List<CasePage.Caller> of(Viewer viewer, Case it, List<Case> merged) {
        List<Case> all = Stream.concat(Stream.of(it), merged.stream()).toList();
        Map<CitizenId, MaskedCitizen> known = citizens.find(all.stream()
                .filter(each -> Unmasking.mayKnowOf(viewer, each.facts().confidential()))
                .map(each -> each.facts().caller())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<CasePage.Caller> callers = new ArrayList<>();
        for (Case each : all) {
            CitizenId id = each.facts().caller();
            MaskedCitizen citizen = id == null ? null : known.get(id);
            boolean tellable = citizen != null
                    && !citizen.erased()
                    && Unmasking.mayKnow(viewer, each.facts().confidential());
            callers.add(caller(each, citizen, tellable, callers.isEmpty()));
        }
        return callers;
    }

    private static CasePage.Caller caller(Case each, @Nullable MaskedCitizen citizen, boolean tellable, boolean first) {
        return new CasePage.Caller(
                citizen == null ? null : citizen.maskedName(),
                citizen == null ? null : citizen.maskedPhone(),
                each.facts().channel(),
                each.registered(),
                each.id().toString(),
                each.number(),
                first,
                each.facts().confidential(),
                tellable);
    }
}

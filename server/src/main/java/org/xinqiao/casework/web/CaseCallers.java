package org.xinqiao.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;

/** Who called about a case: its own caller, and those of the cases merged with it, masked. */
@Component
class CaseCallers {

    private final Citizens citizens;

    CaseCallers(Citizens citizens) {
        this.citizens = citizens;
    }

    List<CasePage.Caller> of(Case it, List<Case> merged) {
        List<Case> all = Stream.concat(Stream.of(it), merged.stream()).toList();
        Map<CitizenId, MaskedCitizen> known = citizens.find(all.stream()
                .map(each -> each.facts().caller())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<CasePage.Caller> callers = new ArrayList<>();
        for (Case each : all) {
            CitizenId id = each.facts().caller();
            callers.add(caller(each, id == null ? null : known.get(id), callers.isEmpty()));
        }
        return callers;
    }

    private static CasePage.Caller caller(Case each, @Nullable MaskedCitizen citizen, boolean first) {
        return new CasePage.Caller(
                citizen == null ? null : citizen.maskedName(),
                citizen == null ? null : citizen.maskedPhone(),
                each.facts().channel().name(),
                each.registered(),
                each.id().toString(),
                each.number(),
                first);
    }
}

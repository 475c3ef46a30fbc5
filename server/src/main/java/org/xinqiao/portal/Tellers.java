package org.xinqiao.portal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.informants.Informants;

/** 提出人: whose case it is: its caller's, or whoever is sealed apart from it. */
@Component
class Tellers {

    private final CitizenCases cases;
    private final Informants informants;

    Tellers(CitizenCases cases, Informants informants) {
        this.cases = cases;
        this.informants = informants;
    }

    /**
     * 提出人.
     *
     * @param who absent where nobody is known
     * @param sealed whether no row may say so
     */
    record Teller(@Nullable CitizenId who, boolean sealed) {}

    Teller of(Case it) {
        CitizenId caller = it.facts().caller();
        if (caller != null || !it.facts().confidential()) {
            return new Teller(caller, false);
        }
        return informants.personOf(it.id()).map(who -> new Teller(who, true)).orElseGet(() -> new Teller(null, false));
    }

    /** The name of a message, which says of no case that somebody is told. */
    String sealedName(String key) {
        return informants.sealedName(key);
    }

    /** Their own cases, the latest first. */
    List<CallerCase> list(Person person) {
        return cases.list(person.all(), informants.casesOf(person.all()));
    }

    Optional<Case> find(CaseId id) {
        return cases.find(id);
    }
}

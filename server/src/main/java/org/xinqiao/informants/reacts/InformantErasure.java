package org.xinqiao.informants.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.informants.Informants;

/** 随人遗忘: whoever is erased is erased from the seals in the same transaction. */
@Component
class InformantErasure {

    private final Informants informants;

    InformantErasure(Informants informants) {
        this.informants = informants;
    }

    @EventListener
    void forget(CitizensErased erased) {
        informants.forget(erased.ids());
    }
}

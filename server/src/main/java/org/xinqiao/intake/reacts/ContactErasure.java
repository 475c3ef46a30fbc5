package org.xinqiao.intake.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.intake.OwnLetters;

/** 随人遗忘: what whoever is erased wrote and was answered is destroyed in the same transaction. */
@Component
class ContactErasure {

    private final OwnLetters letters;

    ContactErasure(OwnLetters letters) {
        this.letters = letters;
    }

    @EventListener
    void forget(CitizensErased erased) {
        letters.forget(erased.ids());
    }
}

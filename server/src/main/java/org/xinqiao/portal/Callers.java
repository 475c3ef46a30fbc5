package org.xinqiao.portal;

import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Readers;

/** 来电人: as whom somebody who proved a phone asks for something, and in which language they are told of it. */
@Component
class Callers {

    private final Citizens citizens;
    private final Readers readers;

    Callers(Citizens citizens, Readers readers) {
        this.citizens = citizens;
        this.readers = readers;
    }

    /** Under the name they give, or as whom they are signed in; told of it in that language from now on. */
    CitizenId of(Person person, String name, Lang lang) {
        CitizenId caller = name.isBlank()
                ? person.citizen()
                : citizens.numberToCall(person.citizen())
                        .map(phone -> citizens.findOrCreate(name, phone))
                        .orElse(person.citizen());
        readers.speaks(caller, lang);
        return caller;
    }
}

package org.xinqiao.intake;

import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;

/** 来电人: puts who asks to what is asked. */
final class Callers {

    private Callers() {}

    static Facts with(Facts facts, CitizenId caller) {
        return new Facts(
                facts.kind(),
                facts.urgency(),
                facts.channel(),
                facts.title(),
                facts.text(),
                facts.matter(),
                facts.area(),
                facts.address(),
                facts.position(),
                facts.confidential(),
                caller);
    }
}

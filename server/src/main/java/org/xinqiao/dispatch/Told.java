package org.xinqiao.dispatch;

import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/**
 * 所述: what is known of a case, registered or not.
 *
 * @param matter absent when nobody has chosen one
 */
public record Told(@Nullable MatterCode matter, AreaCode area, String title, String text) {

    static Told of(Facts facts) {
        return new Told(facts.matter(), facts.area(), facts.title(), facts.text());
    }

    static Told of(PastCase it) {
        return new Told(it.matter(), it.area(), it.title(), it.text());
    }

    boolean hasWords() {
        return !text.isBlank() || !title.isBlank();
    }
}

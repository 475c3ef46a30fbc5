package org.xinqiao.portal;

import java.util.Set;
import org.xinqiao.citizens.CitizenId;

/**
 * 本人: somebody who proved to hold a phone.
 *
 * @param citizen as whom they signed in
 * @param all everybody known under that phone: they who hold it
 */
public record Person(CitizenId citizen, Set<CitizenId> all) {

    public Person {
        all = Set.copyOf(all);
    }

    boolean is(@org.jspecify.annotations.Nullable CitizenId caller) {
        return caller != null && all.contains(caller);
    }
}

package org.xinqiao.demo.duties;

import java.util.Collection;
import java.util.List;

/** 机构名录: finds the one office of a function for an area. */
final class Offices {

    private final List<Office> all;

    Offices(Collection<Office> all) {
        this.all = List.copyOf(all);
    }

    /** The office of the function in this very area; of several the chief one, since a duty has one holder. */
    Office of(String function, String area) {
        List<Office> found = in(function, area);
        return found.stream()
                .filter(office -> found.size() == 1 || office.isChief())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%d offices of %s in area %s, and none is the chief one"
                        .formatted(found.size(), function, area)));
    }

    /** The office of the function in this area or the nearest around it that has one. */
    Office nearest(String function, String area) {
        for (int length = area.length(); length > 0; length--) {
            String around = area.substring(0, length);
            if (!in(function, around).isEmpty()) {
                return of(function, around);
            }
        }
        throw new IllegalStateException("no office of " + function + " in or around area " + area);
    }

    private List<Office> in(String function, String area) {
        return all.stream()
                .filter(office ->
                        office.function().equals(function) && office.area().equals(area))
                .toList();
    }
}

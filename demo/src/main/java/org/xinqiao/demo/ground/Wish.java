package org.xinqiao.demo.ground;

import org.jspecify.annotations.Nullable;

/** 期望: that a piece of ground be cut out for someone, with so many people, around a place if one is named. */
public record Wish(double people, @Nullable Place around) {

    /** Anywhere. */
    public static Wish of(double people) {
        return new Wish(people, null);
    }
}

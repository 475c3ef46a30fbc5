package org.xinqiao.access;

import java.util.EnumSet;
import java.util.Set;

/** 三员分立: whoever holds one of the three administrators' powers holds nothing else. */
public final class Separation {

    private static final Set<Power> APART = EnumSet.of(Power.ADMINISTER, Power.SECURE, Power.AUDIT);

    private Separation() {}

    /** Whether these may be in one hand. */
    public static boolean allows(Set<Power> powers) {
        return powers.size() <= 1 || powers.stream().noneMatch(APART::contains);
    }

    /** Whether it is an administrator's, of whichever of the three kinds. */
    public static boolean isApart(Power power) {
        return APART.contains(power);
    }
}

package org.xinqiao.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * 三员分立: whoever holds one of the three administrators' powers holds nothing else, but that the security administrator
 * may answer for personal data as well.
 */
public final class Separation {

    private static final Set<Power> APART = EnumSet.of(Power.ADMINISTER, Power.SECURE, Power.AUDIT);

    private Separation() {}

    /** Whether these may be in one hand. */
    public static boolean allows(Set<Power> powers) {
        boolean someApart = powers.stream().anyMatch(APART::contains);
        return !someApart || powers.size() == 1 || powers.equals(EnumSet.of(Power.SECURE, Power.PROTECT));
    }

    /** Whether it is an administrator's, of whichever of the three kinds. */
    public static boolean isApart(Power power) {
        return APART.contains(power);
    }
}

package org.xinqiao.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.UnitId;

/**
 * 当前用户: who asks or acts, for whom, and how far their sight reaches. Every query and command takes one.
 *
 * @param account who really acts
 * @param name the person's name as shown in stories; with that of the one they act for
 * @param unit the unit the person works for
 * @param behalf for whom they act while that person is away; absent for themselves
 */
public record Viewer(
        AccountId account,
        String name,
        UnitId unit,
        Set<Power> powers,
        Scope scope,
        @Nullable Behalf behalf) {

    public Viewer {
        powers = Set.copyOf(powers);
    }

    /** Somebody who acts for themselves. */
    public Viewer(AccountId account, String name, UnitId unit, Set<Power> powers, Scope scope) {
        this(account, name, unit, powers, scope, null);
    }

    /** Whose powers they use: their own, or those of whom they act for. */
    public AccountId principal() {
        return behalf == null ? account : behalf.principal();
    }

    /** The same person as the audit trail names them. */
    public Who who() {
        return new Who(account.value(), name);
    }

    public boolean may(Power power) {
        return powers.contains(power);
    }
}

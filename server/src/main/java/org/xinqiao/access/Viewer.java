package org.xinqiao.access;

import java.util.Set;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.UnitId;

/**
 * 当前用户: who asks or acts, for whom, and how far their sight reaches. Every query and command takes one.
 *
 * @param name the person's name as shown in stories
 * @param unit the unit the person works for
 */
public record Viewer(AccountId account, String name, UnitId unit, Set<Power> powers, Scope scope) {

    public Viewer {
        powers = Set.copyOf(powers);
    }

    /** The same person as the audit trail names them. */
    public Who who() {
        return new Who(account.value(), name);
    }

    public boolean may(Power power) {
        return powers.contains(power);
    }
}

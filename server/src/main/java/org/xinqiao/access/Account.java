package org.xinqiao.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 账号: a person who may sign in, with the roles they hold, the first one the main one.
 *
 * @param area the root of the area they see
 * @param passwordIsFirst whether somebody else set the password, so that it is changed before anything else
 */
public record Account(
        AccountId id,
        String username,
        String name,
        UnitId unit,
        AreaCode area,
        List<Role> roles,
        boolean passwordIsFirst) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** The same person as the audit trail names them. */
    public Who who() {
        return new Who(id.value(), name);
    }

    /** What all the roles together allow. */
    public Set<Power> powers() {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        roles.forEach(role -> powers.addAll(role.powers()));
        return powers;
    }
}

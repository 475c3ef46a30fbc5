package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 会商单位: the unit of an area that is asked when it is not clear whose duty something is (国办函〔2025〕66号). */
public record DutyOffice(AreaCode area, Role role, UnitId unit) {

    /** 角色. */
    public enum Role {
        /** 编制: the staffing commission, which lays down what offices are for. */
        STAFFING,
        /** 司法: the justice office, which says what the law gives to whom. */
        JUSTICE;

        /** The role of that name; empty for any other word. */
        public static Optional<Role> find(String name) {
            return Arrays.stream(values())
                    .filter(role -> role.name().equals(name))
                    .findFirst();
        }
    }
}

package org.xinqiao.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Power;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/**
 * 我: what a person's browser needs to know of them.
 *
 * @param id as text: a browser's numbers are too short for ours
 * @param locked whether the desk waits for the person's proof
 * @param lockAfterSeconds after how long without anybody at work it locks; 0 for never
 * @param factorMissing whether a second factor has to be set up before anything else
 * @param passwordIsFirst whether the password has to be changed before anything else
 * @param passwordLength how long a password is at least
 * @param provider the identity provider that vouched for them; absent where they gave a password
 * @param acting for whom they act just now; their powers and unit are what was lent
 * @param mayActFor for whom they may act today
 */
record Me(
        String id,
        String username,
        String name,
        List<NamedRole> roles,
        List<Power> powers,
        @Nullable NamedUnit unit,
        @Nullable NamedArea area,
        String homePath,
        boolean locked,
        long lockAfterSeconds,
        boolean factorMissing,
        boolean passwordIsFirst,
        int passwordLength,
        @Nullable String provider,
        @Nullable Acting acting,
        List<Acting> mayActFor) {

    /** 代办: @param over whether it ended while the person acted under it */
    record Acting(String id, String name, String unit, String until, boolean over) {}

    record NamedRole(String code, String zh, String en) {}
}

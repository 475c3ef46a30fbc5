package org.xinqiao.organisation;

import java.util.regex.Pattern;

/** 新人员: somebody who is not on the list yet. */
public record NewStaffMember(String staffNo, String name, UnitId unit, String position) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    public NewStaffMember {
        if (!isStaffNo(staffNo) || name.isBlank()) {
            throw new IllegalArgumentException("a member of staff has a number and a name, not \"" + staffNo + "\"");
        }
    }

    public static boolean isStaffNo(String typed) {
        return NUMBER.matcher(typed).matches();
    }
}

package org.xinqiao.organisation;

/**
 * 人员: somebody who works for a unit. What they may do here is a matter of their accounts.
 *
 * @param staffNo 工号
 * @param position 职务, as the unit words it; may be empty
 */
public record StaffMember(long id, String staffNo, String name, UnitId unit, String position, boolean active) {}

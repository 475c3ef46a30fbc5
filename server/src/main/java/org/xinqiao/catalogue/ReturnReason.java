package org.xinqiao.catalogue;

/**
 * 退单理由: a reason for which a unit may give a case back, as the place words it.
 *
 * @param code its stable name, kept in the stories of cases
 * @param needsUnit whether the unit must say who should handle it instead
 * @param needsDutyClause whether the unit must lean on a line of the duty list
 * @param clause the rule that lets it
 */
public record ReturnReason(
        String code, String zh, String en, boolean needsUnit, boolean needsDutyClause, String clause) {}

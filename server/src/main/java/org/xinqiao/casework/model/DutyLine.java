package org.xinqiao.casework.model;

import org.xinqiao.organisation.UnitId;

/**
 * 职责依据: the line of the duty list that a unit leans on when it gives a case back, as the list had it then.
 *
 * @param matter the code of the line; empty for all matters
 * @param area the code of the line
 * @param unit whose duty the line says it is
 */
public record DutyLine(String matter, String area, UnitId unit, String clause) {}

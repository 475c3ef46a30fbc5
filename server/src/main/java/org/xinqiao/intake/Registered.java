package org.xinqiao.intake;

import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.platform.ProblemCode;

/**
 * 已登记: the case that came of it.
 *
 * @param refused why what was to be done at once did not happen; the case is registered all the same
 */
public record Registered(CaseId id, String number, @Nullable ProblemCode refused) {}

package org.xinqiao.catalogue;

import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 环节时限: how long a case may wait for one step of the centre, and what happens then.
 *
 * @param stage the stable name of the step, for example {@code DISPATCH}
 */
public record StageLimit(String stage, TimeLimit limit, String clause, String noteZh, String noteEn) {}

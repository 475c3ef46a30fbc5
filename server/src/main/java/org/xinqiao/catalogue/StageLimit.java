package org.xinqiao.catalogue;

import org.xinqiao.engines.worktime.TimeLimit;

/** 环节时限: how long such a wait may last in this place, by which clause, and what happens then. */
public record StageLimit(Wait of, TimeLimit limit, String clause, String noteZh, String noteEn) {}

package org.xinqiao.catalogue;

import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 办理时限: how long a unit has for a case.
 *
 * @param sign until it takes responsibility
 * @param reply until it answers
 * @param clause the clause that says so
 */
public record HandlingLimits(TimeLimit sign, TimeLimit reply, String clause) {}

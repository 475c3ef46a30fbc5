package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 规则修改: that somebody changed a rule of signing in.
 *
 * @param rule its code
 * @param number what to, in the unit of the rule; absent where it went back to what the machine says
 * @param by who did
 */
public record RuleChange(String rule, @Nullable Long number, String reason, String by, Instant at) {}

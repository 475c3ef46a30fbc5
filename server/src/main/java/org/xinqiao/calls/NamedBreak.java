package org.xinqiao.calls;

import org.xinqiao.engines.callqueue.BreakReason;

/** 示忙原因: one that an agent may give, as screens show it. */
public record NamedBreak(BreakReason reason, String zh, String en) {}

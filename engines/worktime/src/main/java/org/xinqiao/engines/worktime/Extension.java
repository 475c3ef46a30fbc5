package org.xinqiao.engines.worktime;

import java.time.Instant;

/** 延期: more time granted, counted on from the moment at which the clock would have run out, with who granted it and why. */
public record Extension(TimeLimit granted, Instant at, String by, String why) {}

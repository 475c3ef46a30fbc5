package org.breach.lower;

import org.breach.upper.Upstairs;

/** Breach: a ground room that asks upwards. */
public record LooksUp(Upstairs above) {}

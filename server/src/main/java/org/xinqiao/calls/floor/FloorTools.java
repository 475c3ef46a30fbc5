package org.xinqiao.calls.floor;

import java.time.Clock;

/**
 * 话务所需: what a floor is made with.
 *
 * @param trunk over which outside numbers are called
 */
public record FloorTools(
        FloorThread thread, Board board, FloorBook book, FloorLog log, Scribe scribe, Clock clock, String trunk) {}

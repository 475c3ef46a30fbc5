package org.xinqiao.platform;

import java.nio.file.Path;

/**
 * 地方资料装载: how one room takes in its part of a place: its areas, units, matters, accounts.
 * Each room that has such a part is one bean; they run at start, the lower floors first, each in one transaction, before
 * the first request is taken, and only while the room is still empty.
 */
public interface PlaceLoader {

    /** Which room, in the words of the log. */
    String room();

    /** Rooms with a smaller number are loaded first: 10 organisation, 20 catalogue, 30 timekeeping, 40 access, later the rest. */
    int floor();

    /** Whether the room has been loaded before. */
    boolean isLoaded();

    /**
     * Reads the room's part of the place's folder.
     *
     * @return what was taken in, for the log: {@code "289 units"}
     */
    String load(Path place);
}

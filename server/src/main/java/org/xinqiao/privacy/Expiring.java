package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;

/** 一类数据: finds what of one class has not been used for the whole of its term, and destroys it. */
interface Expiring {

    DataClass dataClass();

    /** Some that were used last before then, in the order of their ids. */
    List<Thing> lastUsedBefore(Instant before, long after, int limit);

    /** Those of them that nothing keeps, which is all unless a class says otherwise; asked once more when they are about to be destroyed. */
    default List<Thing> free(List<Thing> things, Instant before) {
        return things;
    }

    /** Answers how many were still there. */
    int destroy(List<Thing> things);

    /** 一项. */
    record Thing(long id, Instant lastUsed) {}
}

package org.xinqiao.platform;

import org.jooq.DSLContext;
import org.jooq.Sequence;

/** 编号块: ids taken from the database a block at a time; a process that dies leaves a gap, never a double. */
public final class IdBlock {

    private static final int SIZE = 100;

    private final DSLContext sql;
    private final Sequence<Long> blocks;
    private long next;
    private long end;

    /** @param blocks counts blocks, not ids */
    public IdBlock(DSLContext sql, Sequence<Long> blocks) {
        this.sql = sql;
        this.blocks = blocks;
    }

    public synchronized long next() {
        if (next == end) {
            next = sql.nextval(blocks) * SIZE;
            end = next + SIZE;
        }
        return next++;
    }
}

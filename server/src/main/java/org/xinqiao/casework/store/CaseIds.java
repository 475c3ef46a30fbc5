package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Sequences.CASE_BLOCK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 编号: ids taken from the database a block at a time; a process that dies leaves a gap, never a double. */
@Repository
public class CaseIds {

    private static final int BLOCK = 100;

    private final DSLContext sql;
    private long next;
    private long end;

    CaseIds(DSLContext sql) {
        this.sql = sql;
    }

    public synchronized CaseId next() {
        if (next == end) {
            next = sql.nextval(CASE_BLOCK) * BLOCK;
            end = next + BLOCK;
        }
        return new CaseId(next++);
    }
}

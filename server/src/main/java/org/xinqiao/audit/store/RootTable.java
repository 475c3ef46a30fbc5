package org.xinqiao.audit.store;

import static org.xinqiao.schema.audit.Tables.ROOT;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.model.DailyRoot;

/** 每日的根的表. */
@Repository
public class RootTable {

    private final DSLContext sql;

    public RootTable(DSLContext sql) {
        this.sql = sql;
    }

    /** All, the oldest first. */
    public List<DailyRoot> list() {
        return sql.selectFrom(ROOT)
                .orderBy(ROOT.DAY)
                .fetch(row -> new DailyRoot(row.getDay(), row.getBlock(), row.getHash()));
    }

    public void add(DailyRoot root, Instant now) {
        sql.insertInto(ROOT)
                .set(ROOT.DAY, root.day())
                .set(ROOT.BLOCK, root.block())
                .set(ROOT.HASH, root.hash())
                .set(ROOT.KEPT_AT, now)
                .execute();
    }
}

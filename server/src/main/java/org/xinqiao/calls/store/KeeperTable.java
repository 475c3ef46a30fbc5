package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.KEEPER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 裁决权: which process decides, until when unless it says so again. */
@Repository
public class KeeperTable {

    private final DSLContext sql;

    public KeeperTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes it, or keeps it; false while somebody else has it. */
    public boolean take(UUID holder, Instant now, Instant until) {
        return sql.insertInto(KEEPER)
                        .set(KEEPER.ONE, true)
                        .set(KEEPER.HOLDER, holder)
                        .set(KEEPER.UNTIL, until)
                        .onConflict(KEEPER.ONE)
                        .doUpdate()
                        .set(KEEPER.HOLDER, holder)
                        .set(KEEPER.UNTIL, until)
                        .where(KEEPER.HOLDER.eq(holder).or(KEEPER.UNTIL.lt(now)))
                        .execute()
                > 0;
    }

    /** Gives it up at once. */
    public void release(UUID holder, Instant now) {
        sql.update(KEEPER)
                .set(KEEPER.UNTIL, now)
                .where(KEEPER.HOLDER.eq(holder))
                .execute();
    }
}

package org.xinqiao.access.store;

import static org.xinqiao.schema.access.Tables.REQUEST_COUNT;

import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 请求计数表: counted for all processes together. */
@Repository
public class RequestCountTable {

    private final DSLContext sql;

    public RequestCountTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Asks for some more within a minute; what has been asked for by then, these included. */
    public int add(String who, long minute, int more) {
        Integer granted = sql.insertInto(REQUEST_COUNT)
                .set(REQUEST_COUNT.WHO, who)
                .set(REQUEST_COUNT.MINUTE, minute)
                .set(REQUEST_COUNT.GRANTED, more)
                .onConflict(REQUEST_COUNT.WHO, REQUEST_COUNT.MINUTE)
                .doUpdate()
                .set(REQUEST_COUNT.GRANTED, REQUEST_COUNT.GRANTED.plus(more))
                .returning(REQUEST_COUNT.GRANTED)
                .fetchSingle(REQUEST_COUNT.GRANTED);
        return Objects.requireNonNull(granted);
    }

    /** Clears away what no longer counts. */
    public void forgetBefore(long minute) {
        sql.deleteFrom(REQUEST_COUNT).where(REQUEST_COUNT.MINUTE.lt(minute)).execute();
    }
}

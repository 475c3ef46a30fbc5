package org.breach.store;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.schema.access.Tables;

/** Breach: a store that counts the accounts of another room, and needs too many others to do it. */
@Repository
public class ForeignTables {

    private final DSLContext sql;

    public ForeignTables(DSLContext sql, String a, String b, String c, String d, String e, String f) {
        this.sql = sql;
    }

    public int count() {
        return sql.fetchCount(Tables.ACCOUNT);
    }
}

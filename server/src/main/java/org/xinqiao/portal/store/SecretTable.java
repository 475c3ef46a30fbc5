package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.SECRET;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 签名密钥表: one row, once the house has a key. */
@Repository
public class SecretTable {

    private final DSLContext sql;

    public SecretTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Long> find() {
        return sql.select(SECRET.SAFE).from(SECRET).fetchOptional(SECRET.SAFE);
    }

    /** False when another process was first. */
    public boolean put(long safe) {
        return sql.insertInto(SECRET)
                        .set(SECRET.SAFE, safe)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}

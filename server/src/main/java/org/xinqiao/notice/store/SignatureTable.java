package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.SIGNATURE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 已用签名表. */
@Repository
public class SignatureTable {

    private final DSLContext sql;

    public SignatureTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Whether nobody has come with it before; from now on somebody has. */
    public boolean isFirst(byte[] signature, Instant now) {
        return sql.insertInto(SIGNATURE)
                        .set(SIGNATURE.SIGNATURE_, signature)
                        .set(SIGNATURE.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}

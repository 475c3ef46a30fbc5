package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.MAIL_OPT_OUT;
import static org.xinqiao.schema.notice.Tables.SECRET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 邮件退订表, and the key by which its marks are made. */
@Repository
public class MailOptOutTable {

    private final DSLContext sql;

    public MailOptOutTable(DSLContext sql) {
        this.sql = sql;
    }

    public boolean has(byte[] mark) {
        return sql.fetchExists(MAIL_OPT_OUT, MAIL_OPT_OUT.MARK.eq(mark));
    }

    public void add(byte[] mark, Instant at) {
        sql.insertInto(MAIL_OPT_OUT)
                .set(MAIL_OPT_OUT.MARK, mark)
                .set(MAIL_OPT_OUT.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    public void remove(byte[] mark) {
        sql.deleteFrom(MAIL_OPT_OUT).where(MAIL_OPT_OUT.MARK.eq(mark)).execute();
    }

    /** The key's number in the safe. */
    public Optional<Long> key() {
        return sql.select(SECRET.SAFE).from(SECRET).fetchOptional(SECRET.SAFE);
    }

    /** False when another process was first. */
    public boolean putKey(long safe) {
        return sql.insertInto(SECRET)
                        .set(SECRET.SAFE, safe)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}

package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.CODE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 验证码表. */
@Repository
public class CodeTable {

    private final DSLContext sql;

    public CodeTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 待验证: a code that was sent, and a try at it that counts. */
    @SuppressWarnings("ArrayRecordComponent") // compared in constant time by who asked
    public record Sent(long id, byte[] hash) {}

    public void add(byte[] phone, byte[] hash, Instant at, Instant ends) {
        sql.insertInto(CODE)
                .set(CODE.PHONE, phone)
                .set(CODE.HASH, hash)
                .set(CODE.SENT_AT, at)
                .set(CODE.ENDS_AT, ends)
                .execute();
    }

    /** How many were sent to that phone since then. */
    public int sentSince(byte[] phone, Instant since) {
        return sql.fetchCount(CODE, CODE.PHONE.eq(phone).and(CODE.SENT_AT.gt(since)));
    }

    /** One try more at the last code of that phone, while it holds and tries are left; only the last one counts. */
    public Optional<Sent> tryLast(byte[] phone, Instant now, int tries) {
        return sql.update(CODE)
                .set(CODE.TRIES, CODE.TRIES.plus(1))
                .where(
                        CODE.ID.eq(sql.select(org.jooq.impl.DSL.max(CODE.ID))
                                .from(CODE)
                                .where(CODE.PHONE.eq(phone))),
                        CODE.ENDS_AT.gt(now),
                        CODE.USED.isFalse(),
                        CODE.TRIES.lt(tries))
                .returningResult(CODE.ID, CODE.HASH)
                .fetchOptional(row -> new Sent(row.value1(), row.value2()));
    }

    /** False when it has been used meanwhile. */
    public boolean use(long id) {
        return sql.update(CODE)
                        .set(CODE.USED, true)
                        .where(CODE.ID.eq(id), CODE.USED.isFalse())
                        .execute()
                > 0;
    }

    public void forgetBefore(Instant ended) {
        sql.deleteFrom(CODE).where(CODE.ENDS_AT.lt(ended)).execute();
    }
}

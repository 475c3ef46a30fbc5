package org.xinqiao.callback.store;

import static org.xinqiao.schema.callback.Tables.LINK;
import static org.xinqiao.schema.callback.Tables.STRAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 评价链接表, with what came and could not count. */
@Repository
public class RatingLinkTable {

    private final DSLContext sql;

    public RatingLinkTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 评价链接. */
    public record Link(long task, Instant until, @Nullable Instant used) {}

    /** 无效评价. */
    public enum Stray {
        /** 重复评价. */
        TWICE,
        /** 链接已过期. */
        OVER,
        /** 不是本平台或本人的链接. */
        FOREIGN,
        /** 回复未读懂. */
        NOT_UNDERSTOOD,
        /** 回访已结束才回复. */
        LATE
    }

    public void add(byte[] hash, long task, Instant until) {
        sql.insertInto(LINK)
                .set(LINK.HASH, hash)
                .set(LINK.TASK, task)
                .set(LINK.UNTIL, until)
                .execute();
    }

    public Optional<Link> find(byte[] hash) {
        return sql.selectFrom(LINK)
                .where(LINK.HASH.eq(hash))
                .fetchOptional(row -> new Link(row.getTask(), row.getUntil(), row.getUsedAt()));
    }

    /** @return whether it had not been used */
    public boolean use(byte[] hash, Instant at) {
        return sql.update(LINK)
                        .set(LINK.USED_AT, at)
                        .where(LINK.HASH.eq(hash), LINK.USED_AT.isNull())
                        .execute()
                == 1;
    }

    public void stray(LocalDate day, Stray kind) {
        sql.insertInto(STRAY)
                .set(STRAY.DAY, day)
                .set(STRAY.KIND, kind.name())
                .set(STRAY.TIMES, 1)
                .onConflict(STRAY.DAY, STRAY.KIND)
                .doUpdate()
                .set(STRAY.TIMES, STRAY.TIMES.plus(1))
                .execute();
    }
}

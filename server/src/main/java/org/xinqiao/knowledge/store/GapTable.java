package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.GAP;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.AreaCode;

/** 没有答案的提问表. */
@Repository
public class GapTable {

    private static final int COMPARED = 500;

    private final DSLContext sql;

    public GapTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 没有答案的提问: as it was asked first, and how often since. */
    public record Gap(long id, String words, int times, Instant first, Instant last) {}

    /** 翻页位置: by how often, then by number. */
    public record Behind(int times, long id) {}

    /** The open ones of a place that were asked last: with these a new one is compared. */
    public List<Gap> recent(AreaCode place) {
        return sql.selectFrom(GAP)
                .where(GAP.PLACE.eq(place.value()), GAP.SETTLED_AT.isNull())
                .orderBy(GAP.LAST_AT.desc())
                .limit(COMPARED)
                .fetch(row -> new Gap(row.getId(), row.getWords(), row.getTimes(), row.getFirstAt(), row.getLastAt()));
    }

    /** What is asked most, first. */
    public List<Gap> page(AreaCode place, @Nullable Behind behind, int limit) {
        return sql.selectFrom(GAP)
                .where(
                        GAP.PLACE.eq(place.value()),
                        GAP.SETTLED_AT.isNull(),
                        behind == null
                                ? DSL.noCondition()
                                : DSL.row(GAP.TIMES, GAP.ID).lt(behind.times(), behind.id()))
                .orderBy(GAP.TIMES.desc(), GAP.ID.desc())
                .limit(limit)
                .fetch(row -> new Gap(row.getId(), row.getWords(), row.getTimes(), row.getFirstAt(), row.getLastAt()));
    }

    public long add(AreaCode place, String words, Instant at) {
        return sql.insertInto(GAP)
                .set(GAP.PLACE, place.value())
                .set(GAP.WORDS, words)
                .set(GAP.FIRST_AT, at)
                .set(GAP.LAST_AT, at)
                .returning(GAP.ID)
                .fetchSingle()
                .getId();
    }

    public void again(long id, Instant at) {
        sql.update(GAP)
                .set(GAP.TIMES, GAP.TIMES.plus(1))
                .set(GAP.LAST_AT, at)
                .where(GAP.ID.eq(id))
                .execute();
    }

    /** @return whether it was open, and of that place */
    public boolean settle(long id, AreaCode place, @Nullable Long article, String note, AccountId by, Instant at) {
        return sql.update(GAP)
                        .set(GAP.ARTICLE, article)
                        .set(GAP.NOTE, note)
                        .set(GAP.SETTLED_BY, by.value())
                        .set(GAP.SETTLED_AT, at)
                        .where(GAP.ID.eq(id), GAP.PLACE.eq(place.value()), GAP.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }
}

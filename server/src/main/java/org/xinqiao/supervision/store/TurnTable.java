package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.supervision.Tables.TURN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;

/** 待看表: which cases the ladder looks at next. What one process has taken no other one takes until the time for it is over. */
@Repository
public class TurnTable {

    private final DSLContext sql;

    public TurnTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 取到的一件. @param news what had happened to it by then */
    public record Taken(CaseId id, long news) {}

    /** Something happened to these: they are looked at from that moment on, or earlier if they were to be. */
    public void put(Collection<CaseId> ids, Instant at) {
        var rows = ids.stream()
                .map(CaseId::value)
                .distinct()
                .sorted()
                .map(id -> row(id, at))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        sql.insertInto(TURN, TURN.CASE_ID, TURN.AT)
                .valuesOfRows(rows)
                .onConflict(TURN.CASE_ID)
                .doUpdate()
                .set(TURN.AT, least(TURN.AT, excluded(TURN.AT)))
                .set(TURN.NEWS, TURN.NEWS.plus(inline(1L)))
                .execute();
    }

    /** Takes some whose moment has come, the longest waiting first. @param until when somebody else may, if they are not done by then */
    public List<Taken> take(Instant now, Instant until, int most) {
        return sql.update(TURN)
                .set(TURN.AT, until)
                .where(TURN.CASE_ID.in(select(TURN.CASE_ID)
                        .from(TURN)
                        .where(TURN.AT.le(now))
                        .orderBy(TURN.AT)
                        .limit(most)
                        .forUpdate()
                        .skipLocked()))
                .returning(TURN.CASE_ID, TURN.NEWS)
                .fetch(row -> new Taken(new CaseId(row.getCaseId()), row.getNews()));
    }

    /** It was looked at. Where something happened meanwhile, it stays to be looked at again. @param next absent for not by the clock */
    public void done(Taken it, @Nullable Instant next) {
        var same = TURN.CASE_ID.eq(it.id().value()).and(TURN.NEWS.eq(it.news()));
        if (next == null) {
            sql.deleteFrom(TURN).where(same).execute();
        } else {
            sql.update(TURN).set(TURN.AT, next).where(same).execute();
        }
    }

    /** When a case is looked at next; nothing where only news of it bring that. */
    public @Nullable Instant at(CaseId id) {
        return sql.select(TURN.AT).from(TURN).where(TURN.CASE_ID.eq(id.value())).fetchOne(TURN.AT);
    }
}

package org.xinqiao.notice.store;

import static org.jooq.impl.DSL.any;
import static org.xinqiao.schema.notice.Tables.OPT_OUT;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;

/** 退订表. */
@Repository
public class OptOutTable {

    private final DSLContext sql;

    public OptOutTable(DSLContext sql) {
        this.sql = sql;
    }

    public boolean hasAny(Collection<CitizenId> people) {
        return !people.isEmpty()
                && sql.fetchExists(
                        OPT_OUT,
                        OPT_OUT.CITIZEN.in(people.stream().map(CitizenId::value).toList()));
    }

    /** Which of many are in it. */
    public Set<CitizenId> among(Collection<CitizenId> people) {
        Long[] ids = people.stream().map(CitizenId::value).toArray(Long[]::new);
        return sql.select(OPT_OUT.CITIZEN)
                .from(OPT_OUT)
                .where(OPT_OUT.CITIZEN.eq(any(ids)))
                .fetchSet(row -> new CitizenId(row.value1()));
    }

    public void add(Collection<CitizenId> people, Instant at) {
        people.forEach(each -> sql.insertInto(OPT_OUT)
                .set(OPT_OUT.CITIZEN, each.value())
                .set(OPT_OUT.AT, at)
                .onConflictDoNothing()
                .execute());
    }

    public void remove(Collection<CitizenId> people) {
        sql.deleteFrom(OPT_OUT)
                .where(OPT_OUT.CITIZEN.in(people.stream().map(CitizenId::value).toList()))
                .execute();
    }
}

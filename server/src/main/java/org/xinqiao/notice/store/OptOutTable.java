package org.xinqiao.notice.store;

import static org.xinqiao.schema.notice.Tables.OPT_OUT;

import java.time.Instant;
import java.util.Collection;
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

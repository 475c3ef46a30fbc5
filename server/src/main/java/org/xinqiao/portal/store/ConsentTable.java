package org.xinqiao.portal.store;

import static org.xinqiao.schema.portal.Tables.CONSENT;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.portal.model.Sensitive;

/** 单独同意表. */
@Repository
public class ConsentTable {

    private final DSLContext sql;

    public ConsentTable(DSLContext sql) {
        this.sql = sql;
    }

    /** The same case again is written down once. @param notice the version of the notice that was shown */
    public void add(CaseId id, Collection<Sensitive> kinds, String notice, Instant now) {
        sql.insertInto(CONSENT)
                .set(CONSENT.CASE_ID, id.value())
                .set(CONSENT.KINDS, kinds.stream().map(Sensitive::name).toArray(String[]::new))
                .set(CONSENT.NOTICE, notice)
                .set(CONSENT.GIVEN_AT, now)
                .onConflictDoNothing()
                .execute();
    }
}

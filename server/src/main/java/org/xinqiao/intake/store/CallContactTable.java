package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.CALL_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.CaseId;

/** 来电与诉求表. */
@Repository
public class CallContactTable {

    private final DSLContext sql;

    public CallContactTable(DSLContext sql) {
        this.sql = sql;
    }

    /** False where it was there already. */
    public boolean add(UUID call, CaseId about, AccountId by, Instant now) {
        return sql.insertInto(CALL_CONTACT)
                        .set(CALL_CONTACT.CALL, call)
                        .set(CALL_CONTACT.CASE_ID, about.value())
                        .set(CALL_CONTACT.LINKED_AT, now)
                        .set(CALL_CONTACT.LINKED_BY, by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public List<UUID> of(CaseId about) {
        return sql.select(CALL_CONTACT.CALL)
                .from(CALL_CONTACT)
                .where(CALL_CONTACT.CASE_ID.eq(about.value()))
                .fetch(CALL_CONTACT.CALL);
    }
}

package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.CONTACT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;

/** 待发回复: what goes out, taken up by one process at a time. */
@Repository
public class AnswerTable {

    /** For so long nobody else takes up what one process is at. */
    private static final Duration HELD = Duration.ofMinutes(2);

    private final DSLContext sql;

    public AnswerTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Those that are due, taken for oneself. */
    public List<ContactLine> take(Instant now, int most) {
        var due = sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.NEXT_TRY.le(now))
                .orderBy(CONTACT.NEXT_TRY)
                .limit(most)
                .forUpdate()
                .skipLocked();
        return sql.update(CONTACT)
                .set(CONTACT.NEXT_TRY, now.plus(HELD))
                .set(CONTACT.TRIES, CONTACT.TRIES.plus(1))
                .where(CONTACT.ID.in(due))
                .returning()
                .fetch(ContactTable::line);
    }

    /** That one, if nobody is at it. */
    public Optional<ContactLine> take(long id, Instant now) {
        return sql.update(CONTACT)
                .set(CONTACT.NEXT_TRY, now.plus(HELD))
                .set(CONTACT.TRIES, CONTACT.TRIES.plus(1))
                .where(CONTACT.ID.eq(id), CONTACT.NEXT_TRY.le(now))
                .returning()
                .fetchOptional(ContactTable::line);
    }

    public void sent(long id) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, ContactState.SENT.name())
                .set(CONTACT.NEXT_TRY, (Instant) null)
                .set(CONTACT.TROUBLE, "")
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** @param gone how many pieces of it have gone by now */
    public void later(long id, Instant nextTry, String trouble, int gone) {
        sql.update(CONTACT)
                .set(CONTACT.PIECES_GONE, gone)
                .set(CONTACT.NEXT_TRY, nextTry)
                .set(CONTACT.TROUBLE, trouble)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    public void failed(long id, String trouble) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, ContactState.FAILED.name())
                .set(CONTACT.NEXT_TRY, (Instant) null)
                .set(CONTACT.TROUBLE, trouble)
                .where(CONTACT.ID.eq(id))
                .execute();
    }

    /** 退回: what had gone did not arrive; what came back and is something else by now stays so. */
    public void cameBack(long id, String trouble) {
        sql.update(CONTACT)
                .set(CONTACT.STATE, ContactState.FAILED.name())
                .set(CONTACT.TROUBLE, trouble)
                .where(CONTACT.ID.eq(id), CONTACT.STATE.eq(ContactState.SENT.name()))
                .execute();
    }

    /** How many answers to that source have not gone yet. */
    public int backlog(String source) {
        return sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(source), CONTACT.NEXT_TRY.isNotNull());
    }
}

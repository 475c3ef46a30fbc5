package org.xinqiao.intake.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.OPEN311_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;

/** Open311 请求表. */
@Repository
public class Open311RequestTable {

    private final DSLContext sql;

    public Open311RequestTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 请求.
     *
     * @param partner by whose key it came
     * @param about the case it became; absent while it waits for a person
     */
    public record Brought(
            long contact,
            UUID token,
            long partner,
            AreaCode area,
            String service,
            String mediaUrl,
            Instant at,
            @Nullable CaseId about) {}

    /** Once more changes nothing. */
    public void add(Brought it) {
        sql.insertInto(OPEN311_REQUEST)
                .set(OPEN311_REQUEST.CONTACT, it.contact())
                .set(OPEN311_REQUEST.TOKEN, it.token())
                .set(OPEN311_REQUEST.PARTNER, it.partner())
                .set(OPEN311_REQUEST.AREA, it.area().value())
                .set(OPEN311_REQUEST.SERVICE, it.service())
                .set(OPEN311_REQUEST.MEDIA_URL, it.mediaUrl())
                .set(OPEN311_REQUEST.AT, it.at())
                .onConflict(OPEN311_REQUEST.CONTACT)
                .doNothing()
                .execute();
    }

    public Optional<Brought> find(AreaCode area, UUID token) {
        return one(OPEN311_REQUEST.AREA.eq(area.value()).and(OPEN311_REQUEST.TOKEN.eq(token)));
    }

    public Optional<Brought> find(long contact) {
        return one(OPEN311_REQUEST.CONTACT.eq(contact));
    }

    public Optional<Brought> find(AreaCode area, CaseId about) {
        return one(OPEN311_REQUEST.AREA.eq(area.value()).and(CONTACT.CASE_ID.eq(about.value())));
    }

    /** Those that became cases, the newest first, behind the one given. */
    public List<Brought> registered(AreaCode area, Instant from, Instant to, @Nullable Brought after, int most) {
        return sql.select()
                .from(OPEN311_REQUEST)
                .join(CONTACT)
                .on(CONTACT.ID.eq(OPEN311_REQUEST.CONTACT))
                .where(
                        OPEN311_REQUEST.AREA.eq(area.value()),
                        OPEN311_REQUEST.AT.between(from, to),
                        CONTACT.CASE_ID.isNotNull(),
                        after == null
                                ? noCondition()
                                : row(OPEN311_REQUEST.AT, OPEN311_REQUEST.CONTACT)
                                        .lt(after.at(), after.contact()))
                .orderBy(OPEN311_REQUEST.AT.desc(), OPEN311_REQUEST.CONTACT.desc())
                .limit(most)
                .fetch(Open311RequestTable::read);
    }

    private Optional<Brought> one(Condition which) {
        return sql.select()
                .from(OPEN311_REQUEST)
                .join(CONTACT)
                .on(CONTACT.ID.eq(OPEN311_REQUEST.CONTACT))
                .where(which)
                .orderBy(OPEN311_REQUEST.CONTACT)
                .limit(1)
                .fetchOptional(Open311RequestTable::read);
    }

    private static Brought read(Record row) {
        Long about = row.get(CONTACT.CASE_ID);
        return new Brought(
                row.get(OPEN311_REQUEST.CONTACT),
                row.get(OPEN311_REQUEST.TOKEN),
                row.get(OPEN311_REQUEST.PARTNER),
                new AreaCode(row.get(OPEN311_REQUEST.AREA)),
                row.get(OPEN311_REQUEST.SERVICE),
                row.get(OPEN311_REQUEST.MEDIA_URL),
                row.get(OPEN311_REQUEST.AT),
                about == null ? null : new CaseId(about));
    }
}

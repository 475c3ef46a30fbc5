package org.xinqiao.intake.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.TEXT_TALK;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.intake.ContactState;

/** 会话版本: how conversations stand, in a word that is another whenever anything a page shows of them is. */
@Repository
public class TalkFeedTable {

    private static final List<String> GONE_OUT = List.of(ContactState.SENT.name(), ContactState.FAILED.name());

    private final DSLContext sql;

    public TalkFeedTable(DSLContext sql) {
        this.sql = sql;
    }

    public Map<UUID, String> versions(Collection<UUID> threads) {
        Map<UUID, String> versions = new HashMap<>();
        sql.select(
                        CONTACT.THREAD,
                        max(CONTACT.ID),
                        count().filterWhere(CONTACT.STATE.in(GONE_OUT)),
                        count(CONTACT.CASE_ID),
                        count(CONTACT.HANDLED_AT))
                .from(CONTACT)
                .where(CONTACT.THREAD.in(threads))
                .groupBy(CONTACT.THREAD)
                .forEach(row -> versions.put(
                        row.value1(), row.value2() + "/" + row.value3() + "/" + row.value4() + "/" + row.value5()));
        sql.select(TEXT_TALK.THREAD, count(), count(TEXT_TALK.ENDED_AT), max(TEXT_TALK.GIVEN_AT))
                .from(TEXT_TALK)
                .where(TEXT_TALK.THREAD.in(threads))
                .groupBy(TEXT_TALK.THREAD)
                .forEach(row -> versions.merge(
                        row.value1(), "/" + row.value2() + "/" + row.value3() + "/" + row.value4(), String::concat));
        return versions;
    }
}

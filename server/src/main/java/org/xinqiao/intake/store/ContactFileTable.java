package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.CONTACT_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.files.FileId;

/** 来信附件表. */
@Repository
public class ContactFileTable {

    private final DSLContext sql;

    public ContactFileTable(DSLContext sql) {
        this.sql = sql;
    }

    public void add(long contact, Collection<FileId> files) {
        var rows = sql.insertInto(CONTACT_FILE, CONTACT_FILE.CONTACT, CONTACT_FILE.FILE);
        for (FileId file : files) {
            rows = rows.values(contact, file.value());
        }
        rows.onConflictDoNothing().execute();
    }

    /** They hang on these messages no longer. */
    public void drop(Collection<Long> contacts) {
        sql.deleteFrom(CONTACT_FILE).where(CONTACT_FILE.CONTACT.in(contacts)).execute();
    }

    public List<FileId> of(long contact) {
        return sql.select(CONTACT_FILE.FILE)
                .from(CONTACT_FILE)
                .where(CONTACT_FILE.CONTACT.eq(contact))
                .orderBy(CONTACT_FILE.FILE)
                .fetch(row -> new FileId(row.value1()));
    }

    /** Those of many messages, in one question. */
    public Map<Long, List<FileId>> of(Collection<Long> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return sql.select(CONTACT_FILE.CONTACT, CONTACT_FILE.FILE)
                .from(CONTACT_FILE)
                .where(CONTACT_FILE.CONTACT.in(contacts))
                .orderBy(CONTACT_FILE.FILE)
                .fetchGroups(CONTACT_FILE.CONTACT, row -> new FileId(row.value2()));
    }
}

package org.xinqiao.audit.store;

import java.sql.PreparedStatement;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.AuditEntry;
import org.xinqiao.audit.AuditPart;

/** 审计记录表: rows are added and nothing else. */
@Repository
public class EntryTable {

    private static final String SOON = "with soon as (select set_config('synchronous_commit', 'off', true)) ";

    private final DSLContext sql;

    public EntryTable(DSLContext sql) {
        this.sql = sql;
    }

    /** In the surrounding transaction, or durable at once. */
    public void add(AuditEntry entry) {
        AuditPart part = new AuditPart(entry);
        run(part, part.text());
    }

    /** As a transaction of its own that does not wait for the disk. */
    public void addSoon(AuditEntry entry) {
        AuditPart part = new AuditPart(entry);
        run(part, SOON + part.text() + " from soon");
    }

    private void run(AuditPart part, String text) {
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                part.bind(statement, 1);
                statement.executeUpdate();
            }
        });
    }
}

package org.xinqiao.audit.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.AuditEntry;
import org.xinqiao.audit.Subject;

/** 审计记录表: rows are added and nothing else. */
@Repository
public class EntryTable {

    private static final String SOON = "with soon as (select set_config('synchronous_commit', 'off', true)) ";

    /** An insert out of a select without a {@code from}, so that one may be added. */
    private static final String TEXT = "insert into audit.entry (id, at, account, person, session, request, address,"
            + " action, subject_type, subject_id, number, result, details, stories)"
            + " select ?::bigint + nextval('audit.entry_low'), ?::timestamptz, ?::bigint, ?::text, ?::text, ?::text,"
            + " ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bytea";

    private static final int LOW_BITS = 20;

    private final DSLContext sql;

    public EntryTable(DSLContext sql) {
        this.sql = sql;
    }

    /** In the surrounding transaction, or durable at once. */
    public void add(AuditEntry entry) {
        run(entry, TEXT);
    }

    /** As a transaction of its own that does not wait for the disk. */
    public void addSoon(AuditEntry entry) {
        run(entry, SOON + TEXT + " from soon");
    }

    private void run(AuditEntry entry, String text) {
        sql.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                bind(statement, entry);
                statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, AuditEntry entry) throws SQLException {
        Subject subject = entry.subject();
        statement.setLong(1, entry.at().toEpochMilli() << LOW_BITS);
        statement.setObject(2, entry.at().toString(), Types.OTHER);
        statement.setLong(3, entry.who().account());
        @Nullable
        String[] texts = {
            entry.who().name(),
            entry.origin().session(),
            entry.origin().request(),
            entry.origin().address(),
            entry.action().code(),
            subject == null ? null : subject.type(),
            subject == null ? null : subject.id(),
            subject == null ? null : subject.number(),
            entry.result().name(),
            entry.details()
        };
        int place = 4;
        for (@Nullable String text : texts) {
            statement.setString(place++, text);
        }
        statement.setBytes(place, entry.stories());
    }
}

package org.xinqiao.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * 语句中的留痕: one row of the trail as a part of a larger SQL statement, with as many places as {@link #bind} fills.
 *
 * <pre>{@code ", audited as (" + part.text() + " from state)"}</pre>
 */
public final class AuditPart {

    /** An insert out of a select without a {@code from}, so that one may be added. */
    private static final String TEXT = "insert into audit.entry (id, at, account, person, session, request, address,"
            + " action, subject_type, subject_id, number, result, details, stories)"
            + " select ?::bigint + nextval('audit.entry_low'), ?::timestamptz, ?::bigint, ?::text, ?::text, ?::text,"
            + " ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::bytea";

    private static final int LOW_BITS = 20;

    private final AuditEntry entry;

    public AuditPart(AuditEntry entry) {
        this.entry = entry;
    }

    public String text() {
        return TEXT;
    }

    /**
     * Fills this part's places.
     *
     * @param from the number of the first
     * @return the number after the last
     */
    public int bind(PreparedStatement statement, int from) throws SQLException {
        Subject subject = entry.subject();
        statement.setLong(from, entry.at().toEpochMilli() << LOW_BITS);
        statement.setObject(from + 1, entry.at().toString(), Types.OTHER);
        statement.setLong(from + 2, entry.who().account());
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
        int place = from + 3;
        for (@Nullable String text : texts) {
            statement.setString(place++, text);
        }
        statement.setBytes(place, entry.stories());
        return place + 1;
    }
}

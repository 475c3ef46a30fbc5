package org.xinqiao.casework.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.StoryKeeper;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.model.StoryEnds;

/** 经过核对: every story's chain, and whether it has come at least as far as the audit trail says. */
@Repository
class StoryInspection implements StoryKeeper {

    private static final String TEXT = "select case_id, seq, (extract(epoch from at) * 1000000)::bigint as at, account,"
            + " actor, unit, command, type, body, clocks, hash from casework.story order by case_id, seq";

    private static final int AT_ONCE = 5_000;
    /** The driver's word for: in binary form from the first time on. */
    private static final int BINARY = -1;

    private final DSLContext sql;

    StoryInspection(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public long inspect(StoryEnds ends, Consumer<Finding> found) {
        return sql.connectionResult(connection -> {
            boolean isOnItsOwn = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
                statement.setFetchSize(AT_ONCE);
                return inspect(statement, ends, found);
            } finally {
                if (isOnItsOwn) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private static long inspect(PreparedStatement statement, StoryEnds ends, Consumer<Finding> found)
            throws SQLException {
        Reading reading = new Reading(ends, found);
        long lines = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                reading.line(line(row), row.getBytes("hash"));
                lines++;
            }
        }
        reading.end();
        ends.unseen(story -> found.accept(new Finding(
                Finding.Kind.MISSING, "诉求 " + story + " 的全部经过缺失", "the whole story of case " + story + " is missing")));
        return lines;
    }

    private static Chain.Line line(ResultSet row) throws SQLException {
        long unit = row.getLong("unit");
        boolean isOfNoUnit = row.wasNull();
        return new Chain.Line(
                row.getLong("case_id"),
                row.getInt("seq"),
                Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS),
                row.getLong("account"),
                row.getString("actor"),
                isOfNoUnit ? null : unit,
                row.getObject("command", UUID.class),
                row.getString("type"),
                row.getString("body"),
                row.getString("clocks"));
    }

    /** 逐行读来: one story after the other. */
    private static final class Reading {

        private final StoryEnds ends;
        private final Consumer<Finding> found;
        private long story;
        private int last;
        private int marked;
        private byte[] seal = Chain.BEGINNING;

        private Reading(StoryEnds ends, Consumer<Finding> found) {
            this.ends = ends;
            this.found = found;
        }

        private void line(Chain.Line line, byte[] kept) {
            if (line.caseId() != story) {
                end();
                story = line.caseId();
                last = 0;
                marked = ends.lineOf(story);
                seal = Chain.BEGINNING;
            }
            if (line.seq() != last + 1) {
                tell(Finding.Kind.MISSING, last + 1, "行缺失", " is missing");
            } else if (!Arrays.equals(Chain.seal(seal, line), kept)) {
                tell(Finding.Kind.CHANGED, line.seq(), "行被改", " was changed");
            } else if (line.seq() == marked && !ends.isSealed(story, kept)) {
                tell(Finding.Kind.CHANGED, line.seq(), "行与审计记录不符", " is not the one the audit trail knows");
            }
            last = line.seq();
            seal = kept;
        }

        private void end() {
            if (last < marked) {
                tell(Finding.Kind.MISSING, last + 1, "行起缺失", " and all after it are missing");
            }
        }

        private void tell(Finding.Kind kind, int line, String zh, String en) {
            found.accept(new Finding(
                    kind, "诉求 " + story + " 经过第 " + line + " " + zh, "line " + line + " of case " + story + en));
        }
    }
}

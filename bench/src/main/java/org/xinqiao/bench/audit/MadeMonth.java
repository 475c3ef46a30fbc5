package org.xinqiao.bench.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * 造的一月: rows of a busy place since the month began, evenly spread in time, as commands, readings and rarer acts leave
 * them. Each case comes up some ten times within days of its beginning; few accounts do most of it.
 */
final class MadeMonth {

    static final int ACCOUNTS = 2_000;

    private static final int TRANSACTION = 5_000;
    private static final int LOW_BITS = 20;
    private static final long FIRST_ACCOUNT = 7_000_000_000L;
    private static final int ROWS_OF_A_CASE = 10;
    private static final int OTHERS_AMONG = 100;
    private static final int ROLES_AMONG = 100_000;
    private static final int REFUSED_AMONG = 500;
    private static final String COPY = "copy audit.entry (id, at, account, person, session, request, address, action,"
            + " subject_type, subject_id, number, result, details) from stdin";

    private final Instant begin;
    private final Instant end;
    private final int rows;
    private final Random random = new Random(12345);

    MadeMonth(Instant begin, Instant end, int rows) {
        this.begin = begin;
        this.end = end;
        this.rows = rows;
    }

    /** The account that is the nth busiest. */
    static long account(int place) {
        return FIRST_ACCOUNT + place;
    }

    int cases() {
        return rows / ROWS_OF_A_CASE;
    }

    static String number(int of) {
        return String.format(Locale.ROOT, "2026%010d", of);
    }

    void write(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int from = 0; from < rows; from += TRANSACTION) {
                StringBuilder text = new StringBuilder();
                for (int row = from; row < Math.min(from + TRANSACTION, rows); row++) {
                    append(text, row);
                }
                copies.copyIn(COPY, new StringReader(text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(StringBuilder text, int row) {
        long millis = begin.toEpochMilli() + (end.toEpochMilli() - begin.toEpochMilli()) * row / rows;
        double chance = random.nextDouble();
        int place = (int) (ACCOUNTS * chance * chance * chance);
        text.append((millis << LOW_BITS) + row % (1 << LOW_BITS))
                .append('\t')
                .append(Instant.ofEpochMilli(millis))
                .append('\t')
                .append(account(place))
                .append("\t王芳")
                .append(place)
                .append('\t')
                .append(String.format(
                        Locale.ROOT, "%016x\t%08x\t10.1.%d.%d\t", place * 7919L, row, row % 200, row % 250))
                .append(act(row, place))
                .append('\n');
    }

    /** The columns from the action on. */
    private String act(int row, int place) {
        String result = row % REFUSED_AMONG == 0 ? "REFUSED" : "DONE";
        if (row % ROLES_AMONG == 1) {
            return "role.changed\trole\tdispatcher\t\\N\t" + result + "\t{\"mark\":\"角色变更%d\"}".formatted(row);
        }
        if (row % OTHERS_AMONG == 2) {
            return "citizen.unmasked\tcitizen\t%d\t\\N\t%s\t{\"reason\":\"回访核实\"}"
                    .formatted(random.nextInt(cases()), result);
        }
        if (row % OTHERS_AMONG == 3) {
            return "account.signed-in\taccount\t%d\t\\N\t%s\t{}".formatted(account(place), result);
        }
        int newest = row / ROWS_OF_A_CASE;
        int behind = (int) (Math.pow(random.nextDouble(), 2) * cases() / 4);
        int of = Math.max(newest - behind, 0);
        return (row % 3 == 0
                        ? "case.read\tcase\t%d\t%s\t%s\t{}"
                        : "case.stepped\tcase\t%d\t%s\t%s\t{\"events\":[\"Replied\"]}")
                .formatted(of, number(of), result);
    }
}

package org.xinqiao.bench.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** 造的审计行: rows as commands and readings leave them, written as the application's account may, a thousand at a time. */
final class MadeRows {

    private static final int TRANSACTION = 1_000;
    private static final int LOW_BITS = 20;
    private static final String COPY = "copy audit.entry (id, at, account, person, session, request, address, action,"
            + " subject_type, subject_id, number, result, details) from stdin";

    private final DataSource database;
    private final long millis = Instant.now().toEpochMilli();

    MadeRows(DataSource database) {
        this.database = database;
    }

    /** @return how many seconds it took */
    double write(int rows) throws SQLException {
        long begin = System.nanoTime();
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
        return (System.nanoTime() - begin) / 1e9;
    }

    private void append(StringBuilder text, int row) {
        boolean isReading = row % 3 == 0;
        text.append(String.format(
                Locale.ROOT,
                "%d\t%s\t%d\t王芳%d\t%016x\t%08x\t10.1.%d.%d\t%s\tcase\t%d\t20261125%06d\tDONE\t%s%n",
                (millis << LOW_BITS) + row,
                Instant.ofEpochMilli(millis),
                row % 600,
                row % 600,
                row * 7919L,
                row,
                row % 200,
                row % 250,
                isReading ? "case.read" : "case.stepped",
                row / 8,
                row / 8 % 1_000_000,
                isReading
                        ? "{}"
                        : "{\"step\":\"REPLY\",\"version\":%d,\"command\":\"%032x\"}".formatted(row % 12, row)));
    }
}

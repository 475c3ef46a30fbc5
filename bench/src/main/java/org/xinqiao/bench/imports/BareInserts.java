package org.xinqiao.bench.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 裸插入: the baseline. The same rows of the same file, one insert each, as many to a transaction as the import takes, into
 * a table with nothing but a primary key.
 */
final class BareInserts {

    private static final int TRANSACTION = 200;
    private static final int COLUMNS = 7;

    private final OwnersConnections database;

    BareInserts(OwnersConnections database) {
        this.database = database;
    }

    /** @return how many seconds it took */
    double run(MadeFile file) throws SQLException {
        try (Connection connection = database.open()) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop table if exists public.bare_row");
                statement.execute("create table public.bare_row (id text primary key, title text, text text, kind text,"
                        + " address text, name text, phone text)");
            }
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into public.bare_row values (?" + ",?".repeat(COLUMNS - 1) + ")")) {
                int[] count = {0};
                file.each(line -> insert(connection, insert, line, ++count[0]));
                connection.commit();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return seconds;
        }
    }

    private static void insert(Connection connection, PreparedStatement insert, MadeFile.Line line, int number) {
        try {
            int place = 1;
            for (String cell : new String[] {
                line.id(), line.title(), line.text(), line.kind(), line.address(), line.name(), line.phone()
            }) {
                insert.setString(place++, cell);
            }
            insert.executeUpdate();
            if (number % TRANSACTION == 0) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline failed", e);
        }
    }
}

package org.xinqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 裸事务: the baseline. Transactions that only insert: as many rows and bytes as the commands wrote, in one statement
 * each, into a table with nothing but a primary key.
 */
public final class BareWrites {

    private final DataSource database;
    private final AtomicLong ids = new AtomicLong();
    private final double rowsPerTransaction;
    private final String payload;

    public BareWrites(DataSource database, OwnersConnections owner, double rowsPerTransaction, double bytesPerRow)
            throws SQLException {
        this.database = database;
        this.rowsPerTransaction = rowsPerTransaction;
        this.payload = "x".repeat((int) Math.round(bytesPerRow));
        try (Connection connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists public.bare");
            statement.execute("create table public.bare (id bigint primary key, payload text not null)");
            statement.execute("alter table public.bare alter column payload set storage plain");
            statement.execute("grant insert on public.bare to public");
        }
    }

    /** One transaction as programs write it: begin with the insert, then commit. */
    public void transaction(int number) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, rows(number));
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline failed", e);
        }
    }

    /** The least there is: one insert that is its own transaction, in one round trip. */
    public void statement(int number) {
        try (Connection connection = database.getConnection()) {
            insert(connection, rows(number));
        } catch (SQLException e) {
            throw new IllegalStateException("the baseline failed", e);
        }
    }

    /** The rows of one transaction vary by one, so that on the whole they come to the wanted mean. */
    private int rows(int number) {
        int rows = (int) (Math.floor((number + 1) * rowsPerTransaction) - Math.floor(number * rowsPerTransaction));
        return Math.max(rows, 1);
    }

    private void insert(Connection connection, int rows) throws SQLException {
        String text = "insert into public.bare (id, payload) values (?,?)" + ",(?,?)".repeat(rows - 1);
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int row = 0; row < rows; row++) {
                statement.setLong(2 * row + 1, ids.incrementAndGet());
                statement.setString(2 * row + 2, payload);
            }
            statement.executeUpdate();
        }
    }
}

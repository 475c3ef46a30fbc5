package org.xinqiao.bench.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** 裸读: the baseline. All rows read once as they lie, and one SHA-256 over their bytes: no order, no blocks, no leaves. */
final class BareReading {

    private static final int AT_ONCE = 20_000;

    private final DataSource database;

    BareReading(DataSource database) {
        this.database = database;
    }

    /** @return how many seconds it took */
    double run() throws SQLException {
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("select * from audit.entry")) {
                statement.setFetchSize(AT_ONCE);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            String piece = rows.getString(column);
                            if (piece != null) {
                                digest.update(piece.getBytes(StandardCharsets.UTF_8));
                            }
                        }
                    }
                }
                digest.digest();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}

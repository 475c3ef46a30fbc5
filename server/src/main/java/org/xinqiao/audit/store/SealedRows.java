package org.xinqiao.audit.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.model.Leaves;
import org.xinqiao.platform.Sha256;

/** 审计记录的封记: rows of the trail as they lie there now, and the hash of what each says. */
@Repository
public class SealedRows {

    private static final String TEXT = "select id, tx, (extract(epoch from at) * 1000000)::bigint, account, person,"
            + " session, request, address, action, subject_type, subject_id, number, result, details, stories"
            + " from audit.entry where tx >= ? and tx < ? order by tx, id";

    private static final int FIRST_TEXT = 5;
    private static final int STORIES = 15;
    private static final int AT_ONCE = 5_000;
    /** The driver's word for: in binary form from the first time on. */
    private static final int BINARY = -1;

    private final DSLContext sql;

    public SealedRows(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 一行.
     *
     * @param stories how far stories had come by it, if any had
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
    public record Row(long id, long tx, byte[] hash, byte @Nullable [] stories) {

        public Leaves.Leaf leaf() {
            return new Leaves.Leaf(id, hash);
        }
    }

    /** Those that transactions from one number on and below another wrote; by transaction, then by number. */
    public List<Row> of(long txFrom, long txBefore) {
        List<Row> rows = new ArrayList<>();
        sql.connection(connection -> each(connection, txFrom, txBefore, rows::add));
        return rows;
    }

    /** The same one after the other, however many; inside a transaction they are not kept in memory. */
    public void each(long txFrom, long txBefore, Consumer<Row> taker) {
        sql.connection(connection -> each(connection, txFrom, txBefore, taker));
    }

    private static void each(Connection connection, long txFrom, long txBefore, Consumer<Row> taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            statement.setFetchSize(AT_ONCE);
            statement.setLong(1, txFrom);
            statement.setLong(2, txBefore);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    taker.accept(row(found));
                }
            }
        }
    }

    /** Each piece is told with its length, so that nothing can be shifted from one to the next. */
    private static Row row(ResultSet found) throws SQLException {
        MessageDigest digest = Sha256.begin();
        long tx = found.getLong(2);
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(tx)
                .putLong(found.getLong(3))
                .putLong(found.getLong(4))
                .array());
        byte @Nullable [] piece = null;
        byte[] length = new byte[Integer.BYTES];
        for (int column = FIRST_TEXT; column <= STORIES; column++) {
            piece = found.getBytes(column);
            ByteBuffer.wrap(length).putInt(piece == null ? -1 : piece.length);
            digest.update(length);
            if (piece != null) {
                digest.update(piece);
            }
        }
        return new Row(found.getLong(1), tx, digest.digest(), piece);
    }
}

package org.xinqiao.desk.store;

import java.sql.SQLException;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.postgresql.PGStatement;

/**
 * Has PostgreSQL plan a question for the values at hand: the best way to a rare stage is the worst to a common one, so a
 * plan kept from earlier values would now and then be a hundred times too slow.
 */
final class PlannedEachTime implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void prepareEnd(ExecuteContext context) {
        try {
            if (context.statement() != null && context.statement().isWrapperFor(PGStatement.class)) {
                context.statement().unwrap(PGStatement.class).setPrepareThreshold(0);
            }
        } catch (SQLException e) {
            context.sqlException(e);
        }
    }
}

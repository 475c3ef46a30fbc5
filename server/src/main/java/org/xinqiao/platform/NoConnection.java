package org.xinqiao.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** 没有连接: whether a failure comes of having no connection to the database, however deep that lies in it. */
public final class NoConnection {

    /** By the SQL standard and PostgreSQL: no connection, too few means, or shutting down. */
    private static final String AWAY = "(08|53|57P).*";

    /** Causes that go round in a circle end somewhere. */
    private static final int DEEPEST = 30;

    private NoConnection() {}

    /** {@link PlatformProblem#BUSY} where all connections are taken, {@link PlatformProblem#DATABASE_AWAY} where there is none. */
    public static Optional<PlatformProblem> behind(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof SQLException failed) {
                Optional<PlatformProblem> why = why(failed);
                if (why.isPresent()) {
                    return why;
                }
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** Who waited for a connection in vain is told of the last one that could not be made, if one could not. */
    private static Optional<PlatformProblem> why(SQLException failed) {
        if (failed instanceof SQLTransientConnectionException && failed.getCause() == null) {
            return Optional.of(PlatformProblem.BUSY);
        }
        String state = failed.getSQLState();
        boolean isAway = failed instanceof SQLTransientConnectionException || (state != null && state.matches(AWAY));
        return isAway ? Optional.of(PlatformProblem.DATABASE_AWAY) : Optional.empty();
    }
}

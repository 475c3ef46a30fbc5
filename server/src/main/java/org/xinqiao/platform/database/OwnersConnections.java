package org.xinqiao.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** 属主连接: connections as the owner of the tables, for the few who may change what only grows: migrations, a restore. */
@FunctionalInterface
public interface OwnersConnections {

    /** A new one; the caller closes it. */
    Connection open() throws SQLException;
}

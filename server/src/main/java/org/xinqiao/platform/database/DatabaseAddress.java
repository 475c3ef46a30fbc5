package org.xinqiao.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** 数据库地址: where a PostgreSQL answers, and as whom the application speaks to it. */
public record DatabaseAddress(String url, String user, String password) {

    /** A connection of its own, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}

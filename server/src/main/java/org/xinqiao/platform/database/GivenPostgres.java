package org.xinqiao.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.xinqiao.platform.StartRefused;

/** 外部数据库: a PostgreSQL that somebody else runs; looked at before anything is done to it. */
final class GivenPostgres {

    private static final int OLDEST = 15;
    private static final int VERSIONS_A_MAJOR = 10_000;

    private GivenPostgres() {}

    /** Refuses one that does not answer, does not let us in, or is too old. */
    static DatabaseAddress checked(DatabaseAddress address) {
        refuseIfTooOld(majorVersion(address), address);
        return address;
    }

    static void refuseIfTooOld(int major, DatabaseAddress address) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "数据库是 PostgreSQL " + major + "，需要 " + OLDEST + " 或更新的版本：" + address.url(),
                    "The database is PostgreSQL " + major + "; " + OLDEST + " or newer is needed: " + address.url());
        }
    }

    private static int majorVersion(DatabaseAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            return row.getInt(1) / VERSIONS_A_MAJOR;
        } catch (SQLException e) {
            throw refused(address, e);
        }
    }

    private static StartRefused refused(DatabaseAddress address, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new StartRefused(
                    "数据库 " + address + " 不接受这个用户或密码，请检查 xinqiao.database 的 user 和 password。",
                    "The database " + address
                            + " does not take this user or password: check user and password under xinqiao.database.");
        }
        if (state.equals("3D000")) {
            return new StartRefused(
                    "数据库服务器上没有 " + address.url() + " 这个库，请先建库（见 deploy/database.sql），或检查 xinqiao.database 的 url。",
                    "There is no database " + address.url()
                            + ": make it as in deploy/database.sql, or check url under xinqiao.database.");
        }
        return new StartRefused(
                "连不上数据库 " + address + "（" + e.getMessage() + "），请检查 xinqiao.database 的 url、user 和 password。",
                "The database " + address + " does not answer (" + e.getMessage()
                        + "): check url, user and password under xinqiao.database.");
    }
}

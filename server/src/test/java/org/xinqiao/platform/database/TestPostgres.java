package org.xinqiao.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The one PostgreSQL of a test run: migrated once into a template, of which each test class gets a copy. It is the
 * embedded one, unless the environment names another: {@code XINQIAO_TEST_DATABASE_URL} with {@code …_USER} and
 * {@code …_PASSWORD} of somebody who may make databases and roles there. Nothing else there is touched.
 */
public final class TestPostgres {

    private static final String GIVEN = "XINQIAO_TEST_DATABASE_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Who administers the server, and as whom the application speaks to its databases. */
    private final DatabaseAddress admin;

    private final DatabaseAddress own;
    private final String prefix;

    private TestPostgres() {
        Optional<DatabaseAddress> given = given();
        if (given.isPresent()) {
            prefix = "xinqiao_test_" + ProcessHandle.current().pid() + "_";
            admin = given.get();
            own = new DatabaseAddress(
                    admin.url(), prefix + "user", UUID.randomUUID().toString());
            execute("create role " + own.user() + " login password '" + own.password() + "'");
            execute("grant " + own.user() + " to current_user");
            Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothing));
        } else {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of("target", "postgres-test"), false, false);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            prefix = "test_";
            admin = postgres.cluster();
            own = postgres.address();
            dropDatabases();
        }
        execute("create database " + prefix + "template owner " + own.user());
        DatabaseAddress template = address(prefix + "template");
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The server that the tests were told to run on, and who administers it. */
    static Optional<DatabaseAddress> given() {
        return Optional.ofNullable(System.getenv(GIVEN + "URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(url, System.getenv(GIVEN + "USER"), System.getenv(GIVEN + "PASSWORD")));
    }

    /** A new database with every room's tables, all empty. */
    public static DatabaseAddress freshDatabase() {
        TestPostgres server = Holder.ONE;
        String name = server.prefix + COUNT.incrementAndGet();
        server.execute("create database " + name + " template " + server.prefix + "template strategy file_copy owner "
                + server.own.user());
        return server.address(name);
    }

    private void leaveNothing() {
        dropDatabases();
        execute("drop role " + own.user());
    }

    private void dropDatabases() {
        databases().forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private List<String> databases() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, '" + prefix + "')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(admin.url(), admin.user(), admin.password());
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress(own.url().replaceFirst("[^/?]+(?=\\?|$)", database), own.user(), own.password());
    }

    private static final class Holder {
        static final TestPostgres ONE = new TestPostgres();
    }
}

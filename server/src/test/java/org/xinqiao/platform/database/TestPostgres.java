package org.xinqiao.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.xinqiao.testing.Fork;

/**
 * The one PostgreSQL of a test run: migrated once into a template, of which each test class gets a copy. It is the
 * embedded one, unless the environment names another: {@code XINQIAO_TEST_DATABASE_URL} with {@code …_USER} and
 * {@code …_PASSWORD} of somebody who may make databases and roles there. Nothing else there is touched.
 *
 * <p>Tests work as the application does, with an account that owns nothing; {@link #ownerOf} is who does.
 */
public final class TestPostgres {

    private static final String GIVEN = "XINQIAO_TEST_DATABASE_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Who administers the server, who owns the databases, and as whom the application speaks to them. */
    private final DatabaseAddress admin;

    private final DatabaseAddress owner;
    private final DatabaseAddress application;
    private final String prefix;

    private TestPostgres() {
        Optional<DatabaseAddress> given = given();
        if (given.isPresent()) {
            prefix = "xinqiao_test_" + ProcessHandle.current().pid() + "_";
            admin = given.get();
            owner = made(prefix + "user");
            application = made(prefix + "app");
            Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothing));
        } else {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(Fork.folder("postgres-test"), false, false);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            prefix = "test_";
            admin = postgres.cluster();
            owner = postgres.owner();
            application = postgres.address();
            dropDatabases();
        }
        execute("create database " + prefix + "template owner " + owner.user());
        DatabaseAddress template = in(prefix + "template", owner);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = template.connect()) {
            Grants.give(connection, application.user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseAddress made(String role) {
        String password = UUID.randomUUID().toString();
        execute("create role " + role + " login password '" + password + "'");
        execute("grant " + role + " to current_user");
        return new DatabaseAddress(admin.url(), role, password);
    }

    /** The server that the tests were told to run on, and who administers it. */
    static Optional<DatabaseAddress> given() {
        return Optional.ofNullable(System.getenv(GIVEN + "URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(url, System.getenv(GIVEN + "USER"), System.getenv(GIVEN + "PASSWORD")));
    }

    /** A new database with every room's tables, all empty, as the application's account sees it. */
    public static DatabaseAddress freshDatabase() {
        TestPostgres server = Holder.ONE;
        String name = server.prefix + COUNT.incrementAndGet();
        server.execute("create database " + name + " template " + server.prefix + "template strategy file_copy owner "
                + server.owner.user());
        return in(name, server.application);
    }

    /** The same database as the owner of its tables sees it. */
    public static DatabaseAddress ownerOf(DatabaseAddress database) {
        DatabaseAddress owner = Holder.ONE.owner;
        return new DatabaseAddress(database.url(), owner.user(), owner.password());
    }

    /** Who administers the server of the test run. */
    static DatabaseAddress administrator() {
        return Holder.ONE.admin;
    }

    /** What the names of all databases and accounts of this test run begin with. */
    static String prefix() {
        return Holder.ONE.prefix;
    }

    /** Does as the owner what the application's account may not. */
    public static void asOwner(DatabaseAddress database, String statement) {
        execute(ownerOf(database), statement);
    }

    private void leaveNothing() {
        dropDatabases();
        execute("drop role " + application.user());
        execute("drop role " + owner.user());
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
        execute(admin, sql);
    }

    private static void execute(DatabaseAddress who, String sql) {
        try (Connection connection = who.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return admin.connect();
    }

    static DatabaseAddress in(String database, DatabaseAddress who) {
        return new DatabaseAddress(who.url().replaceFirst("[^/?]+(?=\\?|$)", database), who.user(), who.password());
    }

    private static final class Holder {
        static final TestPostgres ONE = new TestPostgres();
    }
}

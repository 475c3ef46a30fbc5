package org.xinqiao.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The one PostgreSQL of a test run: migrated once into a template, of which each test class gets a copy. */
public final class TestPostgres {

    private static final String TEMPLATE = "test_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedPostgres postgres;

    private TestPostgres() {
        postgres = EmbeddedPostgres.open(Path.of("target", "postgres-test"), false, false);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        leftovers().forEach(name -> execute("drop database " + name + " with (force)"));
        execute("create database " + TEMPLATE + " owner " + EmbeddedPostgres.NAME);
        DatabaseAddress template = address(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** A new database with every room's tables, all empty. */
    public static DatabaseAddress freshDatabase() {
        TestPostgres server = Holder.ONE;
        String name = "test_" + COUNT.incrementAndGet();
        server.execute("create database " + name + " template " + TEMPLATE + " strategy file_copy owner "
                + EmbeddedPostgres.NAME);
        return server.address(name);
    }

    private List<String> leftovers() {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database where datname ~ '^test_'")) {
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
        DatabaseAddress cluster = postgres.cluster();
        return DriverManager.getConnection(cluster.url(), cluster.user(), cluster.password());
    }

    private DatabaseAddress address(String database) {
        DatabaseAddress own = postgres.address();
        return new DatabaseAddress(own.url().replaceFirst("[^/]+$", database), own.user(), own.password());
    }

    private static final class Holder {
        static final TestPostgres ONE = new TestPostgres();
    }
}

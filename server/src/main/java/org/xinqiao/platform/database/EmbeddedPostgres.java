package org.xinqiao.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.platform.StartRefused;

/**
 * 内置数据库: a real PostgreSQL on a data folder, kept between runs, with one owner at a time.
 *
 * <p>The owner holds the folder's lock for as long as it lives. A PostgreSQL whose owner was killed goes on running
 * without one; the next process that gets the lock adopts it. While an owner lives, another process may come as a
 * guest and leaves the database running. Nothing is ever wiped.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String NAME = "xinqiao";
    /** As whom the application works: it owns nothing. */
    static final String APPLICATION = "xinqiao_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final String WRONG_PASSWORD = "28P01";
    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    /** How this process came to the database. */
    public enum Standing {
        /** Started it. */
        STARTED,
        /** Took over one whose owner had died. */
        ADOPTED,
        /** Uses the one of a living owner. */
        GUEST
    }

    private final DataFolder folder;
    private final Standing standing;
    private final int port;
    private final @Nullable OwnerLock lock;
    private final @Nullable PostgresControl control;

    private EmbeddedPostgres(
            DataFolder folder,
            Standing standing,
            int port,
            @Nullable OwnerLock lock,
            @Nullable PostgresControl control) {
        this.folder = folder;
        this.standing = standing;
        this.port = port;
        this.lock = lock;
        this.control = control;
    }

    /**
     * Opens the folder's database: starts it, adopts an orphan, or joins as a guest.
     *
     * @param mayBeGuest whether a living owner is company (a shell command) or a mistake (a second server)
     * @param durable whether commits wait for the disk
     */
    public static EmbeddedPostgres open(Path root, boolean mayBeGuest, boolean durable) {
        DataFolder folder = new DataFolder(root);
        try {
            Files.createDirectories(folder.root());
            Optional<OwnerLock> lock = OwnerLock.take(folder.lock());
            if (lock.isPresent()) {
                return own(folder, lock.get(), durable);
            }
            if (!mayBeGuest) {
                throw owned(folder);
            }
            return join(folder);
        } catch (IOException e) {
            throw new StartRefused(
                    "无法使用数据目录 " + folder.root() + "：" + e,
                    "The data folder " + folder.root() + " cannot be used: " + e);
        }
    }

    private static EmbeddedPostgres own(DataFolder folder, OwnerLock lock, boolean durable) throws IOException {
        try {
            folder.prepare();
            PostgresControl control = new PostgresControl(folder, PostgresPrograms.unpackedIn(folder.programs()));
            Optional<Postmaster> left = Postmaster.of(folder.cluster());
            if (left.isPresent() && answers(folder, left.get())) {
                int port = left.get().port();
                createDatabase(folder, port);
                LOG.info("内置数据库仍在运行，已接管 / adopted the PostgreSQL left running on port {}", port);
                return new EmbeddedPostgres(folder, Standing.ADOPTED, port, lock, control);
            }
            if (left.isPresent()) {
                left.get().markDead();
            }
            return start(folder, lock, control, durable);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataFolder folder, OwnerLock lock, PostgresControl control, boolean durable)
            throws IOException {
        if (!control.hasCluster()) {
            control.make();
        }
        int port = freePort(keptPort(folder.cluster()));
        ServerTuning.write(folder.cluster(), port, durable);
        control.start();
        awaitAnswer(folder, port);
        createDatabase(folder, port);
        LOG.info("内置数据库已启动 / embedded PostgreSQL started on port {}, data in {}", port, folder.root());
        return new EmbeddedPostgres(folder, Standing.STARTED, port, lock, control);
    }

    private static EmbeddedPostgres join(DataFolder folder) throws IOException {
        for (int tries = 0; tries < PATIENCE.dividedBy(BETWEEN_TRIES); tries++) {
            Optional<Postmaster> running = Postmaster.of(folder.cluster());
            if (running.isPresent() && running.get().ready() && running.get().lives()) {
                awaitAnswer(folder, running.get().port());
                createDatabase(folder, running.get().port());
                return new EmbeddedPostgres(
                        folder, Standing.GUEST, running.get().port(), null, null);
            }
            pause();
        }
        throw owned(folder);
    }

    private static StartRefused owned(DataFolder folder) {
        String holder = OwnerLock.holder(folder.lock());
        return new StartRefused(
                "数据目录 " + folder.root() + " 正由另一个进程（" + holder + "）使用，请先停止它，或换一个 xinqiao.data。",
                "The data folder " + folder.root() + " is in use by process " + holder
                        + ": stop that one first, or name another xinqiao.data.");
    }

    private static void awaitAnswer(DataFolder folder, int port) throws IOException {
        if (!answers(folder, port, () -> true)) {
            throw new IllegalStateException("gave up waiting for a PostgreSQL that lives");
        }
    }

    /** Whether one that was left running takes connections in the end; it may be just about to die. */
    private static boolean answers(DataFolder folder, Postmaster left) throws IOException {
        return left.lives() && answers(folder, left.port(), left::lives);
    }

    /** Waits for the cluster to answer as long as it lives, and makes sure that it is this folder's and no other. */
    private static boolean answers(DataFolder folder, int port, BooleanSupplier living) throws IOException {
        @Nullable SQLException last = null;
        for (int tries = 0; tries < PATIENCE.dividedBy(BETWEEN_TRIES); tries++) {
            try (Connection connection = connect(folder, port);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                if (!Files.isSameFile(Path.of(row.getString(1)), folder.cluster())) {
                    throw new IOException("port " + port + " is another cluster's");
                }
                return true;
            } catch (SQLException notYet) {
                if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                    throw new IOException("the password file does not fit the cluster", notYet);
                }
                if (!living.getAsBoolean()) {
                    return false;
                }
                last = notYet;
                pause();
            }
        }
        throw new IOException("PostgreSQL did not answer on port " + port, last);
    }

    private static void createDatabase(DataFolder folder, int port) throws IOException {
        try (Connection connection = connect(folder, port);
                Statement statement = connection.createStatement()) {
            createRole(statement, NAME, folder.password());
            createRole(statement, APPLICATION, folder.passwordOf(APPLICATION));
            if (isMissing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void createRole(Statement statement, String name, String password) throws SQLException {
        if (isMissing(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login password '" + password + "'");
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static Connection connect(DataFolder folder, int port) throws SQLException {
        return DriverManager.getConnection(url(port, SUPERUSER), SUPERUSER, folder.password());
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int keptPort(Path cluster) throws IOException {
        Path conf = cluster.resolve("xinqiao.conf");
        if (Files.notExists(conf)) {
            return 0;
        }
        Matcher port = PORT.matcher(Files.readString(conf));
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    /** The wanted port, or another one where some other program has taken it meanwhile. */
    private static int freePort(int wanted) throws IOException {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Where the application's database answers. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(port, NAME), APPLICATION, folder.passwordOf(APPLICATION));
    }

    /** The same as the owner of the tables. */
    public DatabaseAddress owner() {
        return new DatabaseAddress(url(port, NAME), NAME, folder.password());
    }

    /** The whole cluster, for the tests that make databases of their own. */
    DatabaseAddress cluster() {
        return new DatabaseAddress(url(port, SUPERUSER), SUPERUSER, folder.password());
    }

    public Standing standing() {
        return standing;
    }

    /** The owner stops the database and lets go of the folder; a guest just leaves. */
    @Override
    public void close() {
        if (lock == null || control == null) {
            return;
        }
        try (lock) {
            control.stop();
        } catch (IOException | StartRefused e) {
            LOG.warn("内置数据库未能正常停止 / the embedded PostgreSQL did not stop cleanly", e);
        }
    }
}

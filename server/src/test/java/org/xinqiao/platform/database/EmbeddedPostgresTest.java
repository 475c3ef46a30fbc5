package org.xinqiao.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xinqiao.platform.StartRefused;

@DisplayName("the embedded database (内置数据库)")
class EmbeddedPostgresTest {

    private static final Path SHARED = Path.of("target", "postgres-processes").toAbsolutePath();

    private final Path folder = SHARED.resolve("data " + UUID.randomUUID());
    private final List<Process> processes = new ArrayList<>();

    /** A folder with a blank in its name, with the programs unpacked once for all tests. */
    @BeforeEach
    void prepareFolder() throws IOException {
        PostgresPrograms.unpackedIn(SHARED.resolve("programs"));
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("programs"), SHARED.resolve("programs"));
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        if (Files.exists(folder.resolve("postgres"))) {
            open(false).close();
        }
        Files.delete(folder.resolve("programs"));
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void keepsItsRowsItsPortAndItsPasswordBetweenRuns() throws SQLException {
        String url;
        try (EmbeddedPostgres first = open(false)) {
            assertThat(first.standing()).isEqualTo(EmbeddedPostgres.Standing.STARTED);
            write(first, 1);
            url = first.address().url();
        }
        try (EmbeddedPostgres second = open(false)) {
            assertThat(second.standing()).isEqualTo(EmbeddedPostgres.Standing.STARTED);
            assertThat(second.address().url()).isEqualTo(url);
            assertThat(rows(second)).isEqualTo(1);
        }
    }

    @Test
    void waitsForTheDiskAtEachCommit() throws SQLException {
        try (EmbeddedPostgres postgres = open(false)) {
            assertThat(ask(postgres.address(), "show fsync")).isEqualTo("on");
            assertThat(ask(postgres.address(), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void isClosedToWhoeverDoesNotKnowThePassword() {
        try (EmbeddedPostgres postgres = open(false)) {
            DatabaseAddress guess = new DatabaseAddress(postgres.address().url(), EmbeddedPostgres.SUPERUSER, "guess");
            assertThatThrownBy(() -> ask(guess, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void isAdoptedWithAllItsRowsWhenItsOwnerIsKilled() throws Exception {
        Process owner = holder("STARTED");
        try (EmbeddedPostgres guest = open(true)) {
            assertThat(guest.standing()).isEqualTo(EmbeddedPostgres.Standing.GUEST);
            write(guest, 1);
        }
        Postmaster orphan = Postmaster.of(folder.resolve("postgres")).orElseThrow();
        owner.destroyForcibly().waitFor();
        assertThat(orphan.lives()).isTrue();

        try (EmbeddedPostgres heir = open(false)) {
            assertThat(heir.standing()).isEqualTo(EmbeddedPostgres.Standing.ADOPTED);
            assertThat(rows(heir)).isEqualTo(1);
        }
        assertThat(orphan.lives()).isFalse();
    }

    @Test
    void servesGuestsButNoSecondOwnerWhileItsOwnerLives() throws Exception {
        Process owner = holder("STARTED");
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(Long.toString(owner.pid()));
        holder("GUEST", "guest").getOutputStream().close();
        try (EmbeddedPostgres guest = open(true)) {
            assertThat(ask(guest.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackAfterEverythingWasKilledAtOnce() throws Exception {
        Process owner = holder("STARTED");
        try (EmbeddedPostgres guest = open(true)) {
            write(guest, 1);
        }
        Postmaster postmaster = Postmaster.of(folder.resolve("postgres")).orElseThrow();
        owner.destroyForcibly().waitFor();
        ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
        try (EmbeddedPostgres next = open(false)) {
            assertThat(next.standing()).isEqualTo(EmbeddedPostgres.Standing.STARTED);
            assertThat(rows(next)).isEqualTo(1);
        }
    }

    @Test
    void isNotFooledByAnotherProgramThatGotTheDeadOnesNumber() throws Exception {
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        List<String> lines;
        try (EmbeddedPostgres first = open(false)) {
            write(first, 1);
            lines = new ArrayList<>(Files.readAllLines(pidFile));
        }
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);
        try (EmbeddedPostgres next = open(false)) {
            assertThat(next.standing()).isEqualTo(EmbeddedPostgres.Standing.STARTED);
            assertThat(rows(next)).isEqualTo(1);
        }
    }

    @Test
    void isRefusedWithWordsWhenItIsGivenAndDoesNotAnswer() {
        DatabaseAddress nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/none", "nobody", "secret");
        assertThatThrownBy(() -> GivenPostgres.checked(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("xinqiao.database")
                .hasMessageNotContaining("secret");
    }

    private EmbeddedPostgres open(boolean guest) {
        return EmbeddedPostgres.open(folder, guest, true);
    }

    /** Starts a process of its own on the folder and waits until it stands as expected. */
    private Process holder(String standing, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseHolder.class.getName(),
                folder.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("standing ")) {
                assertThat(line).isEqualTo("standing " + standing);
                return process;
            }
        }
        throw new AssertionError("the process ended without a word");
    }

    private static void write(EmbeddedPostgres postgres, int value) throws SQLException {
        try (Connection connection = connect(postgres.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists public.kept (value int)");
            statement.execute("insert into public.kept values (" + value + ")");
        }
    }

    private static int rows(EmbeddedPostgres postgres) throws SQLException {
        return Integer.parseInt(ask(postgres.owner(), "select count(*) from public.kept"));
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}

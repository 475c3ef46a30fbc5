package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.Bringing.utf8;

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
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.EmbeddedPostgres;
import org.xinqiao.testing.ServerProcess;

@DisplayName("an import whose server is killed again and again (导入中断)")
class ImportCrashTest {

    private static final Path PLACE =
            Path.of("src", "test", "resources", "place").toAbsolutePath();
    private static final int ROWS = 12_000;
    private static final int KILLS = 4;

    private final Path folder =
            Path.of("target", "import-crash", UUID.randomUUID().toString()).toAbsolutePath();
    private final List<ServerProcess> servers = new ArrayList<>();

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (ServerProcess each : servers) {
            each.kill();
        }
        EmbeddedPostgres.open(folder, false, true).close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void takesEveryRowOnceAndKeepsItsErrors() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ServerProcess server = started();
        begin(server);
        DatabaseAddress database = address();
        List<Integer> killedAt = new ArrayList<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            // the last well before the end, however slowly the kill comes
            int part = ROWS / KILLS / 2;
            awaitRows(database, kill == 1 ? 0 : (kill - 1) * part + random.nextInt(part));
            Thread.sleep(random.nextInt(80));
            server.kill();
            killedAt.add(number(database, "select done from intake.import_run"));
            if (kill == KILLS) {
                killDatabase();
            }
            server = started();
        }
        awaitRows(database, ROWS);
        awaitEnd(database);
        System.out.println("killed at rows " + killedAt + ", seed " + seed);
        assertThat(killedAt).allMatch(done -> done < ROWS);
        assertEveryRowIsInOnce(database);
        server.signIn("dispatcher");
        assertThat(server.get("/api/imports/1/errors.csv").lines()).hasSize(1 + ROWS / 50);
        server.close();
    }

    /** Every fiftieth row lacks its text; every hundredth and first stands there twice. */
    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> i % 50 == 49 ? i + "," : i % 101 == 100 ? repeated(i - 1) : repeated(i))
                .collect(Collectors.joining("\n", "编号,内容\n", "\n"));
    }

    private static String repeated(int i) {
        return i + ",第" + i + "条：楼下路灯不亮";
    }

    private static void begin(ServerProcess server) throws IOException, InterruptedException {
        server.signIn("dispatcher");
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"crash.csv\"\r\n\r\n%s\r\n--b--\r\n";
        server.post("/api/imports", "multipart/form-data; boundary=b", utf8(part.formatted(file())));
        server.post("/api/imports/1/start", "application/json", utf8("""
                {"mapping":{"0":"sourceId","1":"text"}}"""));
    }

    private static void assertEveryRowIsInOnce(DatabaseAddress database) throws SQLException {
        int failed = ROWS / 50;
        long repeated = IntStream.range(0, ROWS)
                .filter(i -> i % 101 == 100 && i % 50 != 49 && (i - 1) % 50 != 49)
                .count();
        int registered = (int) (ROWS - failed - repeated);
        assertThat(number(database, "select done from intake.import_run where state = 'DONE'"))
                .isEqualTo(ROWS);
        assertThat(number(database, "select registered from intake.import_run")).isEqualTo(registered);
        assertThat(number(database, "select count(distinct source) from casework.case_fact"))
                .isEqualTo(registered);
        for (String table : List.of("case_fact", "case_state", "story")) {
            assertThat(number(database, "select count(*) from casework." + table))
                    .isEqualTo(registered);
        }
        assertThat(number(database, "select count(*) from intake.import_error where (row_no - 2) % 50 = 49"))
                .isEqualTo(failed);
        assertThat(number(database, "select count(*) from intake.import_error")).isEqualTo(failed);
    }

    private ServerProcess started() throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.on(folder, PLACE);
        servers.add(server);
        return server;
    }

    private DatabaseAddress address() {
        try (EmbeddedPostgres guest = EmbeddedPostgres.open(folder, true, true)) {
            return guest.address();
        }
    }

    private void killDatabase() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    private static void awaitRows(DatabaseAddress database, int rows) throws Exception {
        while (number(database, "select done from intake.import_run") < rows) {
            Thread.sleep(5);
        }
    }

    private static void awaitEnd(DatabaseAddress database) throws Exception {
        while (number(database, "select count(*) from intake.import_run where state = 'RUNNING'") > 0) {
            Thread.sleep(5);
        }
    }

    private static int number(DatabaseAddress database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : -1;
        }
    }
}

package org.xinqiao.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinqiao.platform.StartRefused;

/** Makes, starts and stops the cluster of a data folder with PostgreSQL's own programs. */
final class PostgresControl {

    private static final int START_SECONDS = 600;
    private static final int STOP_SECONDS = 60;
    private static final int LOG_LINES_SHOWN = 8;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresControl(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    boolean hasCluster() {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    /**
     * Makes the cluster beside its final place and moves it there when it is whole, so that a process killed on the
     * way leaves no half cluster behind.
     */
    void make() throws IOException {
        Path draft = Files.createTempDirectory(folder.root(), "making-postgres");
        run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + EmbeddedPostgres.SUPERUSER,
                        "--pwfile=" + folder.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"));
        Files.move(draft, folder.cluster());
    }

    void start() throws IOException {
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + folder.cluster(),
                        "--log=" + folder.log(),
                        "--wait",
                        "--timeout=" + START_SECONDS));
    }

    /** The quick, clean way: running transactions are rolled back, everything committed is on disk. */
    void stop() throws IOException {
        run(
                "pg_ctl",
                List.of("stop", "--pgdata=" + folder.cluster(), "--mode=fast", "--wait", "--timeout=" + STOP_SECONDS));
    }

    /** Output goes to a file: a pipe would be held open by the PostgreSQL that stays behind. */
    private void run(String program, List<String> arguments) throws IOException {
        File output = folder.log().toFile();
        Process process = new ProcessBuilder(programs.command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw failed(program);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, e);
        }
    }

    private StartRefused failed(String program) throws IOException {
        String lastWords;
        try (Stream<String> lines = Files.lines(folder.log())) {
            List<String> all = lines.toList();
            lastWords = all.stream()
                    .skip(Math.max(0, all.size() - LOG_LINES_SHOWN))
                    .collect(Collectors.joining(System.lineSeparator()));
        }
        return new StartRefused(
                "内置 PostgreSQL 的 " + program + " 没有成功，请看 " + folder.log() + "，最后几行：\n" + lastWords,
                "PostgreSQL's " + program + " failed; see " + folder.log() + ", whose last lines are above.");
    }
}

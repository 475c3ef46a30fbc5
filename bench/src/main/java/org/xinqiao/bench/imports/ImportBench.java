package org.xinqiao.bench.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.bench.Options;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.Imports;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 导入基准程序: brings in a file of made-up rows as a person would who uploads it, then inserts the same rows bare, on the same
 * PostgreSQL with fsync on. {@code import [--rows N] [--rounds N] [--callers]}; the last line is JSON.
 */
public final class ImportBench {

    private static final int WARM_UP = 10_000;
    private static final long LOOK_EVERY = TimeUnit.MILLISECONDS.toNanos(20);

    private final Imports imports;
    private final Viewer viewer;
    private final BareInserts bare;
    private final PeakHeap heap = new PeakHeap();

    private ImportBench(ConfigurableApplicationContext context) {
        this.imports = context.getBean(Imports.class);
        this.viewer = context.getBean(Viewers.class).named("paidan01");
        this.bare = new BareInserts(context.getBean(OwnersConnections.class));
    }

    public static void main(String[] args) throws IOException, SQLException {
        Options options = Options.of(args);
        int rows = options.number("--rows", 20_000);
        int rounds = options.number("--rounds", 3);
        boolean callers = options.has("--callers");
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .web(WebApplicationType.NONE)
                .profiles("command");
        try (ConfigurableApplicationContext context = application.run()) {
            new ImportBench(context).measure(rows, rounds, callers);
        }
    }

    private void measure(int rows, int rounds, boolean callers) throws IOException, SQLException {
        System.out.println("warming up …");
        round(new MadeFile(tag(0), WARM_UP, callers));
        Round best = null;
        for (int number = 1; number <= rounds; number++) {
            Round round = round(new MadeFile(tag(number), rows, callers));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: read through in %.1f s, %.0f rows/s, bare %.0f rows/s, heap %d MB at most%n",
                    number,
                    round.look,
                    rows / round.taken,
                    rows / round.bare,
                    round.megabytes);
            best = best == null || round.taken < best.taken ? round : best;
        }
        if (best != null) {
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"import\", \"rows\": %d, \"callers\": %b, \"seconds\": %.2f, \"rows_per_s\": %.0f,"
                            + " \"look_s\": %.2f, \"bare_rows_per_s\": %.0f, \"ratio_to_bare\": %.3f, \"peak_heap_mb\": %d}%n",
                    rows,
                    callers,
                    best.taken,
                    rows / best.taken,
                    best.look,
                    rows / best.bare,
                    best.bare / best.taken,
                    best.megabytes);
        }
    }

    /** 一轮: in seconds, what it took to look through the file, to take it in, and to insert its rows bare. */
    private record Round(double look, double taken, double bare, long megabytes) {}

    private Round round(MadeFile file) throws IOException, SQLException {
        Path path = Files.createTempFile("import-bench", ".csv");
        try {
            file.writeTo(path);
            heap.reset();
            long begin = System.nanoTime();
            Imports.Uploaded uploaded = upload(path);
            long looked = System.nanoTime();
            takeIn(uploaded, file.rows());
            long taken = System.nanoTime();
            long megabytes = heap.megabytes();
            return new Round((looked - begin) / 1e9, (taken - looked) / 1e9, bare.run(file), megabytes);
        } finally {
            Files.delete(path);
        }
    }

    private Imports.Uploaded upload(Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            return imports.upload(viewer, "bench.csv", content);
        }
    }

    private void takeIn(Imports.Uploaded uploaded, int rows) {
        long id = uploaded.run().id();
        Columns columns = Columns.suggestedFor(uploaded.look().headers());
        ImportRun run = imports.start(
                viewer,
                id,
                new ImportRun.Wishes(
                        columns, Facts.Channel.BOARD, viewer.scope().area()));
        while (run.state() == ImportRun.State.RUNNING) {
            LockSupport.parkNanos(LOOK_EVERY);
            run = imports.get(viewer, id);
        }
        if (run.progress().registered() != rows) {
            throw new IllegalStateException("not every row was registered: " + run);
        }
    }

    /** Rows of another run of this program are other rows. */
    private static String tag(int round) {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "-" + round;
    }
}

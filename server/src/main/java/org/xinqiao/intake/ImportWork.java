package org.xinqiao.intake;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.store.ImportFiles;
import org.xinqiao.intake.store.ImportTable;
import org.xinqiao.intake.store.TableRow;
import org.xinqiao.intake.store.TableRows;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SafeCell;

/** 导入作业: goes through a file from where it stands to its end, batch by batch. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int BATCH = 200;

    /** So many files at a time; each holds two of the process's connections. */
    private static final int HANDS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ImportTable table;
    private final ImportFiles files;
    private final ImportBatch batches;
    private final RowWords words;
    private final Viewers viewers;
    private final Clock clock;
    private final Set<Long> atWork = ConcurrentHashMap.newKeySet();
    private final Semaphore hands = new Semaphore(HANDS);
    private volatile boolean stopping;

    ImportWork(
            ImportTable table, ImportFiles files, ImportBatch batches, RowWords words, Viewers viewers, Clock clock) {
        this.table = table;
        this.files = files;
        this.batches = batches;
        this.words = words;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Does the work in a thread of its own. */
    void begin(long id) {
        Thread.ofVirtual().name("import-" + id).start(() -> run(id));
    }

    /** Does the work, unless somebody is at it already; returns when it has ended or must wait. */
    void run(long id) {
        if (!atWork.add(id)) {
            return;
        }
        hands.acquireUninterruptibly();
        try {
            if (!stopping) {
                table.alone(
                        id,
                        () -> table.find(id)
                                .filter(run -> run.state() == ImportRun.State.RUNNING)
                                .filter(run -> files.isThere(run))
                                .ifPresent(this::goThrough));
            }
        } catch (RuntimeException e) {
            LOG.warn("import {} was broken off and will be taken up again", id, e);
        } finally {
            hands.release();
            atWork.remove(id);
        }
    }

    /** The rows that are under way are finished; the rest waits for the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (!hands.tryAcquire(HANDS, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("an import does not stop; what it has not counted will be taken again");
        }
    }

    private void goThrough(ImportRun run) {
        try {
            words.forget();
            Viewer viewer = viewers.of(run.account());
            if (takeAll(run, viewer)) {
                end(run, ImportRun.State.DONE);
            }
        } catch (IOException | UncheckedIOException | ProblemFound e) {
            LOG.warn("import {} cannot go on", run.id(), e);
            end(run, ImportRun.State.FAILED);
        }
    }

    private void end(ImportRun run, ImportRun.State state) {
        table.move(run.id(), Set.of(ImportRun.State.RUNNING), state, clock.instant());
    }

    /** Whether the end of the file was reached. */
    private boolean takeAll(ImportRun run, Viewer viewer) throws IOException {
        int done = run.progress().done();
        try (TableRows rows = TableRows.open(files.of(run), run.file().shape())) {
            TableRow header = firstAfter(rows, run.file().headerRow() - 1);
            boolean isMended = header != null && !Columns.ours(header.cells()).isEmpty();
            TableRow row = rows.next();
            for (int i = 0; i < done && row != null; i++) {
                row = rows.next();
            }
            while (row != null) {
                List<TableRow> batch = new ArrayList<>(BATCH);
                for (; row != null && batch.size() < BATCH; row = rows.next()) {
                    batch.add(isMended ? unquoted(row) : row);
                }
                if (stopping || !table.isRunning(run.id())) {
                    return false;
                }
                batches.take(viewer, run, batch, done);
                done += batch.size();
            }
            return true;
        }
    }

    /** Our own lists of failed rows quote what a spreadsheet would take for a formula. */
    private static TableRow unquoted(TableRow row) {
        return new TableRow(row.no(), row.cells().stream().map(SafeCell::in).toList());
    }

    /** The first row with a larger number. */
    static @Nullable TableRow firstAfter(TableRows rows, int number) throws IOException {
        TableRow row = rows.next();
        while (row != null && row.no() <= number) {
            row = rows.next();
        }
        return row;
    }
}

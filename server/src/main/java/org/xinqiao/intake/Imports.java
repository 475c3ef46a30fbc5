package org.xinqiao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.model.Target;
import org.xinqiao.intake.store.ImportFiles;
import org.xinqiao.intake.store.ImportTable;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.intake.store.TableLook;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 导入: the front door for files of cases. Everybody sees the imports of their own account. */
@Service
public class Imports {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LEFT_AFTER = Duration.ofHours(1);

    private final ImportTable table;
    private final ImportFiles files;
    private final ImportWork work;
    private final ImportErrors errors;
    private final Areas areas;
    private final Clock clock;

    Imports(ImportTable table, ImportFiles files, ImportWork work, ImportErrors errors, Areas areas, Clock clock) {
        this.table = table;
        this.files = files;
        this.work = work;
        this.errors = errors;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Keeps a file and looks through it; nothing is registered yet.
     *
     * @throws ProblemFound with an {@link IntakeProblem} for a file that cannot be read or holds no rows
     */
    public Uploaded upload(Viewer viewer, String fileName, InputStream content) throws IOException {
        checkMayImport(viewer);
        String stored = files.keep(content);
        try {
            TableLook look = TableLook.at(files.named(stored));
            if (look.total() == 0) {
                throw new ProblemFound(IntakeProblem.EMPTY_FILE);
            }
            ImportRun.File file = new ImportRun.File(
                    fileName,
                    stored,
                    look.shape(),
                    look.headerRow(),
                    look.headers().size(),
                    look.total());
            return new Uploaded(
                    table.add(
                            viewer.account(),
                            file,
                            origin(fileName),
                            viewer.scope().area(),
                            clock.instant()),
                    look);
        } catch (ProblemFound e) {
            files.drop(stored);
            throw e;
        } catch (IOException | RuntimeException e) {
            files.drop(stored);
            throw (ProblemFound) new ProblemFound(IntakeProblem.UNREADABLE_FILE).initCause(e);
        }
    }

    /**
     * Starts the work, which goes on by itself and survives the process.
     *
     * @throws ProblemFound with {@link IntakeProblem#INVALID} or {@link IntakeProblem#ALREADY_STARTED}
     */
    public ImportRun start(Viewer viewer, long id, ImportRun.Wishes wishes) {
        accept(viewer, id, wishes);
        work.begin(id);
        return get(viewer, id);
    }

    /** Does the work in the caller's thread, unless somebody else is at it. */
    void workOn(long id) {
        work.run(id);
    }

    /** Says how a file is to be understood; from now on it is under way. */
    void accept(Viewer viewer, long id, ImportRun.Wishes wishes) {
        ImportRun run = get(viewer, id);
        if (!wishes.columns().columns().containsKey(Target.TEXT)) {
            throw invalid("mapping", "请指定哪一列是诉求内容。", "Say which column holds the text.");
        }
        if (wishes.columns().columns().values().stream()
                .anyMatch(column -> column < 0 || column >= run.file().width())) {
            throw invalid("mapping", "文件里没有这一列，请重新选择。", "The file has no such column; choose again.");
        }
        if (areas.find(wishes.area()).isEmpty() || !viewer.scope().area().contains(wishes.area())) {
            throw invalid("area", "这个区域不在您的辖区内，请重新选择。", "This area is not within yours; choose again.");
        }
        if (!table.start(id, wishes, clock.instant())) {
            throw new ProblemFound(IntakeProblem.ALREADY_STARTED);
        }
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_IMPORT}, absent or another's */
    public ImportRun get(Viewer viewer, long id) {
        checkMayImport(viewer);
        return table.find(id)
                .filter(run -> run.account().equals(viewer.account()))
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_IMPORT));
    }

    /** The latest first. */
    public List<ImportRun> list(Viewer viewer) {
        checkMayImport(viewer);
        return table.list(viewer.account());
    }

    /**
     * Holds the work after the rows that are under way; it waits until {@link #goOn}.
     *
     * @throws ProblemFound with {@link IntakeProblem#NOT_NOW} for one that is not at work
     */
    public ImportRun pause(Viewer viewer, long id) {
        return moved(viewer, id, Set.of(ImportRun.State.RUNNING), ImportRun.State.PAUSED);
    }

    /** @throws ProblemFound with {@link IntakeProblem#NOT_NOW} for one that was not held */
    public ImportRun goOn(Viewer viewer, long id) {
        ImportRun run = moved(viewer, id, Set.of(ImportRun.State.PAUSED), ImportRun.State.RUNNING);
        work.begin(id);
        return run;
    }

    /**
     * Gives it up: what is registered stays, no further row follows.
     *
     * @throws ProblemFound with {@link IntakeProblem#NOT_NOW} for one that is over
     */
    public ImportRun cancel(Viewer viewer, long id) {
        return moved(
                viewer,
                id,
                Set.of(ImportRun.State.READY, ImportRun.State.RUNNING, ImportRun.State.PAUSED),
                ImportRun.State.CANCELLED);
    }

    private ImportRun moved(Viewer viewer, long id, Set<ImportRun.State> from, ImportRun.State to) {
        get(viewer, id);
        boolean isMoved = table.move(id, from, to, clock.instant());
        ImportRun run = get(viewer, id);
        if (!isMoved && run.state() != to) {
            throw new ProblemFound(IntakeProblem.NOT_NOW);
        }
        return run;
    }

    /**
     * Looks once more through a file that has not been started.
     *
     * @throws ProblemFound with {@link IntakeProblem#FILE_GONE}
     */
    public Uploaded look(Viewer viewer, long id) throws IOException {
        ImportRun run = get(viewer, id);
        return new Uploaded(run, TableLook.at(files.of(run)));
    }

    /**
     * The rows that were not taken, whole, as a CSV file; ask {@link #checkKept} first.
     */
    public void writeErrors(ImportRun run, OutputStream out) throws IOException {
        errors.write(run, out);
    }

    /** @throws ProblemFound with {@link IntakeProblem#FILE_GONE} when the file is no longer there */
    public void checkKept(ImportRun run) {
        files.of(run);
    }

    /** Which rows were not taken and why, some after a row of the file. */
    public List<RowFailure> failures(ImportRun run, int afterRow, int limit) {
        return table.failures(run.id(), afterRow, limit);
    }

    /** Takes up whatever was broken off. */
    public void resume() {
        table.running().forEach(work::begin);
    }

    /** Drops the files that nobody needs any more; whatever waits for too long is given up with its file. */
    public void tidy() throws IOException {
        Instant now = clock.instant();
        files.sweepOpened(now.minus(LEFT_AFTER));
        for (ImportRun run : table.withNeedlessFile(now.minus(KEPT))) {
            table.move(run.id(), Set.of(ImportRun.State.READY, ImportRun.State.PAUSED), ImportRun.State.CANCELLED, now);
            files.drop(run.file().stored());
            table.fileIsGone(run.id());
        }
    }

    private static void checkMayImport(Viewer viewer) {
        if (!viewer.may(Power.IMPORT)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }

    private static ProblemFound invalid(String field, String zh, String en) {
        return new ProblemFound(IntakeProblem.INVALID, List.of(new FieldProblem(field, "invalid", zh, en)));
    }

    /** The same file under another ending, copied once more, or as its list of mended rows, is of the same origin. */
    static String origin(String fileName) {
        String stem = fileName.replaceFirst("(?i)\\.(csv|txt|tsv|xlsx)$", "");
        return stem.replaceAll("\\s*\\(\\d+\\)$", "").replaceFirst("(?i)(\\.csv|\\.xlsx)?\\.errors$", "");
    }

    /** 已上传. */
    public record Uploaded(ImportRun run, TableLook look) {}
}

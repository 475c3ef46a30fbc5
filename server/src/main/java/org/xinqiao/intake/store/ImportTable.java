package org.xinqiao.intake.store;

import static org.xinqiao.schema.intake.Tables.IMPORT_ERROR;
import static org.xinqiao.schema.intake.Tables.IMPORT_RUN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.intake.tables.records.ImportErrorRecord;
import org.xinqiao.schema.intake.tables.records.ImportRunRecord;

/** 导入表: what is being brought in, how far, and which rows could not be taken. */
@Repository
public class ImportTable {

    private static final int LOCK_SPACE = 12345;
    private static final int LISTED = 200;
    private static final List<String> OVER = Arrays.stream(ImportRun.State.values())
            .filter(ImportRun.State::isOver)
            .map(ImportRun.State::name)
            .toList();

    private final DSLContext sql;

    ImportTable(DSLContext sql) {
        this.sql = sql;
    }

    /** A file that has come in; nothing is done with it yet. */
    public ImportRun add(AccountId account, ImportRun.File file, String origin, AreaCode area, Instant at) {
        ImportRunRecord row = sql.newRecord(IMPORT_RUN);
        row.setAccount(account.value());
        row.setFileName(file.name());
        row.setStored(file.stored());
        row.setFormat(file.shape().format());
        row.setEncoding(file.shape().encoding());
        row.setDelimiter(String.valueOf(file.shape().delimiter()));
        row.setHeaderRow(file.headerRow());
        row.setWidth(file.width());
        row.setTotal(file.total());
        row.setUploadedAt(at);
        row.setState(ImportRun.State.READY.name());
        row.setOrigin(origin);
        row.setArea(area.value());
        row.store();
        return find(row.getId()).orElseThrow();
    }

    public Optional<ImportRun> find(long id) {
        return sql.selectFrom(IMPORT_RUN).where(IMPORT_RUN.ID.eq(id)).fetchOptional(ImportTable::run);
    }

    /** The latest first, of one account. */
    public List<ImportRun> list(AccountId account) {
        return sql.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.ACCOUNT.eq(account.value()))
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(LISTED)
                .fetch(ImportTable::run);
    }

    /** Those that have begun and not ended, wherever they were broken off. */
    public List<Long> running() {
        return sql.select(IMPORT_RUN.ID)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.eq(ImportRun.State.RUNNING.name()))
                .orderBy(IMPORT_RUN.ID)
                .fetch(IMPORT_RUN.ID);
    }

    /** Whether it was this call that started it. */
    public boolean start(long id, ImportRun.Wishes wishes, Instant at) {
        return sql.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, ImportRun.State.RUNNING.name())
                        .set(IMPORT_RUN.MAPPING, wishes.columns().written())
                        .set(IMPORT_RUN.CHANNEL, wishes.channel().name())
                        .set(IMPORT_RUN.AREA, wishes.area().value())
                        .set(IMPORT_RUN.STARTED_AT, at)
                        .where(IMPORT_RUN.ID.eq(id))
                        .and(IMPORT_RUN.STATE.eq(ImportRun.State.READY.name()))
                        .execute()
                == 1;
    }

    /** Whether it is to go on. */
    public boolean isRunning(long id) {
        return sql.fetchExists(IMPORT_RUN, IMPORT_RUN.ID.eq(id), IMPORT_RUN.STATE.eq(ImportRun.State.RUNNING.name()));
    }

    /** From one of some states to another; whether it was this call that did it. */
    public boolean move(long id, Set<ImportRun.State> from, ImportRun.State to, Instant at) {
        return sql.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, to.name())
                        .set(IMPORT_RUN.FINISHED_AT, to.isOver() ? at : null)
                        .where(IMPORT_RUN.ID.eq(id))
                        .and(IMPORT_RUN.STATE.in(
                                from.stream().map(ImportRun.State::name).toList()))
                        .execute()
                == 1;
    }

    /**
     * So many rows further; to be called in the transaction that registers them.
     *
     * @param from how far it was before
     * @throws IllegalStateException when it is elsewhere: these rows have been counted already, or must wait
     */
    public void advance(long id, int from, Advance by) {
        int moved = sql.update(IMPORT_RUN)
                .set(IMPORT_RUN.DONE, from + by.rows())
                .set(IMPORT_RUN.REGISTERED, IMPORT_RUN.REGISTERED.plus(by.registered()))
                .set(IMPORT_RUN.REPEATED, IMPORT_RUN.REPEATED.plus(by.repeated()))
                .set(IMPORT_RUN.FAILED, IMPORT_RUN.FAILED.plus(by.failures().size()))
                .set(IMPORT_RUN.UNMATCHED, IMPORT_RUN.UNMATCHED.plus(by.unmatched()))
                .where(IMPORT_RUN.ID.eq(id))
                .and(IMPORT_RUN.DONE.eq(from))
                .execute();
        if (moved == 0) {
            throw elsewhere(id, from);
        }
        sql.batchInsert(by.failures().stream()
                        .map(each -> new ImportErrorRecord(id, each.row(), each.zh(), each.en()))
                        .toList())
                .execute();
    }

    /** @throws IllegalStateException when it is not there; any other when the database is away */
    public void checkAt(long id, int done) {
        if (!sql.fetchExists(IMPORT_RUN, IMPORT_RUN.ID.eq(id), IMPORT_RUN.DONE.eq(done))) {
            throw elsewhere(id, done);
        }
    }

    private static IllegalStateException elsewhere(long id, int done) {
        return new IllegalStateException("import " + id + " does not stand at " + done + " rows any more");
    }

    /** 前进: what came of some rows. */
    public record Advance(int registered, int repeated, int unmatched, List<RowFailure> failures) {

        int rows() {
            return registered + repeated + failures.size();
        }
    }

    /** Imports whose file nobody needs any more: all of it is in, or it was uploaded too long ago. */
    public List<ImportRun> withNeedlessFile(Instant uploadedBefore) {
        return sql.selectFrom(IMPORT_RUN)
                .where(IMPORT_RUN.STORED.ne(""))
                .and(IMPORT_RUN.STATE.ne(ImportRun.State.RUNNING.name()))
                .and(IMPORT_RUN
                        .UPLOADED_AT
                        .lt(uploadedBefore)
                        .or(IMPORT_RUN.STATE.in(OVER).and(IMPORT_RUN.FAILED.eq(0))))
                .fetch(ImportTable::run);
    }

    public void fileIsGone(long id) {
        sql.update(IMPORT_RUN)
                .set(IMPORT_RUN.STORED, "")
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /** The next failures after a row, in the order of the file. */
    public List<RowFailure> failures(long id, int afterRow, int limit) {
        return sql.select(IMPORT_ERROR.ROW_NO, IMPORT_ERROR.ZH, IMPORT_ERROR.EN)
                .from(IMPORT_ERROR)
                .where(IMPORT_ERROR.RUN.eq(id))
                .and(IMPORT_ERROR.ROW_NO.gt(afterRow))
                .orderBy(IMPORT_ERROR.ROW_NO)
                .limit(limit)
                .fetch(row -> new RowFailure(row.value1(), row.value2(), row.value3()));
    }

    /**
     * Does the work unless somebody else is at it. The lock belongs to the connection: when a process dies, so does its
     * lock, and another can take the work up at once.
     */
    public void alone(long id, Runnable work) {
        int key = (int) id;
        sql.connection(connection -> {
            DSLContext lock = DSL.using(connection);
            Object mine = lock.fetchValue("select pg_try_advisory_lock(?, ?)", LOCK_SPACE, key);
            if (Boolean.TRUE.equals(mine)) {
                try {
                    work.run();
                } finally {
                    lock.fetchValue("select pg_advisory_unlock(?, ?)", LOCK_SPACE, key);
                }
            }
        });
    }

    private static ImportRun run(ImportRunRecord row) {
        TableShape shape = new TableShape(
                row.getFormat(), row.getEncoding(), row.getDelimiter().charAt(0));
        @Nullable Instant started = row.getStartedAt();
        @Nullable Instant finished = row.getFinishedAt();
        return new ImportRun(
                row.getId(),
                new AccountId(row.getAccount()),
                new ImportRun.File(
                        row.getFileName(), row.getStored(), shape, row.getHeaderRow(), row.getWidth(), row.getTotal()),
                row.getOrigin(),
                new ImportRun.Wishes(
                        Columns.read(row.getMapping()),
                        Facts.Channel.valueOf(row.getChannel()),
                        new AreaCode(row.getArea())),
                ImportRun.State.valueOf(row.getState()),
                new ImportRun.Progress(
                        row.getDone(),
                        row.getRegistered(),
                        row.getRepeated(),
                        row.getFailed(),
                        row.getUnmatched(),
                        started,
                        finished));
    }
}

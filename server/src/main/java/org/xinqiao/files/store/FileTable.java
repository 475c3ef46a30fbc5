package org.xinqiao.files.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.files.Tables.ATTACHMENT;
import static org.xinqiao.schema.files.Tables.FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.files.AttachmentTerms.Kept;
import org.xinqiao.files.Checked;
import org.xinqiao.files.FileId;
import org.xinqiao.schema.files.tables.records.FileRecord;

/** 附件表. */
@Repository
public class FileTable {

    /** No account: brought through a public door. */
    private static final long CITIZEN = 0;

    private final DSLContext sql;

    public FileTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 新附件; {@code by} is absent for what a citizen brought. */
    public record NewFile(
            String sha256,
            String name,
            String type,
            long size,
            @Nullable AccountId by,
            boolean preview,
            Checked checked) {}

    public FileId add(NewFile file, Instant at) {
        long id = sql.insertInto(FILE)
                .set(FILE.SHA256, file.sha256())
                .set(FILE.NAME, file.name())
                .set(FILE.TYPE, file.type())
                .set(FILE.SIZE, file.size())
                .set(FILE.UPLOADED_BY, file.by() == null ? CITIZEN : file.by().value())
                .set(FILE.UPLOADED_AT, at)
                .set(FILE.PREVIEW, file.preview())
                .set(FILE.CHECKED, file.checked().name())
                .returningResult(FILE.ID)
                .fetchSingle()
                .value1();
        return new FileId(id);
    }

    public List<FileRow> find(Collection<FileId> ids) {
        return sql.selectFrom(FILE)
                .where(FILE.ID.in(ids.stream().map(FileId::value).toList()))
                .fetch(FileTable::row);
    }

    private static FileRow row(FileRecord row) {
        return new FileRow(
                new FileId(row.getId()),
                row.getSha256(),
                row.getName(),
                row.getType(),
                row.getSize(),
                row.getUploadedBy() == CITIZEN ? null : new AccountId(row.getUploadedBy()),
                row.getPreview(),
                Checked.valueOf(row.getChecked()));
    }

    /** Files that wait for the scanner, by number from {@code after} on. */
    public List<FileRow> waiting(long after, int limit) {
        return sql.selectFrom(FILE)
                .where(FILE.CHECKED.eq(Checked.WAITING.name()), FILE.ID.gt(after))
                .orderBy(FILE.ID)
                .limit(limit)
                .fetch(FileTable::row);
    }

    /** What the scanner said; false when the file no longer waits for it. */
    public boolean check(FileId id, Checked verdict) {
        return sql.update(FILE)
                        .set(FILE.CHECKED, verdict.name())
                        .where(FILE.ID.eq(id.value()), FILE.CHECKED.eq(Checked.WAITING.name()))
                        .execute()
                > 0;
    }

    /** Hangs files on a thing; done again, nothing changes. */
    public void attach(Collection<FileId> ids, String thing) {
        sql.batch(ids.stream()
                        .map(id -> sql.insertInto(ATTACHMENT)
                                .set(ATTACHMENT.FILE, id.value())
                                .set(ATTACHMENT.THING, thing)
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    /** Files that hang on nothing and were brought before then, by number from {@code after} on. */
    public List<FileId> unused(long after, Instant before, int limit) {
        return sql.select(FILE.ID)
                .from(FILE)
                .where(FILE.ID.gt(after), FILE.UPLOADED_AT.lt(before), hangsOnNothing())
                .orderBy(FILE.ID)
                .limit(limit)
                .fetch(row -> new FileId(row.value1()));
    }

    /** Keeps others from hanging the file up until the transaction ends; the hash of its bytes, if it still hangs on nothing. */
    public Optional<String> lockUnused(FileId id) {
        sql.select(FILE.ID).from(FILE).where(FILE.ID.eq(id.value())).forUpdate().execute();
        return sql.select(FILE.SHA256)
                .from(FILE)
                .where(FILE.ID.eq(id.value()), hangsOnNothing())
                .fetchOptional(FILE.SHA256);
    }

    private static Condition hangsOnNothing() {
        return notExists(selectOne().from(ATTACHMENT).where(ATTACHMENT.FILE.eq(FILE.ID)));
    }

    /** One at a time brings or drops bytes with this hash, until the transaction ends. */
    public void holdContent(String sha256) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", "files/" + sha256);
    }

    /** Whether any other file has these bytes still. */
    public boolean isElsewhere(FileId id, String sha256) {
        return sql.fetchExists(
                FILE, FILE.SHA256.eq(sha256), FILE.ID.ne(id.value()), FILE.CHECKED.ne(Checked.INFECTED.name()));
    }

    /** Whether any file has these bytes. */
    public boolean isKnown(String sha256) {
        return sql.fetchExists(FILE, FILE.SHA256.eq(sha256), FILE.CHECKED.ne(Checked.INFECTED.name()));
    }

    public void delete(FileId id) {
        sql.deleteFrom(FILE).where(FILE.ID.eq(id.value())).execute();
    }

    /** What the file hangs on. */
    public List<String> thingsOf(FileId id) {
        return sql.select(ATTACHMENT.THING)
                .from(ATTACHMENT)
                .where(ATTACHMENT.FILE.eq(id.value()))
                .fetch(ATTACHMENT.THING);
    }

    /** Files that hang on something and were brought before then, by number from {@code after} on. */
    public List<Kept> attachedBefore(Instant before, long after, int limit) {
        return sql.select(FILE.ID, FILE.UPLOADED_AT)
                .from(FILE)
                .where(FILE.ID.gt(after), FILE.UPLOADED_AT.lt(before))
                .andNot(hangsOnNothing())
                .orderBy(FILE.ID)
                .limit(limit)
                .fetch(row -> new Kept(new FileId(row.value1()), row.value2()));
    }

    /** Keeps others from hanging them on anything until the transaction ends. */
    public void hold(Collection<FileId> ids) {
        sql.select(FILE.ID)
                .from(FILE)
                .where(FILE.ID.in(ids.stream().map(FileId::value).toList()))
                .orderBy(FILE.ID)
                .forUpdate()
                .execute();
    }

    /** What hangs on a thing, by number. */
    public List<FileId> hangingOn(String thing) {
        return sql.select(ATTACHMENT.FILE)
                .from(ATTACHMENT)
                .where(ATTACHMENT.THING.eq(thing))
                .orderBy(ATTACHMENT.FILE)
                .fetch(row -> new FileId(row.value1()));
    }

    /** What each of them hangs on. */
    public Map<FileId, List<String>> thingsOf(Collection<FileId> ids) {
        return sql.select(ATTACHMENT.FILE, ATTACHMENT.THING)
                .from(ATTACHMENT)
                .where(ATTACHMENT.FILE.in(ids.stream().map(FileId::value).toList()))
                .fetchGroups(row -> new FileId(row.value1()), row -> row.value2());
    }

    public Optional<String> hashOf(FileId id) {
        return sql.select(FILE.SHA256).from(FILE).where(FILE.ID.eq(id.value())).fetchOptional(FILE.SHA256);
    }

    /** Takes it off everything it hangs on. */
    public void takeDown(FileId id) {
        sql.deleteFrom(ATTACHMENT).where(ATTACHMENT.FILE.eq(id.value())).execute();
    }

    /** 附件一行; {@code uploadedBy} is absent for what a citizen brought. */
    public record FileRow(
            FileId id,
            String sha256,
            String name,
            String type,
            long size,
            @Nullable AccountId uploadedBy,
            boolean preview,
            Checked checked) {}
}

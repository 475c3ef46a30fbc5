package org.xinqiao.files.store;

import static org.xinqiao.schema.files.Tables.ATTACHMENT;
import static org.xinqiao.schema.files.Tables.FILE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.files.FileId;

/** 附件表. */
@Repository
public class FileTable {

    private final DSLContext sql;

    public FileTable(DSLContext sql) {
        this.sql = sql;
    }

    public FileId add(String sha256, String name, String type, long size, AccountId by, Instant at) {
        long id = sql.insertInto(FILE)
                .set(FILE.SHA256, sha256)
                .set(FILE.NAME, name)
                .set(FILE.TYPE, type)
                .set(FILE.SIZE, size)
                .set(FILE.UPLOADED_BY, by.value())
                .set(FILE.UPLOADED_AT, at)
                .returningResult(FILE.ID)
                .fetchSingle()
                .value1();
        return new FileId(id);
    }

    public List<FileRow> find(Collection<FileId> ids) {
        return sql.selectFrom(FILE)
                .where(FILE.ID.in(ids.stream().map(FileId::value).toList()))
                .fetch(row -> new FileRow(
                        new FileId(row.getId()),
                        row.getSha256(),
                        row.getName(),
                        row.getType(),
                        row.getSize(),
                        new AccountId(row.getUploadedBy())));
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

    /** What the file hangs on. */
    public List<String> thingsOf(FileId id) {
        return sql.select(ATTACHMENT.THING)
                .from(ATTACHMENT)
                .where(ATTACHMENT.FILE.eq(id.value()))
                .fetch(ATTACHMENT.THING);
    }

    /** 附件一行. */
    public record FileRow(FileId id, String sha256, String name, String type, long size, AccountId uploadedBy) {}
}

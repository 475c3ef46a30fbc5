package org.xinqiao.files.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.xinqiao.schema.files.Tables.UPLOAD;
import static org.xinqiao.schema.files.Tables.UPLOAD_PART;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Uploads.State;
import org.xinqiao.schema.files.tables.records.UploadRecord;

/** 续传表. */
@Repository
public class UploadTable {

    private final DSLContext sql;

    public UploadTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 续传一行. */
    public record Row(
            UUID id,
            String name,
            long size,
            long received,
            State state,
            @Nullable FileId file,
            @Nullable String problem,
            Instant endsAt) {}

    /** 一段, and where its bytes lie. */
    public record Part(long starts, long size, String blob) {}

    public void add(UUID id, String name, long size, Instant begun, Instant ends) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.NAME, name)
                .set(UPLOAD.SIZE, size)
                .set(UPLOAD.STATE, State.RECEIVING.name())
                .set(UPLOAD.BEGUN_AT, begun)
                .set(UPLOAD.ENDS_AT, ends)
                .execute();
    }

    public Optional<Row> find(UUID id) {
        return sql.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).fetchOptional(UploadTable::row);
    }

    /** The same, and nobody else goes on with it until the transaction ends. */
    public Optional<Row> lock(UUID id) {
        return sql.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).forUpdate().fetchOptional(UploadTable::row);
    }

    private static Row row(UploadRecord row) {
        return new Row(
                row.getId(),
                row.getName(),
                row.getSize(),
                row.getReceived(),
                State.valueOf(row.getState()),
                row.getFile() == null ? null : new FileId(row.getFile()),
                row.getProblem(),
                row.getEndsAt());
    }

    /** How much is still to come or lies in pieces, all uploads together. */
    public long together() {
        return sql.select(coalesce(sum(UPLOAD.SIZE), BigDecimal.ZERO))
                .from(UPLOAD)
                .where(UPLOAD.STATE.eq(State.RECEIVING.name()))
                .fetchSingle()
                .value1()
                .longValue();
    }

    public void addPart(UUID id, Part part) {
        sql.insertInto(UPLOAD_PART)
                .set(UPLOAD_PART.UPLOAD, id)
                .set(UPLOAD_PART.STARTS, part.starts())
                .set(UPLOAD_PART.SIZE, part.size())
                .set(UPLOAD_PART.BLOB, part.blob())
                .execute();
        sql.update(UPLOAD)
                .set(UPLOAD.RECEIVED, part.starts() + part.size())
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    public List<Part> parts(UUID id) {
        return sql.selectFrom(UPLOAD_PART)
                .where(UPLOAD_PART.UPLOAD.eq(id))
                .orderBy(UPLOAD_PART.STARTS)
                .fetch(row -> new Part(row.getStarts(), row.getSize(), row.getBlob()));
    }

    public void dropParts(UUID id) {
        sql.deleteFrom(UPLOAD_PART).where(UPLOAD_PART.UPLOAD.eq(id)).execute();
    }

    public void done(UUID id, FileId file) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, State.DONE.name())
                .set(UPLOAD.FILE, file.value())
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    public void refused(UUID id, String problem) {
        sql.update(UPLOAD)
                .set(UPLOAD.STATE, State.REFUSED.name())
                .set(UPLOAD.PROBLEM, problem)
                .where(UPLOAD.ID.eq(id))
                .execute();
    }

    public void forget(UUID id) {
        sql.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
    }

    /** Whose time was over before then. */
    public List<UUID> ended(Instant before, int limit) {
        return sql.select(UPLOAD.ID)
                .from(UPLOAD)
                .where(UPLOAD.ENDS_AT.lt(before))
                .orderBy(UPLOAD.ENDS_AT)
                .limit(limit)
                .fetch(UPLOAD.ID);
    }

    /** Those that have come whole, and of which nothing has become yet. */
    public List<UUID> whole(int limit) {
        return sql.select(UPLOAD.ID)
                .from(UPLOAD)
                .where(UPLOAD.STATE.eq(State.RECEIVING.name()), UPLOAD.RECEIVED.eq(UPLOAD.SIZE))
                .orderBy(UPLOAD.BEGUN_AT)
                .limit(limit)
                .fetch(UPLOAD.ID);
    }
}

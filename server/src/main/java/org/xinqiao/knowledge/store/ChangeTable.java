package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.CHANGE;
import static org.xinqiao.schema.knowledge.Tables.REBUILD;
import static org.xinqiao.schema.knowledge.Tables.REBUILD_PROGRESS;
import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 变动表: from where every index is told, and how far those are that are built anew. */
@Repository
public class ChangeTable {

    /** Changes are numbered in the order in which they are committed; any number no other lock of the house uses. */
    private static final long LOCK = 12347;

    private final DSLContext sql;
    private final VersionRows rows;

    ChangeTable(DSLContext sql, VersionRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** 变动: a version of an article begins or ceases to be served. */
    public record Change(long position, long article, int version) {}

    /** Within the transaction that does it. */
    public void tell(long article, int version) {
        sql.execute("select pg_advisory_xact_lock({0})", DSL.val(LOCK));
        sql.insertInto(CHANGE)
                .set(CHANGE.ARTICLE, article)
                .set(CHANGE.VERSION, version)
                .execute();
    }

    /** What came after a position, in order. */
    public List<Change> after(long position, int limit) {
        return sql.selectFrom(CHANGE)
                .where(CHANGE.POSITION.gt(position))
                .orderBy(CHANGE.POSITION)
                .limit(limit)
                .fetch(row -> new Change(row.getPosition(), row.getArticle(), row.getVersion()));
    }

    public long lastPosition() {
        return sql.select(DSL.coalesce(DSL.max(CHANGE.POSITION), 0L))
                .from(CHANGE)
                .fetchSingle()
                .value1();
    }

    /** That version, if it is the one that is served now. */
    public Optional<ArticleRow> served(long article, int version) {
        return sql.select(List.of(ARTICLE.fields()))
                .select(VERSION.fields())
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID), VERSION.NUMBER.eq(ARTICLE.SERVED))
                .where(ARTICLE.ID.eq(article), ARTICLE.SERVED.eq(version))
                .fetchOptional(this::row);
    }

    /** All that is served, in the order of their numbers. */
    public List<ArticleRow> servedAfter(long article, int limit) {
        return sql.select(List.of(ARTICLE.fields()))
                .select(VERSION.fields())
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID), VERSION.NUMBER.eq(ARTICLE.SERVED))
                .where(ARTICLE.ID.gt(article))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(this::row);
    }

    public int countServed() {
        return sql.fetchCount(ARTICLE, ARTICLE.SERVED.isNotNull());
    }

    private ArticleRow row(Record row) {
        return new ArticleRow(ArticleTable.article(row.into(ARTICLE)), rows.version(row.into(VERSION)));
    }

    /** 请求重建. */
    public long askRebuild(String by, Instant at) {
        return sql.insertInto(REBUILD)
                .set(REBUILD.ASKED_AT, at)
                .set(REBUILD.ASKED_BY, by)
                .returning(REBUILD.NUMBER)
                .fetchSingle()
                .getNumber();
    }

    /** The newest, 0 for none. */
    public long lastRebuild() {
        return sql.select(DSL.coalesce(DSL.max(REBUILD.NUMBER), 0L))
                .from(REBUILD)
                .fetchSingle()
                .value1();
    }

    public void progress(long rebuild, UUID process, int done, int total, @Nullable Instant finished) {
        sql.insertInto(REBUILD_PROGRESS)
                .set(REBUILD_PROGRESS.REBUILD, rebuild)
                .set(REBUILD_PROGRESS.PROCESS, process)
                .set(REBUILD_PROGRESS.DONE, done)
                .set(REBUILD_PROGRESS.TOTAL, total)
                .set(REBUILD_PROGRESS.FINISHED_AT, finished)
                .onConflict(REBUILD_PROGRESS.REBUILD, REBUILD_PROGRESS.PROCESS)
                .doUpdate()
                .set(REBUILD_PROGRESS.DONE, done)
                .set(REBUILD_PROGRESS.TOTAL, total)
                .set(REBUILD_PROGRESS.FINISHED_AT, finished)
                .execute();
    }

    /** 重建进度 of one process. */
    public record Progress(UUID process, int done, int total, boolean finished) {}

    public List<Progress> progress(long rebuild) {
        return sql.selectFrom(REBUILD_PROGRESS)
                .where(REBUILD_PROGRESS.REBUILD.eq(rebuild))
                .fetch(row ->
                        new Progress(row.getProcess(), row.getDone(), row.getTotal(), row.getFinishedAt() != null));
    }
}

package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.ATTACHMENT;
import static org.xinqiao.schema.knowledge.Tables.RELATED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.files.FileId;
import org.xinqiao.knowledge.model.Article;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.knowledge.tables.records.ArticleRecord;

/** 知识条目表. */
@Repository
public class ArticleTable {

    private final DSLContext sql;

    public ArticleTable(DSLContext sql) {
        this.sql = sql;
    }

    /** An article with a first version to come. */
    public long add(UnitId unit, Instant at) {
        return sql.insertInto(ARTICLE)
                .set(ARTICLE.UNIT, unit.value())
                .set(ARTICLE.CREATED_AT, at)
                .returning(ARTICLE.ID)
                .fetchSingle()
                .getId();
    }

    public boolean isEmpty() {
        return !sql.fetchExists(ARTICLE);
    }

    public Optional<Article> find(long id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).fetchOptional(ArticleTable::article);
    }

    /** The same, and nobody changes it until the end of the transaction. */
    public Optional<Article> hold(long id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).forUpdate().fetchOptional(ArticleTable::article);
    }

    public void setLatest(long id, int number) {
        sql.update(ARTICLE).set(ARTICLE.LATEST, number).where(ARTICLE.ID.eq(id)).execute();
    }

    /** From now on this version is shown; one that had been withdrawn is back. */
    public void serve(long id, int number) {
        sql.update(ARTICLE)
                .set(ARTICLE.SERVED, number)
                .setNull(ARTICLE.WITHDRAWN_AT)
                .setNull(ARTICLE.WITHDRAWN_BY)
                .set(ARTICLE.WHY, "")
                .where(ARTICLE.ID.eq(id))
                .execute();
    }

    public void withdraw(long id, String why, AccountId by, Instant at) {
        sql.update(ARTICLE)
                .setNull(ARTICLE.SERVED)
                .set(ARTICLE.WITHDRAWN_AT, at)
                .set(ARTICLE.WITHDRAWN_BY, by.value())
                .set(ARTICLE.WHY, why)
                .where(ARTICLE.ID.eq(id))
                .execute();
    }

    /** 相关条目 chosen by hand, on either side. */
    public List<Long> related(long id) {
        return sql.select(RELATED.OTHER)
                .from(RELATED)
                .where(RELATED.ARTICLE.eq(id))
                .union(sql.select(RELATED.ARTICLE).from(RELATED).where(RELATED.OTHER.eq(id)))
                .fetch(row -> row.value1());
    }

    public void relate(long id, long other, AccountId by, Instant at) {
        sql.insertInto(RELATED)
                .set(RELATED.ARTICLE, id)
                .set(RELATED.OTHER, other)
                .set(RELATED.BY, by.value())
                .set(RELATED.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    public void unrelate(long id, long other) {
        sql.deleteFrom(RELATED)
                .where(RELATED.ARTICLE
                        .eq(id)
                        .and(RELATED.OTHER.eq(other))
                        .or(RELATED.ARTICLE.eq(other).and(RELATED.OTHER.eq(id))))
                .execute();
    }

    /** 附件, in the order in which they came. */
    public List<FileId> attachments(long id) {
        return sql.select(ATTACHMENT.FILE)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ARTICLE.eq(id))
                .orderBy(ATTACHMENT.AT, ATTACHMENT.FILE)
                .fetch(row -> new FileId(row.value1()));
    }

    public void attach(long id, List<FileId> files, AccountId by, Instant at) {
        files.forEach(file -> sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ARTICLE, id)
                .set(ATTACHMENT.FILE, file.value())
                .set(ATTACHMENT.BY, by.value())
                .set(ATTACHMENT.AT, at)
                .onConflictDoNothing()
                .execute());
    }

    static Article article(ArticleRecord row) {
        @Nullable Integer served = row.getServed();
        return new Article(
                row.getId(), new UnitId(row.getUnit()), served, row.getLatest(), row.getWithdrawnAt(), row.getWhy());
    }
}

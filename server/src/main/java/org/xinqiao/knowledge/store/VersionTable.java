package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.model.ArticleVersion.State;
import org.xinqiao.schema.knowledge.tables.records.VersionRecord;

/** 条目版本表. */
@Repository
public class VersionTable {

    private final DSLContext sql;
    private final VersionRows rows;

    VersionTable(DSLContext sql, VersionRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public Optional<ArticleVersion> find(long article, int number) {
        return sql.selectFrom(VERSION)
                .where(VERSION.ARTICLE.eq(article), VERSION.NUMBER.eq(number))
                .fetchOptional(rows::version);
    }

    /** The newest first. */
    public List<ArticleVersion> list(long article) {
        return sql.selectFrom(VERSION)
                .where(VERSION.ARTICLE.eq(article))
                .orderBy(VERSION.NUMBER.desc())
                .fetch(rows::version);
    }

    /** 草稿: a further version, or the first. */
    public void add(long article, int number, ArticleText text, AccountId writer, Instant at) {
        VersionRecord row = sql.newRecord(VERSION);
        row.setArticle(article);
        row.setNumber(number);
        row.setState(State.DRAFT.name());
        row.setWriters(new Long[] {writer.value()});
        row.setSavedAt(at);
        rows.put(text, row);
        row.insert();
    }

    /**
     * 保存: writes over a draft that still is as it was read.
     *
     * @return whether it was
     */
    public boolean save(ArticleVersion before, ArticleText text, AccountId writer, Instant at) {
        VersionRecord row = sql.newRecord(VERSION);
        rows.put(text, row);
        row.setSaves(before.saves() + 1);
        row.setWriters(with(before.writers(), writer));
        row.setSavedAt(at);
        return change(before, row);
    }

    /** 提交审核. */
    public boolean submit(ArticleVersion before, Instant at, Instant due) {
        VersionRecord row = sql.newRecord(VERSION);
        row.setState(State.IN_REVIEW.name());
        row.setSaves(before.saves() + 1);
        row.setSubmittedAt(at);
        row.setReviewDue(due);
        return change(before, row);
    }

    /** 收回: back to the writer before anybody reviewed it. */
    public boolean takeBack(ArticleVersion before) {
        VersionRecord row = sql.newRecord(VERSION);
        row.setState(State.DRAFT.name());
        row.setSaves(before.saves() + 1);
        return change(before, row);
    }

    /** 审核: agreed to, or back to who wrote it. */
    public boolean review(ArticleVersion before, boolean agreed, String note, AccountId reviewer, Instant at) {
        VersionRecord row = sql.newRecord(VERSION);
        row.setState((agreed ? State.APPROVED : State.DRAFT).name());
        row.setSaves(before.saves() + 1);
        row.setReviewedBy(reviewer.value());
        row.setReviewedAt(at);
        row.setNote(note);
        return change(before, row);
    }

    private boolean change(ArticleVersion before, VersionRecord row) {
        return sql.update(VERSION)
                        .set(row)
                        .where(
                                VERSION.ARTICLE.eq(before.article()),
                                VERSION.NUMBER.eq(before.number()),
                                VERSION.SAVES.eq(before.saves()),
                                VERSION.STATE.eq(before.state().name()))
                        .execute()
                == 1;
    }

    private static Long[] with(List<AccountId> before, AccountId writer) {
        List<Long> writers = new java.util.ArrayList<>(before.stream()
                .filter(each -> !each.equals(writer))
                .map(AccountId::value)
                .toList());
        writers.add(writer.value());
        return writers.toArray(Long[]::new);
    }
}

package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.FEEDBACK;
import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.Feedback;
import org.xinqiao.schema.knowledge.tables.records.FeedbackRecord;

/** 纠错反馈表. */
@Repository
public class FeedbackTable {

    private final DSLContext sql;

    public FeedbackTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 反馈 with the title of what it is about. */
    public record FeedbackRow(Feedback feedback, String title, String titleEn) {}

    public long add(
            long article, int version, Feedback.Kind kind, String words, AccountId by, Instant at, Instant due) {
        return sql.insertInto(FEEDBACK)
                .set(FEEDBACK.ARTICLE, article)
                .set(FEEDBACK.VERSION, version)
                .set(FEEDBACK.KIND, kind.name())
                .set(FEEDBACK.WORDS, words)
                .set(FEEDBACK.BY, by.value())
                .set(FEEDBACK.AT, at)
                .set(FEEDBACK.DUE_AT, due)
                .returning(FEEDBACK.ID)
                .fetchSingle()
                .getId();
    }

    public Optional<Feedback> find(long id) {
        return sql.selectFrom(FEEDBACK).where(FEEDBACK.ID.eq(id)).fetchOptional(FeedbackTable::feedback);
    }

    /** @return whether nobody had settled it before */
    public boolean settle(long id, String answer, boolean rightSo, AccountId by, Instant at) {
        return sql.update(FEEDBACK)
                        .set(FEEDBACK.ANSWER, answer)
                        .set(FEEDBACK.RIGHT_SO, rightSo)
                        .set(FEEDBACK.SETTLED_BY, by.value())
                        .set(FEEDBACK.SETTLED_AT, at)
                        .where(FEEDBACK.ID.eq(id), FEEDBACK.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }

    /** What waits for the viewer's units, or what they said themselves; the newest first. */
    public List<FeedbackRow> page(boolean own, AccountId viewer, ArticleSight sight, @Nullable Long before, int limit) {
        Condition whose = own
                ? FEEDBACK.BY.eq(viewer.value())
                : FEEDBACK.SETTLED_AT.isNull().and(Seen.workedOn(sight));
        return sql.select(List.of(FEEDBACK.fields()))
                .select(VERSION.TITLE, VERSION.TITLE_EN)
                .from(FEEDBACK)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(FEEDBACK.ARTICLE))
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(FEEDBACK.ARTICLE), VERSION.NUMBER.eq(FEEDBACK.VERSION))
                .where(whose, before == null ? DSL.noCondition() : FEEDBACK.ID.lt(before))
                .orderBy(FEEDBACK.ID.desc())
                .limit(limit)
                .fetch(row -> new FeedbackRow(
                        feedback(row.into(FEEDBACK)), row.get(VERSION.TITLE), row.get(VERSION.TITLE_EN)));
    }

    private static Feedback feedback(FeedbackRecord row) {
        return new Feedback(
                row.getId(),
                row.getArticle(),
                row.getVersion(),
                Feedback.Kind.valueOf(row.getKind()),
                row.getWords(),
                new AccountId(row.getBy()),
                row.getAt(),
                row.getDueAt(),
                row.getAnswer(),
                row.getRightSo(),
                VersionRows.account(row.getSettledBy()),
                row.getSettledAt());
    }
}

package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.knowledge.model.ArticleList;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.ArticleVersion.State;
import org.xinqiao.knowledge.model.Standing;
import org.xinqiao.organisation.UnitId;

/** 条目列表: what lists show and how much there is, always within somebody's sight. */
@Repository
public class ArticleListTable {

    private static final int COUNTED = 1000;

    private final DSLContext sql;
    private final VersionRows rows;

    ArticleListTable(DSLContext sql, VersionRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** A page, in the order of the list. */
    public List<ArticleRow> page(ArticleQuestion question, ArticleSight sight) {
        return all().where(conditions(question, sight))
                .and(behind(question))
                .orderBy(order(question.list().order()))
                .limit(question.limit())
                .fetch(this::row);
    }

    /** How many are on the list, up to a thousand. */
    public int count(ArticleQuestion question, ArticleSight sight) {
        return sql.fetchCount(DSL.selectOne()
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID))
                .where(conditions(question, sight))
                .limit(COUNTED));
    }

    /** Of these articles, those that may be shown to who looks for answers, by their number. */
    public Map<Long, ArticleRow> readable(Collection<Long> articles, ArticleSight sight, LocalDate today) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return all().where(ARTICLE.ID.in(articles), Seen.readable(sight, today)).fetch(this::row).stream()
                .collect(Collectors.toMap(row -> row.article().id(), row -> row));
    }

    /** Of these titles, those that articles of the unit have. */
    public Set<String> titlesOf(UnitId unit, Collection<String> titles) {
        return sql.select(VERSION.TITLE)
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID), VERSION.NUMBER.eq(ARTICLE.LATEST))
                .where(ARTICLE.UNIT.eq(unit.value()), VERSION.TITLE.in(titles))
                .fetchSet(VERSION.TITLE);
    }

    private SelectOnConditionStep<Record> all() {
        return sql.select(List.of(ARTICLE.fields()))
                .select(VERSION.fields())
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID));
    }

    private ArticleRow row(Record row) {
        return new ArticleRow(ArticleTable.article(row.into(ARTICLE)), rows.version(row.into(VERSION)));
    }

    private static Condition conditions(ArticleQuestion question, ArticleSight sight) {
        List<Condition> all = new ArrayList<>();
        all.add(on(question, sight));
        if (!question.words().isBlank()) {
            all.add(VERSION.TITLE
                    .containsIgnoreCase(question.words())
                    .or(VERSION.TITLE_EN.containsIgnoreCase(question.words())));
        }
        if (question.matter() != null) {
            all.add(VERSION.MATTER.startsWith(question.matter().value()));
        }
        UnitId unit = question.unit();
        if (unit != null) {
            all.add(ARTICLE.UNIT.eq(unit.value()));
        }
        if (question.area() != null) {
            all.add(VERSION.AREA.startsWith(question.area().value()));
        }
        return DSL.and(all);
    }

    private static Condition on(ArticleQuestion question, ArticleSight sight) {
        LocalDate today = question.today();
        Condition isServed = VERSION.NUMBER.eq(ARTICLE.SERVED).and(Seen.workedOn(sight));
        Condition isLatest = VERSION.NUMBER.eq(ARTICLE.LATEST).and(Seen.workedOn(sight));
        return switch (question.list()) {
            case VALID -> Seen.readable(sight, today);
            case MINE -> isLatest.and(DSL.val(question.viewer().value()).eq(DSL.any(VERSION.WRITERS)));
            case DRAFTS -> isLatest.and(VERSION.STATE.eq(State.DRAFT.name()));
            case TO_REVIEW -> isLatest.and(VERSION.STATE.eq(State.IN_REVIEW.name()));
            case EXPIRING ->
                isServed.and(VERSION.VALID_UNTIL.ge(today)).and(VERSION.VALID_UNTIL.lt(today.plusDays(Standing.SOON)));
            case EXPIRED -> isServed.and(VERSION.VALID_UNTIL.lt(today));
            case WITHDRAWN -> isLatest.and(ARTICLE.WITHDRAWN_AT.isNotNull());
        };
    }

    private static List<SortField<?>> order(ArticleList.Order order) {
        return switch (order) {
            case NEWEST -> List.of(ARTICLE.ID.desc());
            case SUBMITTED -> List.of(VERSION.SUBMITTED_AT.asc(), ARTICLE.ID.asc());
            case ENDING -> List.of(VERSION.VALID_UNTIL.asc(), ARTICLE.ID.asc());
        };
    }

    private static Condition behind(ArticleQuestion question) {
        ArticleQuestion.Cursor after = question.after();
        if (after == null) {
            return DSL.noCondition();
        }
        return switch (question.list().order()) {
            case NEWEST -> ARTICLE.ID.lt(after.id());
            case SUBMITTED -> DSL.row(VERSION.SUBMITTED_AT, ARTICLE.ID).gt(Instant.parse(after.value()), after.id());
            case ENDING -> DSL.row(VERSION.VALID_UNTIL, ARTICLE.ID).gt(LocalDate.parse(after.value()), after.id());
        };
    }

    /** Where the next page begins. */
    public static ArticleQuestion.Cursor cursor(ArticleList list, ArticleRow last) {
        String value = switch (list.order()) {
            case NEWEST -> "";
            case SUBMITTED -> String.valueOf(last.version().submittedAt());
            case ENDING -> last.version().text().until().toString();
        };
        return new ArticleQuestion.Cursor(value, last.article().id());
    }
}

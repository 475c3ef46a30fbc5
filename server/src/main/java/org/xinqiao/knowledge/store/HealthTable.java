package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.FEEDBACK;
import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.ArticleVersion.State;
import org.xinqiao.knowledge.model.HealthScore;
import org.xinqiao.organisation.UnitId;

/** 健康度: counts what {@link HealthScore} is made of, unit by unit. */
@Repository
public class HealthTable {

    private final DSLContext sql;

    public HealthTable(DSLContext sql) {
        this.sql = sql;
    }

    private record Share(int all, int good) {
        static final Share NONE = new Share(0, 0);
    }

    /** Of every unit in sight that has articles, reviews or feedback. */
    public List<HealthScore> list(ArticleSight sight, LocalDate today, Instant since, Instant now) {
        Map<Long, Share> valid = valid(sight, today);
        Map<Long, Share> reviewed = reviewed(sight, since, now);
        Map<Long, Share> settled = settled(sight, since, now);
        TreeSet<Long> units = new TreeSet<>(valid.keySet());
        units.addAll(reviewed.keySet());
        units.addAll(settled.keySet());
        return units.stream()
                .map(unit -> score(
                        unit,
                        valid.getOrDefault(unit, Share.NONE),
                        reviewed.getOrDefault(unit, Share.NONE),
                        settled.getOrDefault(unit, Share.NONE)))
                .toList();
    }

    private static HealthScore score(long unit, Share valid, Share reviewed, Share settled) {
        return new HealthScore(
                new UnitId(unit), valid.all, valid.good, reviewed.all, reviewed.good, settled.all, settled.good);
    }

    private Map<Long, Share> valid(ArticleSight sight, LocalDate today) {
        return sql.select(ARTICLE.UNIT, DSL.count(), DSL.count().filterWhere(VERSION.VALID_UNTIL.ge(today)))
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID), VERSION.NUMBER.eq(ARTICLE.SERVED))
                .where(Seen.workedOn(sight))
                .groupBy(ARTICLE.UNIT)
                .fetchMap(row -> row.value1(), row -> new Share(row.value2(), row.value3()));
    }

    /** One that waits too long counts as late already. */
    private Map<Long, Share> reviewed(ArticleSight sight, Instant since, Instant now) {
        Condition waitsTooLong = VERSION.STATE.eq(State.IN_REVIEW.name()).and(VERSION.REVIEW_DUE.lt(now));
        Condition given = VERSION.REVIEWED_AT.ge(since).and(VERSION.STATE.ne(State.IN_REVIEW.name()));
        return sql.select(
                        ARTICLE.UNIT,
                        DSL.count(),
                        DSL.count().filterWhere(given.and(VERSION.REVIEWED_AT.le(VERSION.REVIEW_DUE))))
                .from(ARTICLE)
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(ARTICLE.ID))
                .where(Seen.workedOn(sight), given.or(waitsTooLong))
                .groupBy(ARTICLE.UNIT)
                .fetchMap(row -> row.value1(), row -> new Share(row.value2(), row.value3()));
    }

    private Map<Long, Share> settled(ArticleSight sight, Instant since, Instant now) {
        Condition over = FEEDBACK.SETTLED_AT.ge(since);
        Condition waitsTooLong = FEEDBACK.SETTLED_AT.isNull().and(FEEDBACK.DUE_AT.lt(now));
        return sql.select(
                        ARTICLE.UNIT,
                        DSL.count(),
                        DSL.count().filterWhere(over.and(FEEDBACK.SETTLED_AT.le(FEEDBACK.DUE_AT))))
                .from(FEEDBACK)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(FEEDBACK.ARTICLE))
                .join(VERSION)
                .on(VERSION.ARTICLE.eq(FEEDBACK.ARTICLE), VERSION.NUMBER.eq(FEEDBACK.VERSION))
                .where(Seen.workedOn(sight), over.or(waitsTooLong))
                .groupBy(ARTICLE.UNIT)
                .fetchMap(row -> row.value1(), row -> new Share(row.value2(), row.value3()));
    }
}

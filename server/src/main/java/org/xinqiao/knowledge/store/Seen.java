package org.xinqiao.knowledge.store;

import static org.xinqiao.schema.knowledge.Tables.ARTICLE;
import static org.xinqiao.schema.knowledge.Tables.VERSION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 可见条件: of whom an article may be shown to, as conditions of a question. */
final class Seen {

    private Seen() {}

    /** What is served, holds today, and is shared with them. */
    static Condition readable(ArticleSight sight, LocalDate today) {
        return VERSION.NUMBER
                .eq(ARTICLE.SERVED)
                .and(VERSION.VALID_FROM.le(today))
                .and(VERSION.VALID_UNTIL.ge(today))
                .and(near(sight))
                .and(shared(sight));
    }

    private static Condition near(ArticleSight sight) {
        return VERSION.AREA
                .startsWith(sight.area().value())
                .or(VERSION.AREA.in(sight.above().stream().map(AreaCode::value).toList()));
    }

    private static Condition shared(ArticleSight sight) {
        if (sight.open()) {
            return VERSION.REACH.eq(Reach.PUBLIC.name());
        }
        return VERSION.REACH.ne(Reach.UNIT.name()).or(ARTICLE.UNIT.in(numbers(sight.units())));
    }

    /** What their own units, or those that they work for, answer for. */
    static Condition workedOn(ArticleSight sight) {
        Condition own = ARTICLE.UNIT.in(numbers(sight.units()));
        return sight.all() ? own.or(VERSION.AREA.startsWith(sight.area().value())) : own;
    }

    static Condition holdsIn(Collection<AreaCode> areas) {
        return areas.isEmpty()
                ? DSL.noCondition()
                : VERSION.AREA.in(areas.stream().map(AreaCode::value).toList());
    }

    private static List<Long> numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }
}

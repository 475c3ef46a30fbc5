package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Order;
import org.xinqiao.desk.model.Search;
import org.xinqiao.desk.model.Wanted;

/**
 * 就近找词: looks for words in the titles of the next few thousand cases in the order of the list. A common word fills
 * its page there; the index of titles would fetch everything that has it first. PostgreSQL cannot tell the one from the
 * other: it takes the pairs of characters in one word for strangers to each other, and every longer word for rare.
 */
final class WordWalk {

    /** A word that one title in a hundred has fills a page within these. */
    private static final int STEPS = 6_000;

    private static final String NEXT = "next_cases";

    private WordWalk() {}

    /**
     * The ids of those found, in the order and behind the place; as many as wanted, or it was too rare to be found so.
     *
     * @param behind says in terms of a key and an id which cases are behind the place
     * @return nothing where more than words and days is asked of all cases: a walk might then be long
     */
    static <T> @Nullable Select<Record1<Long>> picked(
            Search search, Function<FactColumns, Field<T>> column, Order order, Behind<T> behind, int limit) {
        if (!asksForWordsOnly(search)) {
            return null;
        }
        Field<T> key = column.apply(FactColumns.OF_CASES);
        Table<?> next = select(key.as("place"), CASE_FACT.ID.as("id"))
                .from(CASE_FACT)
                .where(
                        Conditions.visibleTo(search.viewer()),
                        FactColumns.OF_CASES.narrowedTo(search.filter()),
                        behind.of(key, CASE_FACT.ID))
                .orderBy(CaseTables.inOrder(key, CASE_FACT.ID, order))
                .limit(STEPS)
                .asTable(NEXT);
        Field<Long> id = field(name(NEXT, "id"), Long.class);
        return select(id)
                .from(next)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(id))
                .where(titled(search.filter()))
                .orderBy(CaseTables.inOrder(field(name(NEXT, "place")), id, order))
                .limit(limit);
    }

    /** 位置条件: which cases are behind the place that is gone on from. */
    interface Behind<T> {
        Condition of(Field<T> key, Field<Long> id);
    }

    private static boolean asksForWordsOnly(Search search) {
        CaseFilter filter = search.filter();
        return search.viewer().scope().readAll()
                && search.wanted() instanceof Wanted.Anything
                && !search.ownOrdersOnly()
                && !filter.words().isEmpty()
                && filter.units().isEmpty()
                && !filter.overdue()
                && filter.stage() == null
                && filter.matter() == null
                && filter.area() == null
                && filter.number() == null;
    }

    private static Condition titled(CaseFilter filter) {
        List<Condition> all = filter.words().stream()
                .map(word -> position(lower(CASE_FACT.TITLE), word.toLowerCase(Locale.ROOT))
                        .gt(0))
                .toList();
        return DSL.and(all);
    }
}

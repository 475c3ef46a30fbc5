package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
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
    private static final String PLACE = "place";

    private WordWalk() {}

    /**
     * The ids of those found, in the order and behind the place; as many as wanted, or it was too rare to be found so.
     *
     * @return nothing where more than words and days is asked of all cases: a walk might then be long
     */
    static @Nullable Select<Record1<Long>> picked(
            Search search, Field<?> key, Condition behind, Order order, int limit) {
        if (!asksForWordsOnly(search)) {
            return null;
        }
        Table<?> next = select(key.as(PLACE), CASE_FACT.ID, CASE_FACT.TITLE)
                .from(CASE_FACT)
                .where(Conditions.visibleTo(search.viewer()), FactColumns.OF_CASES.narrowedTo(search.filter()), behind)
                .orderBy(CaseTables.inOrder(key, CASE_FACT.ID, order))
                .limit(STEPS)
                .asTable(NEXT);
        Field<Long> id = of(CASE_FACT.ID);
        Field<String> title = of(CASE_FACT.TITLE);
        return select(id)
                .from(next)
                .where(search.filter().words().stream()
                        .map(word -> Conditions.has(lower(title), word))
                        .toList())
                .orderBy(CaseTables.inOrder(field(name(NEXT, PLACE)), id, order))
                .limit(limit);
    }

    private static <T> Field<T> of(Field<T> column) {
        return field(name(NEXT, column.getName()), column.getDataType());
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
}

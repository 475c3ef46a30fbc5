package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Scope;
import org.xinqiao.desk.model.Order;
import org.xinqiao.desk.model.Search;
import org.xinqiao.desk.model.Wanted;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.casework.tables.UnitCase;

/**
 * 经手诉求查询: a question about all that units had a part in. It is answered unit by unit in order, beginning with their
 * own table, so that even the busiest unit with a filter that fits none of its cases costs one walk over its part of one
 * index, never one over all cases.
 *
 * @param units any of these had a part
 * @param which what else is asked of facts and title, in terms of their table; the viewer's scope is in it
 * @param standing what is asked of how the case stands
 */
record UnitCases(Set<UnitId> units, Condition which, List<Condition> standing) {

    /**
     * A whole district has a part in so much of everything that its cases are sooner met with among all cases. Between a
     * street with its communities and grids, and a district, nothing is near this number.
     */
    static final int FEW = 64;

    private static final String EACH = "each";
    private static final String FIRST = "first";
    private static final String ONCE = "once";

    /** The question so put, or nothing where it is about many units or none: see {@link Conditions#of} for all others. */
    static @Nullable UnitCases of(Search search) {
        Scope scope = search.viewer().scope();
        Set<UnitId> wanted = search.filter().units();
        if (!(search.wanted() instanceof Wanted.Anything) || scope.readAll() && wanted.isEmpty()) {
            return null;
        }
        Condition which = FactColumns.OF_UNITS
                .narrowedTo(search.filter())
                .and(Conditions.notKeptFrom(UNIT_CASE.CASE_ID, search.viewer()));
        for (String word : search.filter().words()) {
            which = which.and(Conditions.has(UNIT_CASE.WORDS, word));
        }
        Set<UnitId> units = wanted;
        if (scope.readAll()) {
            which = which.and(CodeRange.within(UNIT_CASE.AREA, scope.area().value()));
        } else if (wanted.isEmpty() || wanted.containsAll(scope.units())) {
            units = scope.units();
        } else if (!scope.units().containsAll(wanted)) {
            boolean fewerWanted = wanted.size() <= scope.units().size();
            units = fewerWanted ? wanted : scope.units();
            which = which.and(alsoOf(fewerWanted ? scope.units() : wanted));
        }
        return units.size() > FEW ? null : new UnitCases(units, which, Conditions.standing(search));
    }

    /** One of these units had a part in the same case. */
    private static Condition alsoOf(Set<UnitId> units) {
        UnitCase also = UNIT_CASE.as("also");
        return exists(selectOne()
                .from(also)
                .where(also.CASE_ID.eq(UNIT_CASE.CASE_ID), also.UNIT.in(Conditions.values(units))));
    }

    /** The case is one of those, whatever is asked of how it stands. */
    Condition contain(Field<Long> id) {
        return id.in(select(UNIT_CASE.CASE_ID).from(UNIT_CASE).where(ofAny(), which));
    }

    /** The ids of the first so many in that order behind the place, each once. */
    Select<Record1<Long>> picked(Field<?> key, Condition behind, Order order, int limit) {
        Select<?> once = standing.isEmpty() && units.size() > 1
                ? onceOfEach(key, behind, order, limit)
                : selectDistinct(key, UNIT_CASE.CASE_ID)
                        .from(all())
                        .where(ofAny(), asked(), behind)
                        .orderBy(CaseTables.inOrder(key, UNIT_CASE.CASE_ID, order))
                        .limit(limit);
        return select(field(name(ONCE, UNIT_CASE.CASE_ID.getName()), Long.class))
                .from(once.asTable(ONCE));
    }

    /** The first of each unit are found in order without looking at those behind; among them are the first of all. */
    private Select<?> onceOfEach(Field<?> key, Condition behind, Order order, int limit) {
        Table<?> each = unnest(Conditions.values(units).toArray(Long[]::new)).as(EACH, UNIT_CASE.UNIT.getName());
        Table<?> first = lateral(select(key, UNIT_CASE.CASE_ID)
                        .from(UNIT_CASE)
                        .where(
                                UNIT_CASE.UNIT.eq(field(name(EACH, UNIT_CASE.UNIT.getName()), Long.class)),
                                which,
                                behind)
                        .orderBy(CaseTables.inOrder(key, UNIT_CASE.CASE_ID, order))
                        .limit(limit))
                .as(FIRST);
        Field<?> at = field(name(FIRST, key.getName()));
        Field<Long> id = field(name(FIRST, UNIT_CASE.CASE_ID.getName()), Long.class);
        return selectDistinct(at, id)
                .from(each, first)
                .orderBy(CaseTables.inOrder(at, id, order))
                .limit(limit);
    }

    /** A row for each case, at most so many. */
    Select<?> upTo(int most) {
        var each = units.size() == 1 ? select(UNIT_CASE.CASE_ID) : selectDistinct(UNIT_CASE.CASE_ID);
        return each.from(all()).where(ofAny(), asked()).limit(most);
    }

    /** Nothing is looked into of which nothing is asked. */
    private Table<?> all() {
        return standing.isEmpty() ? UNIT_CASE : UNIT_CASE.join(CASE_STATE).on(CASE_STATE.ID.eq(UNIT_CASE.CASE_ID));
    }

    private Condition asked() {
        return which.and(DSL.and(standing));
    }

    private Condition ofAny() {
        return UNIT_CASE.UNIT.in(Conditions.values(units));
    }
}

package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.desk.model.Cursor;
import org.xinqiao.desk.model.Order;
import org.xinqiao.desk.model.Search;
import org.xinqiao.desk.model.Wanted;
import org.xinqiao.desk.store.Conditions.Asked;

/** 清单查询: pages and counts out of casework's rows. */
@Repository
public class CaseTables {

    private final DSLContext sql;

    public CaseTables(DSLContext sql) {
        this.sql = DSL.using(sql.configuration().deriveAppending(new PlannedEachTime()));
    }

    /** The rows behind the cursor in the given order, at most so many. */
    public List<StoredRow> page(Search search, Order order, @Nullable Cursor after, int limit) {
        return switch (order.sort()) {
            case REGISTERED ->
                byFact(search, FactColumns::registeredAt, order, after, after == null ? null : after.at(), limit);
            case NUMBER ->
                byFact(search, FactColumns::number, order, after, after == null ? null : after.number(), limit);
            case DUE -> byDue(search, order, after, limit);
        };
    }

    /** First those with an end to wait for, then those without, since those come last in either direction. */
    private List<StoredRow> byDue(Search search, Order order, @Nullable Cursor after, int limit) {
        Condition all = Conditions.of(search).all();
        List<StoredRow> rows = new ArrayList<>();
        if (after == null || after.at() != null) {
            Condition due = all.and(CASE_STATE.DUE_AT.isNotNull())
                    .and(behind(CASE_STATE.DUE_AT, CASE_STATE.ID, order, after, after == null ? null : after.at()));
            rows.addAll(rows(due, inOrder(CASE_STATE.DUE_AT, CASE_STATE.ID, order), limit));
        }
        if (rows.size() < limit) {
            Condition rest = all.and(CASE_STATE.DUE_AT.isNull());
            if (after != null && after.at() == null) {
                rest = rest.and(order.descending() ? CASE_FACT.ID.lt(after.id()) : CASE_FACT.ID.gt(after.id()));
            }
            // of a short list's cases none may be without an end: sorting the few is sooner than walking all to see
            // that
            Field<Long> id = Conditions.isShort(search.wanted()) ? CASE_FACT.ID.plus(inline(0)) : CASE_FACT.ID;
            var byId = List.of(order.descending() ? id.desc() : id.asc());
            rows.addAll(rows(rest, byId, limit - rows.size()));
        }
        return rows;
    }

    /** Which cases is settled first, out of facts alone where that is enough; then only those are read whole. */
    private <T> List<StoredRow> byFact(
            Search search,
            Function<FactColumns, Field<T>> column,
            Order order,
            @Nullable Cursor after,
            @Nullable T value,
            int limit) {
        Field<T> key = column.apply(FactColumns.OF_CASES);
        var inOrder = inOrder(key, CASE_FACT.ID, order);
        Condition behind = behind(key, CASE_FACT.ID, order, after, value);
        var near = WordWalk.picked(search, key, behind, order, limit);
        if (near != null) {
            List<StoredRow> found = rows(CASE_FACT.ID.in(near), inOrder, limit);
            if (found.size() == limit) {
                return found;
            }
        }
        UnitCases ofUnits = UnitCases.of(search);
        if (ofUnits != null) {
            Field<T> theirs = column.apply(FactColumns.OF_UNITS);
            Condition theirsBehind = behind(theirs, UNIT_CASE.CASE_ID, order, after, value);
            return rows(CASE_FACT.ID.in(ofUnits.picked(theirs, theirsBehind, order, limit)), inOrder, limit);
        }
        if (isOwnInStage(search)) {
            return rows(CASE_FACT.ID.in(ownInStage(search, key, behind, order, limit)), inOrder, limit);
        }
        Asked asked = Conditions.of(search);
        if (!asked.standing().isEmpty()) {
            return rows(asked.all().and(behind), inOrder, limit);
        }
        var picked = DSL.select(CASE_FACT.ID)
                .from(CASE_FACT)
                .where(asked.facts(), behind)
                .orderBy(inOrder)
                .limit(limit);
        return rows(CASE_FACT.ID.in(picked), inOrder, limit);
    }

    /** Whether it is about what the viewer registered and stands where few cases do: most of all are archived. */
    private static boolean isOwnInStage(Search search) {
        Stage stage = search.filter().stage();
        return search.wanted() instanceof Wanted.RegisteredByMe && stage != null && stage != Stage.ARCHIVED;
    }

    /**
     * A person's cases and those of a stage are two short walks over indexes; what both have in common is settled whole
     * ({@code offset 0}) before each is asked which units had a part. Walking the person's cases in order until enough
     * are found would, where there are not enough, ask that of all of theirs.
     */
    private static Select<Record1<Long>> ownInStage(
            Search search, Field<?> key, Condition behind, Order order, int limit) {
        var standing = DSL.select(CASE_STATE.ID).from(CASE_STATE).where(Conditions.standing(search));
        Table<?> own = DSL.select(key, CASE_FACT.ID)
                .from(CASE_FACT)
                .where(Conditions.ownFacts(search), behind, CASE_FACT.ID.in(standing))
                .offset(inline(0))
                .asTable("own");
        Field<Long> id = field(name("own", CASE_FACT.ID.getName()), Long.class);
        return DSL.select(id)
                .from(own)
                .where(Conditions.hadPart(id, search.filter().units()))
                .orderBy(inOrder(field(name("own", key.getName())), id, order))
                .limit(limit);
    }

    private static <T> Condition behind(
            Field<T> key, Field<Long> id, Order order, @Nullable Cursor after, @Nullable T value) {
        if (after == null || value == null) {
            return noCondition();
        }
        var here = row(key, id);
        var last = row(val(value, key), val(after.id()));
        return order.descending() ? here.lt(last) : here.gt(last);
    }

    static List<SortField<?>> inOrder(Field<?> key, Field<Long> id, Order order) {
        return order.descending() ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc());
    }

    private List<StoredRow> rows(Condition which, List<? extends SortField<?>> order, int limit) {
        return sql.select(StoredRow.COLUMNS)
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(which)
                .orderBy(order)
                .limit(limit)
                .fetch(StoredRow::of);
    }

    /** How many cases answer each question, in one round trip; counting stops at {@code most}. */
    public List<Integer> counts(List<Search> searches, int most) {
        if (searches.isEmpty()) {
            return List.of();
        }
        List<Field<Integer>> counts = searches.stream()
                .map(search -> field(selectCount().from(upTo(search, most))))
                .toList();
        return sql.select(counts).fetchSingle().intoList().stream()
                .map(Integer.class::cast)
                .toList();
    }

    private static Select<?> upTo(Search search, int most) {
        UnitCases ofUnits = UnitCases.of(search);
        if (ofUnits != null) {
            return ofUnits.upTo(most);
        }
        Asked asked = Conditions.of(search);
        if (asked.standing().isEmpty()) {
            return selectOne().from(CASE_FACT).where(asked.facts()).limit(most);
        }
        return selectOne()
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(asked.all())
                .limit(most);
    }

    /** The newest cases in some stages that the viewer may see and the condition fits. */
    List<StoredRow> newest(Viewer viewer, Collection<Stage> stages, Condition which, int limit) {
        return rows(
                DSL.and(Conditions.visibleTo(viewer), Conditions.inStages(stages), which),
                List.of(CASE_FACT.REGISTERED_AT.desc(), CASE_FACT.ID.desc()),
                limit);
    }

    /** The newest cases of any of these callers that the viewer may see; whose they are, only if they may know that. */
    public List<StoredRow> ofCallers(
            Viewer viewer, Collection<CitizenId> callers, Collection<Stage> stages, int limit) {
        if (callers.isEmpty()) {
            return List.of();
        }
        Condition theirs = CASE_FACT.CITIZEN.in(
                callers.stream().map(CitizenId::value).sorted().toList());
        return newest(viewer, stages, theirs.and(Conditions.callerKnownTo(viewer)), limit);
    }
}

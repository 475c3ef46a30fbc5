package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.desk.model.Cursor;
import org.xinqiao.desk.model.Order;
import org.xinqiao.desk.model.Search;

/** 清单查询: pages and counts out of casework's rows. */
@Repository
public class CaseTables {

    private final DSLContext sql;

    public CaseTables(DSLContext sql) {
        this.sql = DSL.using(sql.configuration().deriveAppending(new PlannedEachTime()));
    }

    /** The rows behind the cursor in the given order, at most so many. */
    public List<StoredRow> page(Search search, Order order, @Nullable Cursor after, int limit) {
        Condition all = Conditions.of(search);
        return switch (order.sort()) {
            case REGISTERED ->
                page(all, CASE_FACT.REGISTERED_AT, order, after, after == null ? null : after.at(), limit);
            case NUMBER -> page(all, CASE_FACT.NUMBER, order, after, after == null ? null : after.number(), limit);
            case DUE -> byDue(all, order, after, limit);
        };
    }

    /** First those with an end to wait for, then those without, since those come last in either direction. */
    private List<StoredRow> byDue(Condition all, Order order, @Nullable Cursor after, int limit) {
        List<StoredRow> rows = new ArrayList<>();
        if (after == null || after.at() != null) {
            Condition due = all.and(CASE_STATE.DUE_AT.isNotNull());
            rows.addAll(page(due, CASE_STATE.DUE_AT, order, after, after == null ? null : after.at(), limit));
        }
        if (rows.size() < limit) {
            Condition notDue = all.and(CASE_STATE.DUE_AT.isNull());
            Long last = after != null && after.at() == null ? Long.valueOf(after.id()) : null;
            rows.addAll(byId(notDue, order, last, limit - rows.size()));
        }
        return rows;
    }

    private List<StoredRow> byId(Condition all, Order order, @Nullable Long last, int limit) {
        Condition rest =
                last == null ? all : all.and(order.descending() ? CASE_FACT.ID.lt(last) : CASE_FACT.ID.gt(last));
        return sql.select(StoredRow.COLUMNS)
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(rest)
                .orderBy(order.descending() ? CASE_FACT.ID.desc() : CASE_FACT.ID.asc())
                .limit(limit)
                .fetch(StoredRow::of);
    }

    private <T> List<StoredRow> page(
            Condition all, Field<T> key, Order order, @Nullable Cursor after, @Nullable T value, int limit) {
        Field<Long> id =
                key.getQualifiedName().equals(CASE_STATE.DUE_AT.getQualifiedName()) ? CASE_STATE.ID : CASE_FACT.ID;
        Condition rest = all;
        if (after != null && value != null) {
            var here = row(key, id);
            var last = row(val(value, key), val(after.id()));
            rest = all.and(order.descending() ? here.lt(last) : here.gt(last));
        }
        return sql.select(StoredRow.COLUMNS)
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(rest)
                .orderBy(order.descending() ? List.of(key.desc(), id.desc()) : List.of(key.asc(), id.asc()))
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
        return selectOne()
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(Conditions.of(search))
                .limit(most);
    }

    /** The newest cases in some stages that the viewer may see and the condition fits. */
    List<StoredRow> newest(Viewer viewer, Collection<Stage> stages, Condition which, int limit) {
        return sql.select(StoredRow.COLUMNS)
                .from(CASE_STATE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_STATE.ID))
                .where(Conditions.visibleTo(viewer), Conditions.inStages(stages), which)
                .orderBy(CASE_FACT.REGISTERED_AT.desc(), CASE_FACT.ID.desc())
                .limit(limit)
                .fetch(StoredRow::of);
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

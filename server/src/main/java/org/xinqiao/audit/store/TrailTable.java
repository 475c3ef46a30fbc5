package org.xinqiao.audit.store;

import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.AuditProblem;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.model.TrailQuery;
import org.xinqiao.audit.model.TrailRow;
import org.xinqiao.platform.ProblemFound;

/** 审计查询表: rows read backwards from the newest; numbers are times, so a span of time is a span of numbers. */
@Repository
public class TrailTable {

    private static final int LOW_BITS = 20;
    private static final String CANCELLED = "57014";
    private static final Field<Integer> STORIES = DSL.field(
                    "coalesce(octet_length({0}) / 44, 0)", SQLDataType.INTEGER, ENTRY.STORIES)
            .as("stories_told");

    /** All but the marks of stories, of which an import has very many. */
    private static final List<SelectField<?>> COLUMNS = List.of(
            ENTRY.ID,
            ENTRY.TX,
            ENTRY.AT,
            ENTRY.ACCOUNT,
            ENTRY.PERSON,
            ENTRY.SESSION,
            ENTRY.REQUEST,
            ENTRY.ADDRESS,
            ENTRY.ACTION,
            ENTRY.SUBJECT_TYPE,
            ENTRY.SUBJECT_ID,
            ENTRY.NUMBER,
            ENTRY.RESULT,
            ENTRY.DETAILS,
            STORIES);

    private final DSLContext sql;

    public TrailTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The newest rows that are asked for, or the next ones before a number.
     *
     * @throws ProblemFound when it takes longer than that many milliseconds
     */
    public List<TrailRow> page(TrailQuery query, @Nullable Long before, int limit, int patience) {
        try {
            return sql.transactionResult(inside -> {
                inside.dsl().execute("set local statement_timeout = " + patience);
                return select(inside.dsl(), query, before, limit).fetch(TrailTable::row);
            });
        } catch (RuntimeException e) {
            if (isCancelled(e)) {
                throw new ProblemFound(AuditProblem.TOO_WIDE);
            }
            throw e;
        }
    }

    private static boolean isCancelled(@Nullable Throwable e) {
        return e != null
                && (e instanceof SQLException it && CANCELLED.equals(it.getSQLState()) || isCancelled(e.getCause()));
    }

    public Optional<TrailRow> find(long id) {
        return sql.select(COLUMNS).from(ENTRY).where(ENTRY.ID.eq(id)).fetchOptional(TrailTable::row);
    }

    /** Also of what stands in a story alone as yet. */
    public boolean tellsOf(String request, Instant since) {
        return sql.fetchExists(DSL.selectOne()
                        .from("casework.acts((select tx from audit.told), {0}) a", DSL.inline(Long.MAX_VALUE))
                        .where("a.request = {0}", DSL.val(request)))
                || sql.fetchExists(
                        ENTRY,
                        ENTRY.ID
                                .ge(firstId(since))
                                .and(ENTRY.REQUEST.eq(request))
                                .and(ENTRY.RESULT.eq(Result.DONE.name())));
    }

    /** 补记: has told as rows of the trail what ended transactions wrote into stories. */
    public void tell() {
        tell(sql);
    }

    /** @return all transactions below this number have ended and told */
    static long tell(DSLContext sql) {
        return sql.select(DSL.field("audit.tell()", SQLDataType.BIGINT))
                .fetchSingle()
                .value1();
    }

    private static Select<?> select(DSLContext sql, TrailQuery query, @Nullable Long before, int limit) {
        Condition wanted = wanted(query, before);
        if (query.actor() == null) {
            return newest(sql, wanted, limit);
        }
        // each account's newest ones by its own index, then the newest of these
        Table<?> whose = DSL.unnest(query.accounts().toArray(Long[]::new)).as("whose", "account");
        Condition own = wanted.and(ENTRY.ACCOUNT.eq(whose.field("account", Long.class)))
                .and(ENTRY.ACCOUNT.ne(0L).or(ENTRY.PERSON.contains(query.actor())));
        Table<?> each = DSL.lateral(newest(sql, own, limit)).as("each_one");
        return sql.select(each.fields())
                .from(whose)
                .crossJoin(each)
                .orderBy(DSL.field(DSL.name("each_one", "id")).desc())
                .limit(limit);
    }

    private static Select<?> newest(DSLContext sql, Condition wanted, int limit) {
        return sql.select(COLUMNS)
                .from(ENTRY)
                .where(wanted)
                .orderBy(ENTRY.ID.desc())
                .limit(limit);
    }

    /** Codes and results stand in the text of the statement: some indexes hold for certain ones alone. */
    private static Condition wanted(TrailQuery query, @Nullable Long before) {
        Condition all = ENTRY.ID.ge(firstId(query.from())).and(ENTRY.ID.lt(firstId(query.before())));
        if (before != null) {
            all = all.and(ENTRY.ID.lt(before));
        }
        if (!query.actions().isEmpty()) {
            all = all.and(
                    ENTRY.ACTION.in(query.actions().stream().map(DSL::inline).toList()));
        }
        if (query.result() != null) {
            all = all.and(ENTRY.RESULT.eq(DSL.inline(query.result())));
        }
        if (query.object() != null) {
            all = all.and(
                    ENTRY.NUMBER.eq(query.object()).or(ENTRY.NUMBER.isNull().and(ENTRY.SUBJECT_ID.eq(query.object()))));
        }
        return query.text() == null ? all : all.and(ENTRY.DETAILS.containsIgnoreCase(query.text()));
    }

    private static long firstId(Instant moment) {
        return Math.max(moment.toEpochMilli(), 0) << LOW_BITS;
    }

    private static TrailRow row(Record row) {
        return new TrailRow(
                row.get("id", Long.class),
                row.get("tx", Long.class),
                row.get("at", Instant.class),
                row.get("account", Long.class),
                row.get("person", String.class),
                row.get("session", String.class),
                row.get("request", String.class),
                row.get("address", String.class),
                row.get("action", String.class),
                row.get("subject_type", String.class),
                row.get("subject_id", String.class),
                row.get("number", String.class),
                row.get("result", String.class),
                row.get("details", String.class),
                row.get(STORIES.getName(), Integer.class));
    }
}

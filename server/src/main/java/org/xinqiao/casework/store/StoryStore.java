package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.Origin;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.organisation.UnitId;

/** 经过存储: reads stories and adds to them; never changes a line. */
@Repository
public class StoryStore {

    private static final String UNIQUE_VIOLATION = "23505";
    /** Two commands that each need the other's case, as when two cases are merged crosswise. */
    private static final String DEADLOCK = "40P01";

    /** What an entry is made of. */
    private static final List<Field<?>> LINE = List.of(
            STORY.SEQ,
            STORY.AT,
            STORY.ACCOUNT,
            STORY.ACTOR,
            STORY.UNIT,
            STORY.COMMAND,
            STORY.TYPE,
            STORY.BODY,
            STORY.CLOCKS);

    private final DSLContext sql;
    private final RecentStandings recent;

    StoryStore(DSLContext sql, RecentStandings recent) {
        this.sql = sql;
        this.recent = recent;
    }

    /** The whole story of a case; empty when there is no such case. */
    public Optional<StoredStory> find(CaseId id) {
        List<Entry> entries = new ArrayList<>();
        byte[] seal = Chain.BEGINNING;
        for (Record row : sql.select(LINE)
                .select(STORY.HASH)
                .from(STORY)
                .where(STORY.CASE_ID.eq(id.value()))
                .orderBy(STORY.SEQ)
                .fetch()) {
            entries.add(entry(row));
            seal = row.get(STORY.HASH);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new StoredStory(entries, seal));
    }

    /** The stories of many cases in one question; what is not there is left out. */
    public Map<CaseId, List<Entry>> stories(Collection<CaseId> ids) {
        Map<CaseId, List<Entry>> told = new LinkedHashMap<>();
        sql.select(STORY.CASE_ID)
                .select(LINE)
                .from(STORY)
                .where(STORY.CASE_ID.eq(DSL.any(ids.stream().map(CaseId::value).toArray(Long[]::new))))
                .orderBy(STORY.CASE_ID, STORY.SEQ)
                .forEach(row -> told.computeIfAbsent(new CaseId(row.get(STORY.CASE_ID)), id -> new ArrayList<>())
                        .add(entry(row)));
        return told;
    }

    /** Where the case stands by its whole story. */
    public Optional<Standing> standing(CaseId id) {
        return find(id).map(StoredStory::standing);
    }

    /**
     * Where the case stood when this process last wrote it, if that was lately. It may be behind: only a step that
     * happens may rest on it, since {@link #append} refuses to go on from anything but the story's end.
     */
    public Optional<Standing> recent(CaseId id) {
        return recent.find(id);
    }

    /** The case with that number, or registered from that source. */
    public Optional<CaseId> findByNumber(String number) {
        return sql.select(CASE_FACT.ID)
                .from(CASE_FACT)
                .where(CASE_FACT.NUMBER.eq(number))
                .fetchOptional(CASE_FACT.ID)
                .map(CaseId::new);
    }

    public Optional<String> numberOf(CaseId id) {
        return sql.select(CASE_FACT.NUMBER)
                .from(CASE_FACT)
                .where(CASE_FACT.ID.eq(id.value()))
                .fetchOptional(CASE_FACT.NUMBER);
    }

    public Optional<CaseId> findBySource(String source) {
        return sql.select(CASE_FACT.ID)
                .from(CASE_FACT)
                .where(CASE_FACT.SOURCE.eq(source))
                .fetchOptional(CASE_FACT.ID)
                .map(CaseId::new);
    }

    /** The same for many sources in one question; those that are not there are left out. */
    public Map<String, CaseId> findBySources(Collection<String> sources) {
        return sql.select(CASE_FACT.SOURCE, CASE_FACT.ID)
                .from(CASE_FACT)
                .where(CASE_FACT.SOURCE.eq(DSL.any(sources.toArray(String[]::new))))
                .fetchMap(Record2::value1, row -> new CaseId(row.value2()));
    }

    /**
     * Adds what happened to the story and brings the rows to where it leads, all or nothing, in one round trip. The last
     * line is the record of the act as well, out of which the audit trail tells it.
     *
     * @param before what was gone on from; absent for a new case
     * @param source where a new case came from, if it must not come twice
     * @throws StoryConflict when somebody else's step was first
     */
    public void append(Decision.Happens happens, @Nullable Standing before, @Nullable String source) {
        if (happens.entries().isEmpty()) {
            return;
        }
        recent.forget(happens.after().id());
        CaseStatement statement = new CaseStatement(happens, before, source, Origin.current());
        try {
            sql.connection(statement::run);
        } catch (org.jooq.exception.DataAccessException e) {
            if (UNIQUE_VIOLATION.equals(e.sqlState())) {
                throw new StoryConflict(isOfSource(e), e);
            }
            if (DEADLOCK.equals(e.sqlState())) {
                throw new StoryConflict(false, e);
            }
            throw e;
        }
        recent.keepOnceCommitted(statement.standing(before));
    }

    /** Which of the unique keys it was, only the database's own message tells. */
    private static boolean isOfSource(org.jooq.exception.DataAccessException e) {
        SQLException cause = e.getCause(SQLException.class);
        return cause != null && String.valueOf(cause.getMessage()).contains("case_fact_source");
    }

    private static Entry entry(Record row) {
        Long unit = row.get(STORY.UNIT);
        Entry.By by =
                new Entry.By(row.get(STORY.ACCOUNT), row.get(STORY.ACTOR), unit == null ? null : new UnitId(unit));
        return new Entry(
                row.get(STORY.SEQ),
                row.get(STORY.AT),
                by,
                row.get(STORY.COMMAND),
                StoryJson.event(row.get(STORY.TYPE), row.get(STORY.BODY)),
                StoryJson.changes(row.get(STORY.CLOCKS)));
    }
}

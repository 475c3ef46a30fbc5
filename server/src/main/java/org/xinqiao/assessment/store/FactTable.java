package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.xinqiao.schema.assessment.Tables.CASE_FACT;
import static org.xinqiao.schema.assessment.Tables.EXCLUSION;
import static org.xinqiao.schema.assessment.Tables.OBJECTION;
import static org.xinqiao.schema.assessment.Tables.SEEN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.xinqiao.assessment.model.FactRow;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.schema.assessment.tables.records.CaseFactRecord;

/** 考核事实表. */
@Repository
public class FactTable {

    private final DSLContext sql;

    public FactTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes down up to where stories were read; answers with those that were not read so far before. */
    public Set<CaseId> read(Map<CaseId, Integer> lines) {
        Set<CaseId> further = new HashSet<>();
        if (lines.isEmpty()) {
            return further;
        }
        var insert = sql.insertInto(SEEN, SEEN.CASE_ID, SEEN.VERSION);
        for (Map.Entry<CaseId, Integer> each : lines.entrySet()) {
            insert = insert.values(each.getKey().value(), each.getValue());
        }
        insert.onConflict(SEEN.CASE_ID)
                .doUpdate()
                .set(SEEN.VERSION, org.jooq.impl.DSL.excluded(SEEN.VERSION))
                .where(SEEN.VERSION.lt(org.jooq.impl.DSL.excluded(SEEN.VERSION)))
                .returning(SEEN.CASE_ID)
                .fetch()
                .forEach(row -> further.add(new CaseId(row.getCaseId())));
        return further;
    }

    /** Up to which line these stories were read. */
    public Map<CaseId, Integer> seen(Collection<CaseId> ids) {
        return sql.selectFrom(SEEN)
                .where(SEEN.CASE_ID.eq(
                        org.jooq.impl.DSL.any(ids.stream().map(CaseId::value).toArray(Long[]::new))))
                .fetchMap(row -> new CaseId(row.getCaseId()), row -> row.getVersion());
    }

    /** The last case that was read; 0 as long as there is none. */
    public long lastSeen() {
        return Objects.requireNonNullElse(
                sql.select(max(SEEN.CASE_ID)).from(SEEN).fetchSingle().value1(), 0L);
    }

    /** Forgets how far was read, so that all is told anew. */
    public void forgetSeen() {
        sql.deleteFrom(SEEN).execute();
    }

    /** Which months have facts, from the first to the last. */
    public Optional<LocalDate[]> months() {
        var row = sql.select(min(CASE_FACT.MONTH), max(CASE_FACT.MONTH))
                .from(CASE_FACT)
                .fetchSingle();
        return row.value1() == null ? Optional.empty() : Optional.of(new LocalDate[] {row.value1(), row.value2()});
    }

    /** The months in which these cases count. */
    public Set<LocalDate> monthsOf(Collection<CaseId> cases) {
        return new HashSet<>(sql.selectDistinct(CASE_FACT.MONTH)
                .from(CASE_FACT)
                .where(CASE_FACT.CASE_ID.in(ids(cases)))
                .fetch(CASE_FACT.MONTH));
    }

    /** Puts rows in the place of all that there were of these cases, with what was said of them beside their stories. */
    public void replace(Collection<CaseId> cases, List<FactRow> rows) {
        sql.deleteFrom(CASE_FACT).where(CASE_FACT.CASE_ID.in(ids(cases))).execute();
        Map<Long, String> excluded = sql.select(EXCLUSION.CASE_ID, EXCLUSION.REASON)
                .from(EXCLUSION)
                .where(EXCLUSION.CASE_ID.in(ids(cases)))
                .fetchMap(row -> row.value1(), row -> row.value2());
        Map<List<Long>, String[]> excused = excused(cases);
        sql.batchInsert(rows.stream().map(row -> record(row, excluded, excused)).toList())
                .execute();
    }

    private Map<List<Long>, String[]> excused(Collection<CaseId> cases) {
        Map<List<Long>, String[]> found = new HashMap<>();
        sql.select(
                        OBJECTION.CASE_ID,
                        OBJECTION.UNIT,
                        arrayAgg(OBJECTION.INDICATOR).orderBy(OBJECTION.INDICATOR))
                .from(OBJECTION)
                .where(OBJECTION.UPHELD.isTrue(), OBJECTION.CASE_ID.in(ids(cases)))
                .groupBy(OBJECTION.CASE_ID, OBJECTION.UNIT)
                .forEach(row -> found.put(List.of(row.value1(), row.value2()), row.value3()));
        return found;
    }

    private CaseFactRecord record(FactRow row, Map<Long, String> excluded, Map<List<Long>, String[]> excused) {
        CaseFactRecord record = sql.newRecord(CASE_FACT);
        record.setCaseId(row.id().value());
        record.setUnit(row.unit().value());
        record.setNumber(row.number());
        record.setMonth(row.month());
        record.setGivenAt(row.given());
        record.setArea(row.area().value());
        record.setKind(row.kind());
        record.setMatter(row.matter());
        record.setMatterGroup(row.matterGroup());
        record.setTaker(row.taker());
        record.setHandler(row.handler());
        for (AssessedFact fact : AssessedFact.values()) {
            if (fact.isTruth()) {
                record.set(field(name(fact.key()), Boolean.class), row.is(fact));
            } else {
                record.set(field(name(fact.key()), Integer.class), row.of(fact));
            }
        }
        record.setExcluded(excluded.getOrDefault(row.id().value(), row.excluded()));
        record.setExcused(excused.get(List.of(row.id().value(), row.unit().value())));
        return record;
    }

    /** For those who count on statistics. */
    public void settle() {
        Query look = sql.query("select assessment.look_anew()");
        look.execute();
    }

    private static List<Long> ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }
}

package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.supervision.Tables.FINDING;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.supervision.tables.records.FindingRecord;
import org.xinqiao.supervision.model.Finding;
import org.xinqiao.supervision.model.Finding.Doubt;
import org.xinqiao.supervision.model.Finding.Verdict;
import org.xinqiao.supervision.model.Measure.By;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 核查发现表. */
@Repository
public class FindingTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> FACTS = new TypeReference<>() {};

    private final DSLContext sql;

    public FindingTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Once for what it is about: its number, empty where it stood already. */
    public Optional<Long> add(Finding it, String mark, String matter) {
        return sql.insertInto(FINDING)
                .set(FINDING.CASE_ID, it.caseId().value())
                .set(FINDING.NUMBER, it.number())
                .set(FINDING.AREA, it.area().value())
                .set(FINDING.UNIT, it.unit().value())
                .set(FINDING.REVIEWER, it.reviewer())
                .set(FINDING.KIND, it.kind().name())
                .set(FINDING.EVIDENCE, JSONB.valueOf(JSON.writeValueAsString(it.evidence())))
                .set(FINDING.FOUND_AT, it.found())
                .set(FINDING.MARK, mark)
                .set(FINDING.MATTER, matter)
                .onConflictDoNothing()
                .returningResult(FINDING.ID)
                .fetchOptional(FINDING.ID);
    }

    public Optional<Finding> find(long id) {
        return sql.selectFrom(FINDING).where(FINDING.ID.eq(id)).fetchOptional(FindingTable::read);
    }

    /** Of a case, the latest first. */
    public List<Finding> of(CaseId id) {
        return sql.selectFrom(FINDING)
                .where(FINDING.CASE_ID.eq(id.value()))
                .orderBy(FINDING.ID.desc())
                .fetch(FindingTable::read);
    }

    /** The latest first. @param open whether those nobody has judged, or those somebody has */
    public List<Finding> page(Seen seen, boolean open, @Nullable Doubt kind, @Nullable Long after, int limit) {
        return sql.selectFrom(FINDING)
                .where(
                        seen.of(FINDING.AREA, FINDING.UNIT),
                        open ? FINDING.STATE.eq(inline("OPEN")) : FINDING.STATE.ne(inline("OPEN")),
                        kind == null ? noCondition() : FINDING.KIND.eq(kind.name()),
                        after == null ? noCondition() : FINDING.ID.lt(after))
                .orderBy(FINDING.ID.desc())
                .limit(limit)
                .fetch(FindingTable::read);
    }

    public int countOpen(Seen seen) {
        return sql.fetchCount(FINDING, seen.of(FINDING.AREA, FINDING.UNIT), FINDING.STATE.eq(inline("OPEN")));
    }

    /** False where somebody else was first. */
    public boolean decide(long id, Verdict verdict) {
        return sql.update(FINDING)
                        .set(FINDING.STATE, verdict.confirmed() ? "CONFIRMED" : "DISMISSED")
                        .set(FINDING.DECIDED_AT, verdict.by().at())
                        .set(FINDING.DECIDED_BY, verdict.by().account())
                        .set(FINDING.DECIDED_NAME, verdict.by().name())
                        .set(FINDING.REASON, verdict.reason())
                        .where(FINDING.ID.eq(id), FINDING.STATE.eq(inline("OPEN")))
                        .execute()
                == 1;
    }

    /** What followed from it. */
    public void followed(long id, @Nullable Long measure, boolean reopened) {
        sql.update(FINDING)
                .set(FINDING.MEASURE, measure)
                .set(FINDING.REOPENED, reopened)
                .where(FINDING.ID.eq(id))
                .execute();
    }

    /** 每类计数. */
    public record KindFigures(Doubt kind, int open, int confirmed, int dismissed) {}

    /** How many of each kind stand how. */
    public List<KindFigures> figures(Seen seen) {
        var open = count().filterWhere(FINDING.STATE.eq(inline("OPEN")));
        var confirmed = count().filterWhere(FINDING.STATE.eq(inline("CONFIRMED")));
        var dismissed = count().filterWhere(FINDING.STATE.eq(inline("DISMISSED")));
        Map<String, KindFigures> known = sql.select(FINDING.KIND, open, confirmed, dismissed)
                .from(FINDING)
                .where(seen.of(FINDING.AREA, FINDING.UNIT))
                .groupBy(FINDING.KIND)
                .fetchMap(
                        row -> row.value1(),
                        row -> new KindFigures(Doubt.valueOf(row.value1()), row.value2(), row.value3(), row.value4()));
        return List.of(Doubt.values()).stream()
                .map(kind ->
                        Objects.requireNonNullElseGet(known.get(kind.name()), () -> new KindFigures(kind, 0, 0, 0)))
                .toList();
    }

    private static Finding read(FindingRecord row) {
        Instant decided = row.getDecidedAt();
        return new Finding(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getNumber(),
                new AreaCode(row.getArea()),
                new UnitId(row.getUnit()),
                row.getReviewer(),
                Doubt.valueOf(row.getKind()),
                JSON.readValue(row.getEvidence().data(), FACTS),
                row.getFoundAt(),
                decided == null
                        ? null
                        : new Verdict(
                                row.getState().equals("CONFIRMED"),
                                row.getReason(),
                                new By(row.getDecidedBy(), row.getDecidedName(), decided),
                                row.getMeasure(),
                                row.getReopened()));
    }
}

package org.xinqiao.callback.store;

import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.callback.Tables.IMPOSSIBLE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.model.Impossible;
import org.xinqiao.callback.model.Impossible.Obstacle;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.schema.callback.tables.records.ImpossibleRecord;

/** 客观条件不具备表. */
@Repository
public class ImpossibleTable {

    private final DSLContext sql;

    public ImpossibleTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 申请. */
    public record Asked(
            CaseId caseId,
            String number,
            String area,
            List<String> keptFrom,
            Viewer by,
            Instant at,
            Obstacle obstacle,
            String reason) {}

    /** Empty where it waits for a decision already. */
    public Optional<Impossible> add(Asked it) {
        return sql.insertInto(IMPOSSIBLE)
                .set(IMPOSSIBLE.CASE_ID, it.caseId().value())
                .set(IMPOSSIBLE.NUMBER, it.number())
                .set(IMPOSSIBLE.AREA, it.area())
                .set(IMPOSSIBLE.KEPT_FROM, it.keptFrom().toArray(String[]::new))
                .set(IMPOSSIBLE.ASKED_BY, it.by().account().value())
                .set(IMPOSSIBLE.ASKED_AS, it.by().principal().value())
                .set(IMPOSSIBLE.ASKED_NAME, it.by().name())
                .set(IMPOSSIBLE.ASKED_AT, it.at())
                .set(IMPOSSIBLE.OBSTACLE, it.obstacle().name())
                .set(IMPOSSIBLE.REASON, it.reason())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(ImpossibleTable::impossible);
    }

    public Optional<Impossible> hold(long id) {
        return sql.selectFrom(IMPOSSIBLE)
                .where(IMPOSSIBLE.ID.eq(id))
                .forUpdate()
                .fetchOptional(ImpossibleTable::impossible);
    }

    /** Of a case, the latest first. */
    public List<Impossible> of(CaseId id) {
        return sql.selectFrom(IMPOSSIBLE)
                .where(IMPOSSIBLE.CASE_ID.eq(id.value()))
                .orderBy(IMPOSSIBLE.ID.desc())
                .fetch(ImpossibleTable::impossible);
    }

    /** The latest first; those of the viewer's area, but for what is kept from them. */
    public List<Impossible> page(boolean open, @Nullable Long behind, int limit, Viewer viewer) {
        return sql.selectFrom(IMPOSSIBLE)
                .where(
                        visibleTo(viewer),
                        open ? IMPOSSIBLE.DECIDED_AT.isNull() : noCondition(),
                        behind == null ? noCondition() : IMPOSSIBLE.ID.lt(behind))
                .orderBy(IMPOSSIBLE.ID.desc())
                .limit(limit)
                .fetch(ImpossibleTable::impossible);
    }

    /** 可见范围: of the viewer's area, for who reads all of it, but for what is kept from them. */
    static Condition visibleTo(Viewer viewer) {
        Condition reach = viewer.scope().readAll()
                ? IMPOSSIBLE.AREA.startsWith(viewer.scope().area().value())
                : DSL.falseCondition();
        String[] marks = RecusalMarks.of(viewer).toArray(String[]::new);
        return reach.and(DSL.not(DSL.arrayOverlap(IMPOSSIBLE.KEPT_FROM, marks)));
    }

    public void decide(long id, Viewer viewer, boolean granted, String answer, Instant at) {
        sql.update(IMPOSSIBLE)
                .set(IMPOSSIBLE.DECIDED_BY, viewer.account().value())
                .set(IMPOSSIBLE.DECIDED_AS, viewer.principal().value())
                .set(IMPOSSIBLE.DECIDED_NAME, viewer.name())
                .set(IMPOSSIBLE.DECIDED_AT, at)
                .set(IMPOSSIBLE.GRANTED, granted)
                .set(IMPOSSIBLE.ANSWER, answer)
                .where(IMPOSSIBLE.ID.eq(id))
                .execute();
    }

    private static Impossible impossible(ImpossibleRecord row) {
        Impossible.Decision decision = row.getDecidedAt() == null
                ? null
                : new Impossible.Decision(row.getDecidedName(), row.getDecidedAt(), row.getGranted(), row.getAnswer());
        return new Impossible(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getNumber(),
                row.getAskedName(),
                Arrays.asList(row.getAskedBy(), row.getAskedAs()),
                row.getAskedAt(),
                Obstacle.valueOf(row.getObstacle()),
                row.getReason(),
                decision);
    }
}

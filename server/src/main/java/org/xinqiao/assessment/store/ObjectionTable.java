package org.xinqiao.assessment.store;

import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.assessment.Tables.EXCLUSION;
import static org.xinqiao.schema.assessment.Tables.OBJECTION;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Scope;
import org.xinqiao.assessment.Objection;
import org.xinqiao.casework.CaseId;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.assessment.tables.records.ObjectionRecord;

/** 异议表, and the exclusions that the centre puts itself. */
@Repository
public class ObjectionTable {

    private static final String BETWEEN = ",";

    private final DSLContext sql;

    public ObjectionTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 提出. */
    public record Asked(
            long run,
            CaseId caseId,
            String number,
            UnitId unit,
            String indicator,
            String words,
            List<FileId> files,
            long by,
            String name,
            Instant at,
            Instant reviewUntil) {}

    /** Empty where the same waits to be decided already. */
    public Optional<Objection> add(Asked it) {
        return sql.insertInto(OBJECTION)
                .set(OBJECTION.RUN, it.run())
                .set(OBJECTION.CASE_ID, it.caseId().value())
                .set(OBJECTION.NUMBER, it.number())
                .set(OBJECTION.UNIT, it.unit().value())
                .set(OBJECTION.INDICATOR, it.indicator())
                .set(OBJECTION.WORDS, it.words())
                .set(OBJECTION.FILES, it.files().stream().map(FileId::toString).collect(Collectors.joining(BETWEEN)))
                .set(OBJECTION.ASKED_BY, it.by())
                .set(OBJECTION.ASKED_NAME, it.name())
                .set(OBJECTION.ASKED_AT, it.at())
                .set(OBJECTION.REVIEW_UNTIL, it.reviewUntil())
                .onConflictDoNothing()
                .returning()
                .fetchOptional(ObjectionTable::read);
    }

    public Optional<Objection> find(long id) {
        return sql.selectFrom(OBJECTION).where(OBJECTION.ID.eq(id)).fetchOptional(ObjectionTable::read);
    }

    /** Those that somebody may see, the latest first, behind a given one. */
    public List<Objection> list(Scope scope, @Nullable Long run, boolean waitingOnly, @Nullable Long after, int most) {
        Condition which = scope.readAll()
                ? noCondition()
                : OBJECTION.UNIT.in(
                        scope.units().stream().map(UnitId::value).sorted().toList());
        which = run == null ? which : which.and(OBJECTION.RUN.eq(run));
        which = waitingOnly ? which.and(OBJECTION.DECIDED_AT.isNull()) : which;
        which = after == null ? which : which.and(OBJECTION.ID.lt(after));
        return sql.selectFrom(OBJECTION)
                .where(which)
                .orderBy(OBJECTION.ID.desc())
                .limit(most)
                .fetch(ObjectionTable::read);
    }

    /** How many of a period wait to be decided. */
    public int waiting(long run) {
        return sql.fetchCount(OBJECTION, OBJECTION.RUN.eq(run), OBJECTION.DECIDED_AT.isNull());
    }

    /** False where somebody else was first. */
    public boolean decide(long id, Objection.Decision it) {
        return sql.update(OBJECTION)
                        .set(OBJECTION.DECIDED_BY, it.by())
                        .set(OBJECTION.DECIDED_NAME, it.name())
                        .set(OBJECTION.DECIDED_AT, it.at())
                        .set(OBJECTION.UPHELD, it.upheld())
                        .set(OBJECTION.ANSWER, it.answer())
                        .set(OBJECTION.CLAUSE, it.clause())
                        .where(OBJECTION.ID.eq(id), OBJECTION.DECIDED_AT.isNull())
                        .execute()
                > 0;
    }

    /** 排除. */
    public record Exclusion(
            CaseId caseId, String reason, String clause, String words, long by, String name, Instant at) {}

    /** False where it is left out already. */
    public boolean exclude(Exclusion it) {
        return sql.insertInto(EXCLUSION)
                        .set(EXCLUSION.CASE_ID, it.caseId().value())
                        .set(EXCLUSION.REASON, it.reason())
                        .set(EXCLUSION.CLAUSE, it.clause())
                        .set(EXCLUSION.WORDS, it.words())
                        .set(EXCLUSION.PUT_BY, it.by())
                        .set(EXCLUSION.PUT_NAME, it.name())
                        .set(EXCLUSION.PUT_AT, it.at())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private static Objection read(ObjectionRecord row) {
        Instant decided = row.getDecidedAt();
        List<FileId> files = row.getFiles().isEmpty()
                ? List.of()
                : Arrays.stream(row.getFiles().split(BETWEEN, -1))
                        .map(each -> new FileId(Long.parseLong(each)))
                        .toList();
        return new Objection(
                row.getId(),
                row.getRun(),
                new CaseId(row.getCaseId()),
                row.getNumber(),
                new UnitId(row.getUnit()),
                row.getIndicator(),
                row.getWords(),
                files,
                row.getAskedName(),
                row.getAskedAt(),
                row.getReviewUntil(),
                decided == null
                        ? null
                        : new Objection.Decision(
                                row.getDecidedBy(),
                                row.getDecidedName(),
                                decided,
                                row.getUpheld(),
                                row.getAnswer(),
                                row.getClause()));
    }
}

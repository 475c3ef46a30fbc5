package org.xinqiao.informants.store;

import static org.xinqiao.schema.informants.Tables.OPENING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.CaseId;
import org.xinqiao.informants.Opening;
import org.xinqiao.schema.informants.tables.records.OpeningRecord;

/** 启封表. */
@Repository
public class OpeningTable {

    private static final int SHOWN = 100;

    private final DSLContext sql;

    public OpeningTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 申请. */
    public record Asked(CaseId caseId, AccountId by, AccountId as, String name, Instant at, String words) {}

    public Opening add(Asked asked) {
        return sql.insertInto(OPENING)
                .set(OPENING.CASE_ID, asked.caseId().value())
                .set(OPENING.ASKED_BY, asked.by().value())
                .set(OPENING.ASKED_AS, asked.as().value())
                .set(OPENING.ASKED_NAME, asked.name())
                .set(OPENING.ASKED_AT, asked.at())
                .set(OPENING.WORDS, asked.words())
                .returning()
                .fetchSingle(OpeningTable::opening);
    }

    public Optional<Opening> find(long id) {
        return sql.selectFrom(OPENING).where(OPENING.ID.eq(id)).fetchOptional(OpeningTable::opening);
    }

    /** Of a case, the latest first. */
    public List<Opening> of(CaseId id) {
        return sql.selectFrom(OPENING)
                .where(OPENING.CASE_ID.eq(id.value()))
                .orderBy(OPENING.ID.desc())
                .limit(SHOWN)
                .fetch(OpeningTable::opening);
    }

    /** Of all cases, the latest first. */
    public List<Opening> latest() {
        return sql.selectFrom(OPENING)
                .orderBy(OPENING.ASKED_AT.desc(), OPENING.ID.desc())
                .limit(SHOWN)
                .fetch(OpeningTable::opening);
    }

    /** False where somebody else was first. */
    public boolean decide(long id, Opening.Decision it) {
        return sql.update(OPENING)
                        .set(OPENING.DECIDED_BY, it.by().value())
                        .set(OPENING.DECIDED_NAME, it.name())
                        .set(OPENING.DECIDED_AT, it.at())
                        .set(OPENING.GRANTED, it.granted())
                        .set(OPENING.ANSWER, it.answer())
                        .set(OPENING.UNTIL, it.until())
                        .where(OPENING.ID.eq(id), OPENING.DECIDED_AT.isNull())
                        .execute()
                > 0;
    }

    public void wasRead(long id) {
        sql.update(OPENING)
                .set(OPENING.READINGS, OPENING.READINGS.plus(1))
                .where(OPENING.ID.eq(id))
                .execute();
    }

    private static Opening opening(OpeningRecord row) {
        Instant decided = row.getDecidedAt();
        return new Opening(
                row.getId(),
                new CaseId(row.getCaseId()),
                new AccountId(row.getAskedBy()),
                new AccountId(row.getAskedAs()),
                row.getAskedName(),
                row.getAskedAt(),
                row.getWords(),
                decided == null
                        ? null
                        : new Opening.Decision(
                                new AccountId(row.getDecidedBy()),
                                row.getDecidedName(),
                                decided,
                                row.getGranted(),
                                row.getAnswer(),
                                row.getUntil()),
                row.getReadings());
    }
}

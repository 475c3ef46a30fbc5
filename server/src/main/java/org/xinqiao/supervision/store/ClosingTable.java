package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.supervision.Tables.CLOSING;
import static org.xinqiao.schema.supervision.Tables.SEED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.supervision.tables.records.ClosingRecord;
import org.xinqiao.supervision.model.Measure.By;

/** 办结核查表: every closing that was looked at, and the lots. */
@Repository
public class ClosingTable {

    private final DSLContext sql;

    public ClosingTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 核查情况. */
    public enum State {
        FOUND,
        NOT_DRAWN,
        DRAWN,
        CLEAN,
        FALSE
    }

    /**
     * 一次办结.
     *
     * @param lot absent where none was drawn for it
     * @param by who looked at it again
     */
    public record Looked(
            CaseId caseId,
            int seq,
            String number,
            AreaCode area,
            UnitId unit,
            @Nullable Long reviewer,
            Instant closed,
            Instant looked,
            int findings,
            @Nullable Draw lot,
            State state,
            @Nullable By by,
            String reason) {}

    /** 抽签: the number, below how many percent it had to be, and the month of its seed. */
    public record Draw(int number, int percent, LocalDate month) {}

    /** 种子. */
    public record Seed(LocalDate month, String seed, Instant made) {}

    /** Which closings of a case were looked at. */
    public Set<Integer> known(CaseId id) {
        return sql.select(CLOSING.SEQ)
                .from(CLOSING)
                .where(CLOSING.CASE_ID.eq(id.value()))
                .fetchSet(CLOSING.SEQ);
    }

    public void add(Looked it) {
        Draw lot = it.lot();
        sql.insertInto(CLOSING)
                .set(CLOSING.CASE_ID, it.caseId().value())
                .set(CLOSING.SEQ, it.seq())
                .set(CLOSING.NUMBER, it.number())
                .set(CLOSING.AREA, it.area().value())
                .set(CLOSING.UNIT, it.unit().value())
                .set(CLOSING.REVIEWER, it.reviewer())
                .set(CLOSING.CLOSED_AT, it.closed())
                .set(CLOSING.LOOKED_AT, it.looked())
                .set(CLOSING.FINDINGS, it.findings())
                .set(CLOSING.LOT, lot == null ? null : lot.number())
                .set(CLOSING.PERCENT, lot == null ? null : lot.percent())
                .set(CLOSING.MONTH, lot == null ? null : lot.month())
                .set(CLOSING.STATE, it.state().name())
                .onConflictDoNothing()
                .execute();
    }

    /** The seed of a month; made when it is first asked for, and then the same for good. */
    public Seed seed(LocalDate month, Supplier<String> fresh, Instant now) {
        Optional<Seed> known = findSeed(month);
        if (known.isPresent()) {
            return known.get();
        }
        sql.insertInto(SEED)
                .set(SEED.MONTH, month)
                .set(SEED.SEED_, fresh.get())
                .set(SEED.MADE_AT, now)
                .onConflictDoNothing()
                .execute();
        return findSeed(month).orElseThrow();
    }

    private Optional<Seed> findSeed(LocalDate month) {
        return sql.selectFrom(SEED)
                .where(SEED.MONTH.eq(month))
                .fetchOptional(row -> new Seed(row.getMonth(), row.getSeed(), row.getMadeAt()));
    }

    /** The latest month first. */
    public List<Seed> seeds(int most) {
        return sql.selectFrom(SEED)
                .orderBy(SEED.MONTH.desc())
                .limit(most)
                .fetch(row -> new Seed(row.getMonth(), row.getSeed(), row.getMadeAt()));
    }

    /** Those drawn that nobody has looked at again, the first closed first; or those somebody has. */
    public List<Looked> page(Seen seen, boolean open, @Nullable Looked after, int limit) {
        return sql.selectFrom(CLOSING)
                .where(
                        seen.of(CLOSING.AREA, CLOSING.UNIT),
                        open
                                ? CLOSING.STATE.eq(inline(State.DRAWN.name()))
                                : CLOSING.STATE.in(State.CLEAN.name(), State.FALSE.name()),
                        after == null
                                ? noCondition()
                                : row(CLOSING.CLOSED_AT, CLOSING.CASE_ID)
                                        .gt(after.closed(), after.caseId().value()))
                .orderBy(CLOSING.CLOSED_AT, CLOSING.CASE_ID)
                .limit(limit)
                .fetch(ClosingTable::read);
    }

    public Optional<Looked> find(CaseId id, int seq) {
        return sql.selectFrom(CLOSING)
                .where(CLOSING.CASE_ID.eq(id.value()), CLOSING.SEQ.eq(seq))
                .fetchOptional(ClosingTable::read);
    }

    /** False where somebody else was first. */
    public boolean decide(Looked it, State state, By by, String reason) {
        return sql.update(CLOSING)
                        .set(CLOSING.STATE, state.name())
                        .set(CLOSING.DECIDED_AT, by.at())
                        .set(CLOSING.DECIDED_BY, by.account())
                        .set(CLOSING.DECIDED_NAME, by.name())
                        .set(CLOSING.REASON, reason)
                        .where(
                                CLOSING.CASE_ID.eq(it.caseId().value()),
                                CLOSING.SEQ.eq(it.seq()),
                                CLOSING.STATE.eq(inline(State.DRAWN.name())))
                        .execute()
                == 1;
    }

    /** How many closings stand how. */
    public Map<State, Integer> figures(Seen seen) {
        return sql.select(CLOSING.STATE, count())
                .from(CLOSING)
                .where(seen.of(CLOSING.AREA, CLOSING.UNIT))
                .groupBy(CLOSING.STATE)
                .fetchMap(row -> State.valueOf(row.value1()), row -> row.value2());
    }

    private static Looked read(ClosingRecord row) {
        Instant decided = row.getDecidedAt();
        Integer lot = row.getLot();
        return new Looked(
                new CaseId(row.getCaseId()),
                row.getSeq(),
                row.getNumber(),
                new AreaCode(row.getArea()),
                new UnitId(row.getUnit()),
                row.getReviewer(),
                row.getClosedAt(),
                row.getLookedAt(),
                row.getFindings(),
                lot == null ? null : new Draw(lot, row.getPercent(), row.getMonth()),
                State.valueOf(row.getState()),
                decided == null ? null : new By(row.getDecidedBy(), row.getDecidedName(), decided),
                row.getReason());
    }
}

package org.xinqiao.dispatch.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.dispatch.Tables.PRECEDENT;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Scope;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.model.Precedent.Meaning;
import org.xinqiao.dispatch.model.Precedent.Standing;
import org.xinqiao.dispatch.model.Precedent.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.dispatch.tables.records.PrecedentRecord;

/** 职责判例表. */
@Repository
public class PrecedentTable {

    private final DSLContext sql;

    public PrecedentTable(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * 所求.
     *
     * @param matter or below it
     * @param area or within it
     * @param unit that gave it back, got it or was named
     * @param clause part of what was leaned on
     * @param standingOnly whether only those that count
     */
    public record Wanted(
            @Nullable MatterCode matter,
            @Nullable AreaCode area,
            @Nullable UnitId unit,
            String clause,
            boolean standingOnly) {}

    /** How many are kept of each of these cases. */
    public Map<CaseId, Integer> counts(Collection<CaseId> cases) {
        return sql.select(PRECEDENT.CASE_ID, count())
                .from(PRECEDENT)
                .where(PRECEDENT.CASE_ID.in(
                        cases.stream().map(CaseId::value).sorted().toList()))
                .groupBy(PRECEDENT.CASE_ID)
                .fetchMap(row -> new CaseId(row.value1()), row -> row.value2());
    }

    /** Keeps one, unless it is kept already. */
    public boolean add(Precedent it) {
        MatterCode matter = it.matter();
        UnitId proposed = it.proposed();
        return sql.insertInto(PRECEDENT)
                        .set(PRECEDENT.CASE_ID, it.caseId().value())
                        .set(PRECEDENT.SEQ, it.seq())
                        .set(PRECEDENT.NUMBER, it.number())
                        .set(PRECEDENT.DECIDED_AT, it.decidedAt())
                        .set(PRECEDENT.UPHELD, it.upheld())
                        .set(PRECEDENT.GIVER, it.giver().value())
                        .set(PRECEDENT.SETTLED, it.settled().value())
                        .set(PRECEDENT.PROPOSED, proposed == null ? null : proposed.value())
                        .set(PRECEDENT.CODE, it.code())
                        .set(PRECEDENT.CALLED, it.called())
                        .set(PRECEDENT.CALLED_EN, it.calledEn())
                        .set(PRECEDENT.REASON, it.reason())
                        .set(PRECEDENT.CLAUSE, it.clause())
                        .set(PRECEDENT.GROUNDS, it.grounds())
                        .set(PRECEDENT.MATTER, matter == null ? null : matter.value())
                        .set(PRECEDENT.AREA, it.area().value())
                        .set(PRECEDENT.TITLE, it.title())
                        .set(PRECEDENT.TOLD, it.told())
                        .set(PRECEDENT.MODEL, it.meaning().model())
                        .set(PRECEDENT.MEANING, bytes(it.meaning().point()))
                        .onConflict(PRECEDENT.CASE_ID, PRECEDENT.SEQ)
                        .doNothing()
                        .execute()
                == 1;
    }

    public Optional<Precedent> find(Scope scope, long id) {
        return sql.selectFrom(PRECEDENT)
                .where(PRECEDENT.ID.eq(id), visibleTo(scope))
                .fetchOptional(PrecedentTable::read);
    }

    /** Of these, those that somebody may see. */
    public List<Long> visible(Scope scope, Collection<Long> ids) {
        return sql.select(PRECEDENT.ID)
                .from(PRECEDENT)
                .where(PRECEDENT.ID.in(ids), visibleTo(scope))
                .fetch(PRECEDENT.ID);
    }

    /** The latest first, behind a given one. */
    public List<Precedent> list(Scope scope, Wanted wanted, @Nullable Long after, int most) {
        return newest(
                visibleTo(scope).and(fits(wanted)).and(after == null ? noCondition() : PRECEDENT.ID.lt(after)), most);
    }

    /** Those that say these very words, the latest first. */
    public List<Precedent> saying(Scope scope, Wanted wanted, String words, int most) {
        Condition says = noCondition();
        for (Field<String> text : List.of(
                PRECEDENT.TITLE,
                PRECEDENT.TOLD,
                PRECEDENT.REASON,
                PRECEDENT.CLAUSE,
                PRECEDENT.GROUNDS,
                PRECEDENT.NUMBER)) {
            says = says.or(text.containsIgnoreCase(words));
        }
        return newest(visibleTo(scope).and(fits(wanted)).and(says), most);
    }

    /** For the house itself: those that count for matters of a group in a place, the latest first. */
    public List<Precedent> standing(MatterCode group, AreaCode place, int most) {
        return newest(fits(new Wanted(group, place, null, "", true)), most);
    }

    /** Says that it counts no longer, or again; unless somebody was faster. */
    public boolean change(long id, Standing now) {
        return sql.update(PRECEDENT)
                        .set(PRECEDENT.STATE, now.state().name())
                        .set(PRECEDENT.STATE_REASON, now.reason())
                        .set(PRECEDENT.STATE_AT, now.at())
                        .set(PRECEDENT.STATE_BY, now.by())
                        .set(PRECEDENT.SUPERSEDED_BY, now.supersededBy())
                        .set(PRECEDENT.VERSION, now.version() + 1)
                        .where(PRECEDENT.ID.eq(id), PRECEDENT.VERSION.eq(now.version()))
                        .execute()
                == 1;
    }

    /** 可见范围: the centre sees those of its area, others those that concern a unit of their own subtree. */
    private static Condition visibleTo(Scope scope) {
        Condition within = CodeRange.within(PRECEDENT.AREA, scope.area().value());
        if (scope.readAll()) {
            return within;
        }
        List<Long> units = scope.units().stream().map(UnitId::value).sorted().toList();
        return PRECEDENT.GIVER.in(units).or(PRECEDENT.SETTLED.in(units)).or(PRECEDENT.PROPOSED.in(units));
    }

    private static Condition fits(Wanted wanted) {
        MatterCode matter = wanted.matter();
        AreaCode area = wanted.area();
        Condition fits = matter == null ? noCondition() : CodeRange.within(PRECEDENT.MATTER, matter.value());
        fits = area == null ? fits : fits.and(CodeRange.within(PRECEDENT.AREA, area.value()));
        UnitId unit = wanted.unit();
        if (unit != null) {
            long id = unit.value();
            fits = fits.and(PRECEDENT.GIVER.eq(id).or(PRECEDENT.SETTLED.eq(id)).or(PRECEDENT.PROPOSED.eq(id)));
        }
        fits = wanted.clause().isBlank() ? fits : fits.and(PRECEDENT.CLAUSE.containsIgnoreCase(wanted.clause()));
        return wanted.standingOnly() ? fits.and(PRECEDENT.STATE.eq(State.STANDING.name())) : fits;
    }

    private List<Precedent> newest(Condition which, int most) {
        return sql.selectFrom(PRECEDENT)
                .where(which)
                .orderBy(PRECEDENT.ID.desc())
                .limit(most)
                .fetch(PrecedentTable::read);
    }

    private static Precedent read(PrecedentRecord row) {
        String matter = row.getMatter();
        Long proposed = row.getProposed();
        return new Precedent(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getSeq(),
                row.getNumber(),
                row.getDecidedAt(),
                row.getUpheld(),
                new UnitId(row.getGiver()),
                new UnitId(row.getSettled()),
                proposed == null ? null : new UnitId(proposed),
                row.getCode(),
                row.getCalled(),
                row.getCalledEn(),
                row.getReason(),
                row.getClause(),
                row.getGrounds(),
                matter == null ? null : new MatterCode(matter),
                new AreaCode(row.getArea()),
                row.getTitle(),
                row.getTold(),
                new Meaning(row.getModel(), numbers(row.getMeaning())),
                standing(row));
    }

    private static Standing standing(PrecedentRecord row) {
        Instant at = row.getStateAt();
        return new Standing(
                State.valueOf(row.getState()),
                row.getStateReason(),
                at,
                row.getStateBy(),
                row.getSupersededBy(),
                row.getVersion());
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static float[] numbers(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}

package org.xinqiao.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases.Wanted;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;

/** 既往诉求表: cases as they were told and where they went. */
@Repository
public class PastCaseTable {

    private static final int COUNTED = 300;
    private static final int OF_A_CALLER = 20;
    private static final Condition SETTLED = CASE_STATE
            .LEAD_UNIT
            .isNotNull()
            .and(CASE_STATE.STAGE.notIn(
                    Stage.AWAITING_DISPATCH.name(), Stage.AWAITING_ARBITRATION.name(), Stage.MERGED.name()));
    private static final List<String> RUNNING = EnumSet.range(Stage.AWAITING_DISPATCH, Stage.AWAITING_CLOSE).stream()
            .map(Stage::name)
            .toList();

    private final DSLContext sql;

    public PastCaseTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<PastCase> list(Viewer viewer, Wanted wanted) {
        return newest(CaseSight.of(viewer).and(fits(wanted)), wanted.most());
    }

    public List<PastCase> list(Wanted wanted) {
        return newest(fits(wanted), wanted.most());
    }

    private static Condition fits(Wanted wanted) {
        MatterCode matter = wanted.matter();
        return CodeRange.within(CASE_FACT.AREA, wanted.area().value())
                .and(matter == null ? noCondition() : CodeRange.within(CASE_FACT.MATTER, matter.value()))
                .and(CASE_FACT.REGISTERED_AT.ge(wanted.since()))
                .and(CASE_FACT.REGISTERED_AT.lt(wanted.before()))
                .and(wanted.settledOnly() ? SETTLED : noCondition());
    }

    public List<PastCase> find(Viewer viewer, Collection<CaseId> ids) {
        Condition these =
                CASE_FACT.ID.in(ids.stream().map(CaseId::value).sorted().toList());
        return newest(CaseSight.of(viewer).and(these), ids.size());
    }

    public List<PastCase> runningOf(Viewer viewer, Set<CitizenId> callers) {
        Condition theirs = CASE_FACT
                .CITIZEN
                .in(callers.stream().map(CitizenId::value).sorted().toList())
                .and(Unmasking.mayKnowOf(viewer, true) ? noCondition() : CASE_FACT.CONFIDENTIAL.isFalse());
        return newest(CaseSight.of(viewer).and(theirs).and(CASE_STATE.STAGE.in(RUNNING)), OF_A_CALLER);
    }

    public List<PastCase> lastSettled(int most, Instant before) {
        return newest(SETTLED.and(CASE_FACT.REGISTERED_AT.lt(before)), most);
    }

    public Optional<PastCase> find(CaseId id) {
        return newest(CASE_FACT.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** Those of them to which anything has happened since. */
    public Set<CaseId> changed(Collection<CaseId> ids, Instant since) {
        return sql.select(CASE_STATE.ID)
                .from(CASE_STATE)
                .where(
                        CASE_STATE.ID.in(
                                ids.stream().map(CaseId::value).sorted().toList()),
                        CASE_STATE.CHANGED_AT.ge(since))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    public List<PastCase> lastRegistered(Instant since, int most) {
        return newest(CASE_FACT.REGISTERED_AT.ge(since), most);
    }

    public List<PastCase> awaitingDispatch(Instant before, int most) {
        Condition waiting = CASE_STATE
                .STAGE
                .eq(Stage.AWAITING_DISPATCH.name())
                .and(CASE_STATE.LEAD_UNIT.isNull())
                .and(CASE_STATE.CHANGED_AT.lt(before));
        return newest(waiting, most);
    }

    public Map<UnitId, Integer> kept(MatterCode matter, AreaCode area, Instant before) {
        var last = DSL.select(CASE_STATE.LEAD_UNIT)
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(of(matter, area, before), SETTLED)
                .orderBy(CASE_FACT.ID.desc())
                .limit(COUNTED)
                .asTable("last");
        Field<Long> unit = last.field(CASE_STATE.LEAD_UNIT);
        return sql.select(unit, count())
                .from(last)
                .groupBy(unit)
                .fetchMap(row -> new UnitId(row.value1()), row -> row.value2());
    }

    private static Condition of(MatterCode matter, AreaCode area, Instant before) {
        return CASE_FACT
                .MATTER
                .eq(matter.value())
                .and(CodeRange.within(CASE_FACT.AREA, area.value()))
                .and(CASE_FACT.REGISTERED_AT.lt(before));
    }

    private List<PastCase> newest(Condition which, int most) {
        return sql.select()
                .from(CASE_FACT)
                .join(CASE_STATE)
                .on(CASE_STATE.ID.eq(CASE_FACT.ID))
                .where(which)
                .orderBy(CASE_FACT.REGISTERED_AT.desc(), CASE_FACT.ID.desc())
                .limit(most)
                .fetch(PastCaseTable::read);
    }

    private static PastCase read(Record row) {
        String matter = row.get(CASE_FACT.MATTER);
        Long citizen = row.get(CASE_FACT.CITIZEN);
        Long lead = row.get(CASE_STATE.LEAD_UNIT);
        Double lon = row.get(CASE_FACT.LON);
        Double lat = row.get(CASE_FACT.LAT);
        return new PastCase(
                new CaseId(row.get(CASE_FACT.ID)),
                row.get(CASE_FACT.NUMBER),
                row.get(CASE_FACT.TITLE),
                row.get(CASE_FACT.TEXT),
                Facts.Kind.valueOf(row.get(CASE_FACT.KIND)),
                Facts.Urgency.valueOf(row.get(CASE_FACT.URGENCY)),
                matter == null ? null : new MatterCode(matter),
                new AreaCode(row.get(CASE_FACT.AREA)),
                row.get(CASE_FACT.ADDRESS),
                lon == null || lat == null ? null : new Facts.Position(lon, lat),
                citizen == null ? null : new CitizenId(citizen),
                row.get(CASE_FACT.CONFIDENTIAL),
                Stage.valueOf(row.get(CASE_STATE.STAGE)),
                lead == null ? null : new UnitId(lead),
                row.get(CASE_STATE.RETURNS),
                row.get(CASE_FACT.REGISTERED_AT));
    }
}

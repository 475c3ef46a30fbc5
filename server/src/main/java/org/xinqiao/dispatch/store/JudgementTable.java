package org.xinqiao.dispatch.store;

import static org.jooq.impl.DSL.noCondition;
import static org.xinqiao.schema.dispatch.Tables.JUDGEMENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.dispatch.tables.records.JudgementRecord;

/** 派单判定表. */
@Repository
public class JudgementTable {

    private final DSLContext sql;

    public JudgementTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Judgement> find(CaseId id) {
        return sql.fetchOptional(JUDGEMENT, JUDGEMENT.CASE_ID.eq(id.value())).map(JudgementTable::read);
    }

    /** Writes it, in place of what there was for the case. */
    public void put(Judgement it) {
        sql.insertInto(JUDGEMENT)
                .set(record(it))
                .onConflict(JUDGEMENT.CASE_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** The same for many that nobody was shown; what somebody was shown stays. */
    public void putTrials(List<Judgement> trials) {
        sql.deleteFrom(JUDGEMENT).where(JUDGEMENT.WAY.eq(Way.TRIAL.name())).execute();
        sql.batch(trials.stream()
                        .map(it -> sql.insertInto(JUDGEMENT)
                                .set(record(it))
                                .onConflict(JUDGEMENT.CASE_ID)
                                .doNothing())
                        .toList())
                .execute();
    }

    /** Those that a person has settled, the latest first. */
    public List<Judgement> settled(AreaCode within, Instant since, Instant before, @Nullable CaseId after, int most) {
        Condition which = JUDGEMENT
                .CHOSEN_AT
                .ge(since)
                .and(JUDGEMENT.CHOSEN_AT.lt(before))
                .and(CodeRange.within(JUDGEMENT.AREA, within.value()))
                .and(after == null ? noCondition() : JUDGEMENT.CASE_ID.lt(after.value()));
        return sql.selectFrom(JUDGEMENT)
                .where(which)
                .orderBy(JUDGEMENT.CASE_ID.desc())
                .limit(most)
                .fetch(JudgementTable::read);
    }

    private static JudgementRecord record(Judgement it) {
        JudgementRecord row = new JudgementRecord();
        row.setCaseId(it.id().value());
        row.setWay(it.way().name());
        row.setProposedAt(it.proposedAt());
        row.setShownTo(it.shownTo());
        row.setArea(it.area().value());
        row.setMatter(it.matter() == null ? null : it.matter().value());
        row.setProposed(value(it.proposed()));
        row.setOthers(it.others().stream().map(UnitId::toString).collect(Collectors.joining(",")));
        row.setScore(it.score());
        row.setCertainty(it.certainty());
        row.setLearning(it.learning() == 0 ? null : it.learning());
        row.setChosen(value(it.chosen()));
        row.setChosenAt(it.chosenAt());
        row.setSettled(value(it.settled()));
        return row;
    }

    private static Judgement read(JudgementRecord row) {
        String matter = row.getMatter();
        return new Judgement(
                new CaseId(row.getCaseId()),
                Way.valueOf(row.getWay()),
                row.getProposedAt(),
                row.getShownTo(),
                new AreaCode(row.getArea()),
                matter == null ? null : new MatterCode(matter),
                unit(row.getProposed()),
                Arrays.stream(row.getOthers().split(",", -1))
                        .filter(id -> !id.isEmpty())
                        .map(id -> new UnitId(Long.parseLong(id)))
                        .toList(),
                row.getScore(),
                row.getCertainty(),
                Objects.requireNonNullElse(row.getLearning(), 0L),
                unit(row.getChosen()),
                row.getChosenAt(),
                unit(row.getSettled()));
    }

    private static @Nullable Long value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }
}

package org.xinqiao.supervision.store;

import static org.xinqiao.schema.supervision.Tables.MEASURE;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.schema.supervision.tables.records.MeasureRecord;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.End;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Measure.Wait;
import org.xinqiao.supervision.model.Measure.Why;

/** 督办措施一行: to a measure and back. */
final class MeasureRow {

    private MeasureRow() {}

    static Map<Field<?>, Object> of(Measure it) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(MEASURE.CASE_ID, it.caseId().value());
        row.put(MEASURE.NUMBER, it.number());
        row.put(MEASURE.AREA, it.area().value());
        row.put(MEASURE.KIND, it.kind().name());
        put(row, MEASURE.RUNG, it.why().rung());
        row.put(MEASURE.RUNG_ZH, it.why().zh());
        row.put(MEASURE.RUNG_EN, it.why().en());
        row.put(MEASURE.CLAUSE, it.why().clause());
        row.put(MEASURE.UNIT, it.unit().value());
        put(row, MEASURE.HOLDER, number(it.holder()));
        row.put(MEASURE.TOLD, it.told().name());
        put(row, MEASURE.TOLD_UNIT, number(it.toldUnit()));
        row.put(MEASURE.PERSONS, it.persons());
        row.put(MEASURE.WORDS, it.words());
        row.put(MEASURE.STATE, it.state().name());
        row.put(MEASURE.GIVEN_AT, it.given().at());
        row.put(MEASURE.GIVEN_BY, it.given().account());
        row.put(MEASURE.GIVEN_NAME, it.given().name());
        put(row, MEASURE.REACHED_AT, it.reached());
        Wait wait = it.answerBy();
        put(row, MEASURE.ANSWER_LIMIT, wait == null ? null : wait.limit());
        put(row, MEASURE.ANSWER_DUE, wait == null ? null : wait.due());
        By second = it.second();
        put(row, MEASURE.SECONDED_BY, second == null ? null : second.account());
        row.put(MEASURE.SECONDED_NAME, second == null ? "" : second.name());
        put(row, MEASURE.SECONDED_AT, second == null ? null : second.at());
        End end = it.end();
        put(row, MEASURE.ENDED_AT, end == null ? null : end.by().at());
        put(row, MEASURE.ENDED_BY, end == null ? null : end.by().account());
        row.put(MEASURE.ENDED_NAME, end == null ? "" : end.by().name());
        row.put(MEASURE.ENDED_WHY, end == null ? "" : end.why());
        return row;
    }

    @SuppressWarnings("NullAway") // an absent value is written as null, which jOOQ takes from a map
    private static <T> void put(Map<Field<?>, Object> row, Field<T> field, @Nullable T value) {
        row.put(field, value);
    }

    private static @Nullable Long number(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    static Measure read(MeasureRecord row) {
        Instant due = row.getAnswerDue();
        Instant ended = row.getEndedAt();
        Instant seconded = row.getSecondedAt();
        return new Measure(
                row.getId(),
                new CaseId(row.getCaseId()),
                row.getNumber(),
                new AreaCode(row.getArea()),
                MeasureKind.valueOf(row.getKind()),
                new Why(row.getRung(), row.getRungZh(), row.getRungEn(), row.getClause()),
                new UnitId(row.getUnit()),
                unit(row.getHolder()),
                Told.valueOf(row.getTold()),
                unit(row.getToldUnit()),
                row.getPersons(),
                row.getWords(),
                State.valueOf(row.getState()),
                new By(row.getGivenBy(), row.getGivenName(), row.getGivenAt()),
                row.getReachedAt(),
                due == null ? null : new Wait(row.getAnswerLimit(), due),
                seconded == null ? null : new By(row.getSecondedBy(), row.getSecondedName(), seconded),
                ended == null ? null : new End(new By(row.getEndedBy(), row.getEndedName(), ended), row.getEndedWhy()),
                row.getSaves());
    }

    private static @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }
}

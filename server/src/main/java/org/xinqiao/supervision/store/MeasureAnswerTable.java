package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.xinqiao.schema.supervision.Tables.ANSWER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.files.FileId;
import org.xinqiao.schema.supervision.tables.records.AnswerRecord;
import org.xinqiao.supervision.model.Answer;
import org.xinqiao.supervision.model.Answer.Verdict;
import org.xinqiao.supervision.model.Measure.By;

/** 措施回复表. */
@Repository
public class MeasureAnswerTable {

    private final DSLContext sql;

    public MeasureAnswerTable(DSLContext sql) {
        this.sql = sql;
    }

    public void add(long measure, String words, List<FileId> files, By by, boolean late) {
        sql.insertInto(ANSWER)
                .set(ANSWER.MEASURE, measure)
                .set(
                        ANSWER.NO,
                        sql.select(coalesce(max(ANSWER.NO), 0).plus(1))
                                .from(ANSWER)
                                .where(ANSWER.MEASURE.eq(measure)))
                .set(ANSWER.WORDS, words)
                .set(ANSWER.FILES, files.stream().map(FileId::value).toArray(Long[]::new))
                .set(ANSWER.GIVEN_AT, by.at())
                .set(ANSWER.GIVEN_BY, by.account())
                .set(ANSWER.GIVEN_NAME, by.name())
                .set(ANSWER.LATE, late)
                .execute();
    }

    /** Says what was made of the last one. */
    public void judge(long measure, Verdict verdict) {
        sql.update(ANSWER)
                .set(ANSWER.DECIDED_AT, verdict.by().at())
                .set(ANSWER.DECIDED_BY, verdict.by().account())
                .set(ANSWER.DECIDED_NAME, verdict.by().name())
                .set(ANSWER.ACCEPTED, verdict.accepted())
                .set(ANSWER.REASON, verdict.reason())
                .where(ANSWER.MEASURE.eq(measure), ANSWER.DECIDED_AT.isNull())
                .execute();
    }

    /** Those of some measures, the first first. */
    public Map<Long, List<Answer>> of(Collection<Long> measures) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.MEASURE.in(measures))
                .orderBy(ANSWER.MEASURE, ANSWER.NO)
                .fetchGroups(ANSWER.MEASURE, MeasureAnswerTable::read);
    }

    private static Answer read(AnswerRecord row) {
        Instant decided = row.getDecidedAt();
        return new Answer(
                row.getNo(),
                row.getWords(),
                Arrays.stream(row.getFiles()).map(FileId::new).toList(),
                new By(row.getGivenBy(), row.getGivenName(), row.getGivenAt()),
                row.getLate(),
                decided == null
                        ? null
                        : new Verdict(
                                row.getAccepted(),
                                row.getReason(),
                                new By(row.getDecidedBy(), row.getDecidedName(), decided)));
    }
}

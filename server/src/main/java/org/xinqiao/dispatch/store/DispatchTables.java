package org.xinqiao.dispatch.store;

import static org.xinqiao.schema.dispatch.Tables.LEARNING;
import static org.xinqiao.schema.dispatch.Tables.SETTING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.dispatch.DispatchRules;
import org.xinqiao.dispatch.Lesson;
import org.xinqiao.schema.dispatch.Sequences;

/** 派单设置与学习记录. */
@Repository
public class DispatchTables {

    private final DSLContext sql;

    public DispatchTables(DSLContext sql) {
        this.sql = sql;
    }

    public DispatchRules rules() {
        return sql.selectFrom(SETTING)
                .fetchSingle(row -> new DispatchRules(
                        row.getPrecisionPercent(),
                        row.getAutomatic(),
                        row.getLeast(),
                        row.getChangedBy(),
                        row.getChangedAt()));
    }

    public void change(int precision, boolean automatic, int least, long by, Instant at) {
        sql.update(SETTING)
                .set(SETTING.PRECISION_PERCENT, precision)
                .set(SETTING.AUTOMATIC, automatic)
                .set(SETTING.LEAST, least)
                .set(SETTING.CHANGED_BY, by)
                .set(SETTING.CHANGED_AT, at)
                .execute();
    }

    /** The id of a lesson that is about to be kept. */
    public long nextLesson() {
        return sql.nextval(Sequences.LESSON);
    }

    public void add(Lesson it) {
        sql.insertInto(LEARNING)
                .set(LEARNING.ID, it.id())
                .set(LEARNING.AT, it.at())
                .set(LEARNING.CASES, it.cases())
                .set(LEARNING.TRIED, it.tried())
                .set(LEARNING.RIGHTLY, it.rightly())
                .set(LEARNING.MATTERS, it.matters())
                .set(LEARNING.OFFICES, it.offices())
                .set(LEARNING.SECONDS, it.seconds())
                .execute();
    }

    /** The latest first. */
    public List<Lesson> lessons(int most) {
        return sql.selectFrom(LEARNING)
                .orderBy(LEARNING.ID.desc())
                .limit(most)
                .fetch(row -> new Lesson(
                        row.getId(),
                        row.getAt(),
                        row.getCases(),
                        row.getTried(),
                        row.getRightly(),
                        row.getMatters(),
                        row.getOffices(),
                        row.getSeconds()));
    }

    public Optional<Lesson> latest() {
        return lessons(1).stream().findFirst();
    }
}

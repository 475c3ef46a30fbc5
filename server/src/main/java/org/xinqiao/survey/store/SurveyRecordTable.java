package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.survey.Tables.ATTEMPT;
import static org.xinqiao.schema.survey.Tables.DRAW;
import static org.xinqiao.schema.survey.Tables.INTERVIEW;
import static org.xinqiao.schema.survey.Tables.INVITEE;
import static org.xinqiao.schema.survey.Tables.LINK;
import static org.xinqiao.schema.survey.Tables.MEMBER;
import static org.xinqiao.schema.survey.Tables.SURVEY_;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinqiao.survey.SurveyRecords.Over;
import org.xinqiao.survey.model.Survey.State;

/** 调查名单表: who was asked, as long as that is known. */
@Repository
public class SurveyRecordTable {

    private final DSLContext sql;

    public SurveyRecordTable(DSLContext sql) {
        this.sql = sql;
    }

    /** Closed ones from their end, drafts from the draw; those in the field are not over. */
    public List<Over> overBefore(Instant before, long after, int limit) {
        Field<Instant> last = coalesce(SURVEY_.CLOSED_AT, DRAW.DRAWN_AT);
        return sql.select(SURVEY_.ID, last)
                .from(SURVEY_)
                .join(DRAW)
                .on(DRAW.SURVEY.eq(SURVEY_.ID))
                .where(
                        SURVEY_.STATE.in(State.CLOSED.name(), State.DRAFT.name()),
                        last.lt(before),
                        SURVEY_.ID.gt(after),
                        exists(selectOne()
                                .from(MEMBER)
                                .where(MEMBER.SURVEY.eq(SURVEY_.ID), MEMBER.CITIZEN.isNotNull())))
                .orderBy(SURVEY_.ID)
                .limit(limit)
                .fetch(row -> new Over(row.value1(), row.value2()));
    }

    /** @return how many people were known */
    public int forget(long survey) {
        var people = select(INVITEE.ID).from(INVITEE).where(INVITEE.SURVEY.eq(survey));
        sql.deleteFrom(LINK).where(LINK.INVITEE.in(people)).execute();
        sql.update(ATTEMPT)
                .setNull(ATTEMPT.CALL)
                .where(ATTEMPT.INVITEE.in(people))
                .execute();
        sql.update(INTERVIEW)
                .setNull(INTERVIEW.CALL)
                .where(INTERVIEW.SURVEY.eq(survey))
                .execute();
        sql.update(INVITEE)
                .setNull(INVITEE.CITIZEN)
                .where(INVITEE.SURVEY.eq(survey))
                .execute();
        return sql.update(MEMBER)
                .setNull(MEMBER.CITIZEN)
                .where(MEMBER.SURVEY.eq(survey), MEMBER.CITIZEN.isNotNull())
                .execute();
    }
}

package org.xinqiao.survey.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.schema.survey.Tables.QUESTIONNAIRE;
import static org.xinqiao.schema.survey.Tables.SURVEY_;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.survey.tables.records.SurveyRecord;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.Survey.State;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.model.Weights.Margin;

/** 调查表, with the editions of questionnaires. */
@Repository
public class SurveyTable {

    private final DSLContext sql;
    private final SurveyJson json;

    public SurveyTable(DSLContext sql, SurveyJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** What is written when one begins, or is changed. */
    public record Head(AreaCode area, String title, String titleEn, Survey.Plan plan) {}

    public long add(Head it, Questionnaire draft, Viewer by, Instant at) {
        return sql.insertInto(SURVEY_)
                .set(SURVEY_.AREA, it.area().value())
                .set(SURVEY_.TITLE, it.title())
                .set(SURVEY_.TITLE_EN, it.titleEn())
                .set(SURVEY_.STATE, State.DRAFT.name())
                .set(SURVEY_.DRAFT, json.text(draft))
                .set(SURVEY_.WAYS, ways(it.plan()))
                .set(SURVEY_.TRIES, it.plan().tries())
                .set(SURVEY_.HOURS, it.plan().hours())
                .set(SURVEY_.DAYS, it.plan().days())
                .set(SURVEY_.RECHECK_SHARE, it.plan().recheckShare())
                .set(SURVEY_.FAST_SECONDS, it.plan().fastSeconds())
                .set(SURVEY_.MADE_BY, by.account().value())
                .set(SURVEY_.MADE_NAME, by.name())
                .set(SURVEY_.MADE_AT, at)
                .returning(SURVEY_.ID)
                .fetchSingle()
                .getId();
    }

    private static String[] ways(Survey.Plan plan) {
        return plan.ways().stream().map(SurveyWay::name).toArray(String[]::new);
    }

    /** The latest first, those of the viewer's area. */
    public List<Survey> page(@Nullable Long behind, int limit, Viewer viewer) {
        return sql.selectFrom(SURVEY_)
                .where(SURVEY_.AREA.startsWith(viewer.scope().area().value()))
                .and(behind == null ? noCondition() : SURVEY_.ID.lt(behind))
                .orderBy(SURVEY_.ID.desc())
                .limit(limit)
                .fetch(this::survey);
    }

    public Optional<Survey> find(long id) {
        return sql.selectFrom(SURVEY_).where(SURVEY_.ID.eq(id)).fetchOptional(this::survey);
    }

    /** The same, nobody else changing it meanwhile. */
    public Optional<Survey> hold(long id) {
        return sql.selectFrom(SURVEY_).where(SURVEY_.ID.eq(id)).forUpdate().fetchOptional(this::survey);
    }

    /** Those in the field. */
    public List<Survey> inField() {
        return sql.selectFrom(SURVEY_)
                .where(SURVEY_.STATE.eq(State.FIELD.name()))
                .orderBy(SURVEY_.ID)
                .fetch(this::survey);
    }

    public void head(long id, Head it) {
        sql.update(SURVEY_)
                .set(SURVEY_.TITLE, it.title())
                .set(SURVEY_.TITLE_EN, it.titleEn())
                .set(SURVEY_.WAYS, ways(it.plan()))
                .set(SURVEY_.TRIES, it.plan().tries())
                .set(SURVEY_.HOURS, it.plan().hours())
                .set(SURVEY_.DAYS, it.plan().days())
                .set(SURVEY_.RECHECK_SHARE, it.plan().recheckShare())
                .set(SURVEY_.FAST_SECONDS, it.plan().fastSeconds())
                .set(SURVEY_.VERSION, SURVEY_.VERSION.plus(1))
                .where(SURVEY_.ID.eq(id))
                .execute();
    }

    public void draft(long id, Questionnaire draft) {
        sql.update(SURVEY_)
                .set(SURVEY_.DRAFT, json.text(draft))
                .set(SURVEY_.VERSION, SURVEY_.VERSION.plus(1))
                .where(SURVEY_.ID.eq(id))
                .execute();
    }

    public void weighting(long id, @Nullable Long population, List<Margin> margins) {
        sql.update(SURVEY_)
                .set(SURVEY_.POPULATION, population)
                .set(SURVEY_.WEIGHTING, json.text(margins))
                .set(SURVEY_.VERSION, SURVEY_.VERSION.plus(1))
                .where(SURVEY_.ID.eq(id))
                .execute();
    }

    /** One more draw was made. @return which */
    public int countDraw(long id) {
        return sql.update(SURVEY_)
                .set(SURVEY_.DRAWS, SURVEY_.DRAWS.plus(1))
                .where(SURVEY_.ID.eq(id))
                .returning(SURVEY_.DRAWS)
                .fetchSingle()
                .getDraws();
    }

    public void field(long id, int edition, Instant at, Instant ends) {
        sql.update(SURVEY_)
                .set(SURVEY_.STATE, State.FIELD.name())
                .set(SURVEY_.EDITION, edition)
                .set(SURVEY_.FIELDED_AT, coalesce(SURVEY_.FIELDED_AT, val(at)))
                .set(SURVEY_.ENDS_AT, ends)
                .set(SURVEY_.VERSION, SURVEY_.VERSION.plus(1))
                .where(SURVEY_.ID.eq(id))
                .execute();
    }

    public void state(long id, State state, @Nullable Instant closed) {
        sql.update(SURVEY_)
                .set(SURVEY_.STATE, state.name())
                .set(SURVEY_.CLOSED_AT, closed)
                .set(SURVEY_.VERSION, SURVEY_.VERSION.plus(1))
                .where(SURVEY_.ID.eq(id))
                .execute();
    }

    /** 定版. */
    public void freeze(long survey, int edition, Questionnaire it, String by, Instant at) {
        sql.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.SURVEY, survey)
                .set(QUESTIONNAIRE.EDITION, edition)
                .set(QUESTIONNAIRE.BODY, json.text(it))
                .set(QUESTIONNAIRE.FROZEN_BY, by)
                .set(QUESTIONNAIRE.FROZEN_AT, at)
                .execute();
    }

    public Optional<Questionnaire> edition(long survey, int edition) {
        return sql.select(QUESTIONNAIRE.BODY)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.SURVEY.eq(survey), QUESTIONNAIRE.EDITION.eq(edition))
                .fetchOptional(row -> json.questionnaire(row.value1()));
    }

    private Survey survey(SurveyRecord row) {
        return new Survey(
                row.getId(),
                new AreaCode(row.getArea()),
                row.getTitle(),
                row.getTitleEn(),
                State.valueOf(row.getState()),
                json.questionnaire(row.getDraft()),
                row.getEdition(),
                new Survey.Plan(
                        Arrays.stream(row.getWays()).map(SurveyWay::valueOf).toList(),
                        row.getTries(),
                        row.getHours(),
                        row.getDays(),
                        row.getRecheckShare(),
                        row.getFastSeconds()),
                row.getPopulation(),
                json.margins(row.getWeighting()),
                row.getMadeName(),
                row.getMadeAt(),
                row.getFieldedAt(),
                row.getEndsAt(),
                row.getClosedAt(),
                row.getDraws(),
                row.getVersion());
    }
}

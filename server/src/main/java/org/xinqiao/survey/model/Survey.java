package org.xinqiao.survey.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.survey.model.Weights.Margin;

/**
 * 调查: what is asked of whom, and how it stands.
 *
 * @param draft the questionnaire that is being written
 * @param edition the last that was put in the field; 0 before the first
 * @param population how many people the sample speaks for, where it is not the frame
 * @param draws how often a sample was drawn
 * @param version for whoever changes it, to see that nobody else has
 */
public record Survey(
        long id,
        AreaCode area,
        String title,
        String titleEn,
        State state,
        Questionnaire draft,
        int edition,
        Plan plan,
        @Nullable Long population,
        List<Margin> margins,
        String madeBy,
        Instant madeAt,
        @Nullable Instant fieldedAt,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt,
        int draws,
        int version) {

    /** 状态. */
    public enum State {
        /** 草稿. */
        DRAFT,
        /** 执行中. */
        FIELD,
        /** 暂停. */
        PAUSED,
        /** 已结束. */
        CLOSED
    }

    /**
     * 执行方案.
     *
     * @param ways how people are asked, one way after the other
     * @param tries how often a robot or a person tries
     * @param hours how long to wait between tries, and for the answer to a message
     * @param days how long it is in the field
     * @param recheckShare of a hundred interviews by people, how many somebody else confirms
     * @param fastSeconds what is answered in less is doubtful; 0 for none
     */
    public record Plan(List<SurveyWay> ways, int tries, int hours, int days, int recheckShare, int fastSeconds) {

        public static final Plan USUAL = new Plan(List.of(SurveyWay.SMS, SurveyWay.PERSON), 3, 24, 14, 10, 20);

        public Plan {
            ways = List.copyOf(ways);
        }
    }

    public Survey {
        margins = List.copyOf(margins);
    }

    public boolean isInField() {
        return state == State.FIELD;
    }

    /** Whether its questionnaire and sample may be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.PAUSED;
    }
}

package org.xinqiao.survey;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.CountTable;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.InterviewTable.Numbers;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;

/** 执行进度: how far a survey has come, by way and by quota, and the response rates of now. */
@Service
public class SurveyProgress {

    private final Surveys surveys;
    private final Tables tables;

    /** 所用表. */
    @Component("surveyProgressTables")
    record Tables(InviteeTable invitees, InterviewTable interviews, SurveyContactTable contacts, CountTable counts) {}

    SurveyProgress(Surveys surveys, Tables tables) {
        this.surveys = surveys;
        this.tables = tables;
    }

    /** 一种结果的次数. */
    public record Tried(String zh, String en, int times) {}

    /** 一种方式. */
    public record OfWay(SurveyWay way, String zh, String en, int complete, List<Tried> tried) {}

    /** 一个配额. */
    public record OfQuota(Quota quota, int filled) {}

    /**
     * 进度.
     *
     * @param invited who was asked at least once
     * @param reached of whom somebody was there
     * @param begun of whose interview something is there, and not the end
     * @param counted complete, and not found invalid
     */
    public record Figures(
            int sample,
            int invited,
            int reached,
            int begun,
            int complete,
            int counted,
            int refused,
            int noContact,
            int wrongNumber,
            int notEligible,
            int quotaFull,
            int waiting,
            List<OfWay> ways,
            List<OfQuota> quotas,
            FinalCounts disposition) {}

    public Figures of(long id, Viewer viewer) {
        return of(surveys.open(id, viewer));
    }

    Figures of(Survey survey) {
        List<Numbers> interviews = tables.interviews().numbers(survey.id());
        InviteeTable.Reached reached = tables.invitees().reached(survey.id());
        InviteeTable.Endings endings = tables.invitees().endings(survey.id());
        return new Figures(
                endings.all(),
                reached.asked(),
                reached.reached(),
                sum(interviews, Numbers::begun),
                endings.of(Ending.COMPLETE),
                sum(interviews, Numbers::counted),
                endings.of(Ending.REFUSED),
                endings.of(Ending.NO_CONTACT),
                endings.of(Ending.WRONG_NUMBER),
                endings.of(Ending.NOT_ELIGIBLE),
                endings.of(Ending.QUOTA_FULL),
                endings.waiting(),
                ways(survey, interviews),
                quotas(survey),
                tables.counts().dispositions(survey.id(), reached.unasked()));
    }

    private static int sum(List<Numbers> interviews, ToIntFunction<Numbers> what) {
        return interviews.stream().mapToInt(what).sum();
    }

    private List<OfWay> ways(Survey survey, List<Numbers> interviews) {
        List<SurveyContactTable.Tried> tried = tables.contacts().tried(survey.id());
        return Stream.of(SurveyWay.values())
                .map(way -> new OfWay(
                        way,
                        way.zh(),
                        way.en(),
                        interviews.stream()
                                .filter(each -> each.way() == way)
                                .mapToInt(Numbers::complete)
                                .sum(),
                        tried.stream()
                                .filter(each -> each.way() == way)
                                .map(each -> new Tried(
                                        each.result().zh(), each.result().en(), each.times()))
                                .toList()))
                .filter(each -> each.complete() > 0 || !each.tried().isEmpty())
                .toList();
    }

    private List<OfQuota> quotas(Survey survey) {
        Questionnaire asked = survey.edition() == 0 ? survey.draft() : surveys.edition(survey.id(), survey.edition());
        Map<Quota, Integer> filled = tables.counts().filled(survey.id(), asked.quotas());
        return asked.quotas().stream()
                .map(quota -> new OfQuota(quota, filled.getOrDefault(quota, 0)))
                .toList();
    }
}

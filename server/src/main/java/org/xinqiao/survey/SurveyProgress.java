package org.xinqiao.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;

/** 执行进度: how far a survey has come, by way and by quota, and the response rates of now. */
@Service
public class SurveyProgress {

    private final Surveys surveys;
    private final Tables tables;
    private final Interviewing interviewing;

    /** 所用表. */
    @Component("surveyProgressTables")
    record Tables(InviteeTable invitees, InterviewTable interviews, SurveyContactTable contacts) {}

    SurveyProgress(Surveys surveys, Tables tables, Interviewing interviewing) {
        this.surveys = surveys;
        this.tables = tables;
        this.interviewing = interviewing;
    }

    /** 一种方式. */
    public record OfWay(SurveyWay way, int complete, List<SurveyContactTable.Tried> tried) {}

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
        List<Invitee> sample = tables.invitees().of(survey.id());
        List<Interview> interviews = tables.interviews().of(survey.id());
        List<SurveyContactTable.Tried> tried = tables.contacts().tried(survey.id());
        InviteeTable.Reached reached = tables.invitees().reached(survey.id());
        Map<Ending, Integer> ended = new EnumMap<>(Ending.class);
        sample.forEach(each -> {
            Ending ending = each.ending();
            if (ending != null) {
                ended.merge(ending, 1, Integer::sum);
            }
        });
        int complete = ended.getOrDefault(Ending.COMPLETE, 0);
        int begun = count(
                interviews,
                each -> each.state() == Interview.State.OPEN && !each.answers().isEmpty());
        List<OfWay> ways = Stream.of(SurveyWay.values())
                .map(way -> new OfWay(
                        way,
                        count(interviews, each -> each.way() == way && each.state() == Interview.State.COMPLETE),
                        tried.stream().filter(each -> each.way() == way).toList()))
                .filter(each -> each.complete() > 0 || !each.tried().isEmpty())
                .toList();
        return new Figures(
                sample.size(),
                reached.asked(),
                reached.reached(),
                begun,
                complete,
                count(interviews, Interview::counts),
                ended.getOrDefault(Ending.REFUSED, 0),
                ended.getOrDefault(Ending.NO_CONTACT, 0),
                ended.getOrDefault(Ending.WRONG_NUMBER, 0),
                ended.getOrDefault(Ending.NOT_ELIGIBLE, 0),
                ended.getOrDefault(Ending.QUOTA_FULL, 0),
                count(sample, each -> !each.isDone()),
                ways,
                quotas(survey),
                disposition(sample, interviews, reached.unasked()));
    }

    private static <T> int count(List<T> these, Predicate<T> which) {
        return (int) these.stream().filter(which).count();
    }

    private List<OfQuota> quotas(Survey survey) {
        Questionnaire asked = survey.edition() == 0 ? survey.draft() : surveys.edition(survey.id(), survey.edition());
        Map<Quota, Integer> filled = interviewing.filled(survey.id(), asked.quotas());
        return asked.quotas().stream()
                .map(quota -> new OfQuota(quota, filled.getOrDefault(quota, 0)))
                .toList();
    }

    /**
     * As AAPOR has it for a list of named persons: whoever stands on it is eligible, so who was tried and not reached is a
     * non-contact; a number that is none of theirs, and who was never tried, leave it unknown.
     */
    private static FinalCounts disposition(List<Invitee> sample, List<Interview> interviews, int unasked) {
        Map<Long, Interview> byInvitee =
                interviews.stream().collect(Collectors.toMap(Interview::invitee, each -> each));
        int[] counts = new int[7];
        for (Invitee each : sample) {
            counts[place(each, byInvitee.get(each.id()))]++;
        }
        int never = Math.min(unasked, counts[3]);
        return new FinalCounts(
                counts[0], counts[1], counts[2], counts[3] - never, counts[4], counts[5] + never, counts[6]);
    }

    private static int place(Invitee it, @Nullable Interview interview) {
        Ending ending = it.ending();
        if (ending == Ending.COMPLETE) {
            return interview != null && interview.counts() ? 0 : 4;
        }
        if (ending == Ending.WRONG_NUMBER) {
            return 5;
        }
        if (ending == Ending.NOT_ELIGIBLE || ending == Ending.QUOTA_FULL) {
            return 6;
        }
        boolean isBegun = interview != null && !interview.answers().isEmpty();
        if (isBegun) {
            return 1;
        }
        return ending == Ending.REFUSED ? 2 : 3;
    }
}

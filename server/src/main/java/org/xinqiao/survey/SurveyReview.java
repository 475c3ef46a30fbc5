package org.xinqiao.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.calls.PastCalls;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.InviteeTable;

/** 答卷审核与复核: a person decides whether what is doubtful counts; an interview by one person is confirmed by another. */
@Service
public class SurveyReview {

    /** A call begins before its first question, and may be entered after its end. */
    private static final Duration AROUND = Duration.ofMinutes(15);

    private final Surveys surveys;
    private final InterviewTable interviews;
    private final InviteeTable invitees;
    private final PastCalls calls;
    private final Audit audit;

    SurveyReview(Surveys surveys, InterviewTable interviews, InviteeTable invitees, PastCalls calls, Audit audit) {
        this.surveys = surveys;
        this.interviews = interviews;
        this.invitees = invitees;
        this.calls = calls;
        this.audit = audit;
    }

    /** 审核页: an interview with whom it was with, and the call it was led in, if there was one. */
    public record Opened(
            Interview interview,
            Invitee invitee,
            Questionnaire questionnaire,
            @Nullable UUID call) {}

    public List<Opened> page(long survey, InterviewTable.Show show, @Nullable Long behind, int limit, Viewer viewer) {
        Survey it = surveys.open(survey, viewer);
        return interviews.page(survey, show, behind, limit).stream()
                .map(each -> opened(it, each))
                .toList();
    }

    /** 待复核: of all surveys, those that somebody else led than the viewer. */
    public List<Opened> rechecks(@Nullable Long behind, int limit, Viewer viewer) {
        Set<Long> selves =
                Set.copyOf(List.of(viewer.account().value(), viewer.principal().value()));
        return interviews.rechecks(viewer.scope().area(), selves, behind, limit).stream()
                .map(each -> opened(surveys.named(each.survey()), each))
                .toList();
    }

    private Opened opened(Survey survey, Interview it) {
        Invitee invitee = invitees.find(it.invitee()).orElseThrow();
        return new Opened(it, invitee, surveys.edition(survey.id(), it.edition()), call(survey, it, invitee));
    }

    /** A robot knows its call; a person's is the last they had with them about that time. */
    private @Nullable UUID call(Survey survey, Interview it, Invitee invitee) {
        CitizenId citizen = invitee.citizen();
        Long by = it.by();
        Instant ended = it.ended();
        if (it.call() != null || citizen == null || by == null || ended == null) {
            return it.call();
        }
        return calls.between(survey.area(), citizen, by, it.begun().minus(AROUND), ended.plus(AROUND))
                .orElse(null);
    }

    private Interview held(long id, Viewer viewer) {
        Interview it = interviews.hold(id).orElseThrow(SurveyReview::none);
        boolean isSeen = viewer.may(Power.RUN_SURVEYS)
                ? viewer.scope().area().contains(surveys.named(it.survey()).area())
                : it.area().startsWith(viewer.scope().area().value());
        if (!isSeen) {
            throw none();
        }
        return it;
    }

    private static ProblemFound none() {
        return new ProblemFound(SurveyProblem.NO_INTERVIEW);
    }

    /** 判定有效或无效, with a reason; it may be judged again. */
    @Transactional
    public void judge(long id, boolean valid, String why, Viewer viewer) {
        Interview it = held(id, viewer);
        if (it.state() != Interview.State.COMPLETE) {
            throw none();
        }
        interviews.judge(id, valid, viewer.name(), surveys.now(), why);
        audit.did(Surveys.act(AuditAction.INTERVIEW_JUDGED, it.survey(), viewer)
                .with("interview", id)
                .with("valid", valid)
                .with("reason", why));
    }

    /**
     * 复核, by somebody else than who asked.
     *
     * @throws ProblemFound with {@link SurveyProblem#NOT_ALONE} or {@link SurveyProblem#NO_RECHECK}
     */
    @Transactional
    public void recheck(long id, boolean confirmed, String why, Viewer viewer) {
        Interview it = held(id, viewer);
        Interview.Recheck asked = it.recheck();
        if (asked == null || asked.stage() != Interview.Recheck.Stage.ASKED) {
            throw new ProblemFound(SurveyProblem.NO_RECHECK);
        }
        Long by = it.by();
        if (by != null
                && (by == viewer.account().value() || by == viewer.principal().value())) {
            throw new ProblemFound(SurveyProblem.NOT_ALONE);
        }
        interviews.recheck(id, confirmed, viewer, surveys.now(), why);
        audit.did(Surveys.act(AuditAction.INTERVIEW_RECHECKED, it.survey(), viewer)
                .with("interview", id)
                .with("confirmed", confirmed));
    }
}

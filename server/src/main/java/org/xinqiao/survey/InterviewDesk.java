package org.xinqiao.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.Claim;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.TimeCursor;
import org.xinqiao.survey.Interviewing.Asker;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Attempt;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.survey.store.SurveyTable;

/** 人工访问: the list that people work off: one takes somebody, calls them, and asks question after question. */
@Service
public class InterviewDesk {

    /** For so long nobody else calls the same person. */
    private static final Duration IN_HANDS = Duration.ofMinutes(30);

    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofDays(14);

    private final Tables tables;
    private final Surveys surveys;
    private final Interviewing interviewing;
    private final SurveyTries tries;
    private final SurveyLinks links;
    private final Audit audit;

    /** 所用表. */
    @Component("interviewDeskTables")
    record Tables(SurveyTable surveys, InviteeTable invitees, SurveyContactTable contacts) {}

    InterviewDesk(
            Tables tables,
            Surveys surveys,
            Interviewing interviewing,
            SurveyTries tries,
            SurveyLinks links,
            Audit audit) {
        this.tables = tables;
        this.surveys = surveys;
        this.interviewing = interviewing;
        this.tries = tries;
        this.links = links;
        this.audit = audit;
    }

    /** 访问页: what somebody needs who calls. */
    public record Opened(
            Survey survey,
            Invitee invitee,
            Questionnaire questionnaire,
            Map<String, Answer> answers,
            @Nullable Question open,
            int left,
            boolean full,
            List<Attempt> attempts) {}

    public List<Invitee> page(InviteeTable.Wanted wanted, @Nullable TimeCursor behind, int limit, Viewer viewer) {
        return tables.invitees().page(wanted, behind, limit, viewer);
    }

    public int countDue(Viewer viewer) {
        return tables.invitees().countDue(surveys.now(), viewer);
    }

    public Instant now() {
        return surveys.now();
    }

    /** @throws ProblemFound with {@link SurveyProblem#NO_PERSON} */
    public Opened open(long id, Viewer viewer) {
        Invitee it = seen(tables.invitees().find(id).orElseThrow(InterviewDesk::nobody), viewer);
        Survey survey = survey(it);
        return survey.edition() == 0 ? opened(survey, it, null) : opened(survey, it, interviewing.standing(survey, it));
    }

    private Opened opened(Survey survey, Invitee it, Interviewing.@Nullable Step step) {
        List<Attempt> attempts = tables.contacts().of(it.id());
        return step == null
                ? new Opened(survey, it, survey.draft(), Map.of(), null, 0, false, attempts)
                : new Opened(
                        survey,
                        it,
                        step.questionnaire(),
                        step.answers(),
                        step.open(),
                        step.left(),
                        step.full(),
                        attempts);
    }

    private static ProblemFound nobody() {
        return new ProblemFound(SurveyProblem.NO_PERSON);
    }

    private static Invitee seen(Invitee it, Viewer viewer) {
        if (!it.area().startsWith(viewer.scope().area().value())) {
            throw nobody();
        }
        return it;
    }

    private Survey survey(Invitee it) {
        return tables.surveys().find(it.survey()).orElseThrow(InterviewDesk::nobody);
    }

    private record Held(Survey survey, Invitee invitee) {}

    /** Only of surveys in the field, and as long as it has not ended. */
    private Held held(long id, Viewer viewer) {
        Invitee it = seen(tables.invitees().hold(id).orElseThrow(InterviewDesk::nobody), viewer);
        Survey survey = survey(it);
        if (it.isDone()) {
            throw new ProblemFound(SurveyProblem.OVER);
        }
        if (!survey.isInField()) {
            throw new ProblemFound(SurveyProblem.NOT_IN_FIELD);
        }
        return new Held(survey, it);
    }

    private Held own(long id, Viewer viewer) {
        Held held = held(id, viewer);
        if (!Claim.isOf(held.invitee().claim(), viewer.account().value())) {
            throw new ProblemFound(SurveyProblem.NOT_CLAIMED);
        }
        return held;
    }

    /** 认领. @throws ProblemFound with {@link SurveyProblem#CLAIMED} */
    @Transactional
    public void claim(long id, Viewer viewer) {
        Held held = held(id, viewer);
        if (held.invitee().isWithOther(viewer.account().value(), surveys.now())) {
            throw new ProblemFound(SurveyProblem.CLAIMED);
        }
        tables.invitees().claim(id, viewer.account().value(), surveys.now().plus(IN_HANDS));
        put(AuditAction.INTERVIEW_CLAIMED, held, viewer);
    }

    /** 放回名单. */
    @Transactional
    public void release(long id, Viewer viewer) {
        Held held = own(id, viewer);
        tables.invitees().release(id);
        put(AuditAction.INTERVIEW_RELEASED, held, viewer);
    }

    /** 下一题. */
    @Transactional
    public Opened step(long id, Map<String, Answer> answers, Viewer viewer) {
        Held held = own(id, viewer);
        tables.invitees().asked(id, surveys.now());
        Interviewing.Step step = interviewing.go(held.survey(), held.invitee(), answers, Asker.person(viewer));
        if (step.full()) {
            tables.contacts().add(id, SurveyWay.PERSON, surveys.now(), viewer, Contact.ANSWERED, null);
        }
        put(AuditAction.INTERVIEW_STEPPED, held, viewer);
        return opened(held.survey(), held.invitee(), step);
    }

    /** 完成访问. @return whether it counts */
    @Transactional
    public boolean finish(long id, Map<String, Answer> answers, Viewer viewer) {
        tables.invitees().find(id).ifPresent(it -> tables.surveys().hold(it.survey()));
        Held held = own(id, viewer);
        tables.invitees().asked(id, surveys.now());
        boolean counts = interviewing.finish(held.survey(), held.invitee(), answers, Asker.person(viewer));
        tables.contacts().add(id, SurveyWay.PERSON, surveys.now(), viewer, Contact.ANSWERED, null);
        put(AuditAction.INTERVIEW_ENDED, held, viewer);
        return counts;
    }

    /**
     * 登记未完成的访问.
     *
     * @param later when they asked to be called again
     * @throws ProblemFound with {@link SurveyProblem#LATER_RANGE}
     */
    @Transactional
    public void write(long id, Contact result, @Nullable Instant later, Viewer viewer) {
        Held held = own(id, viewer);
        Invitee it = held.invitee();
        tables.invitees().asked(id, surveys.now());
        tables.contacts().add(id, SurveyWay.PERSON, surveys.now(), viewer, result, null);
        switch (result) {
            case REFUSED -> end(it, Ending.REFUSED);
            case WRONG_NUMBER -> end(it, Ending.WRONG_NUMBER);
            case NOT_ELIGIBLE -> end(it, Ending.NOT_ELIGIBLE);
            case LATER, BROKEN_OFF -> again(it, later);
            default -> tries.failed(held.survey(), it, SurveyWay.PERSON);
        }
        put(AuditAction.INTERVIEW_ENDED, held, viewer);
    }

    private void end(Invitee it, Ending how) {
        if (how != Ending.WRONG_NUMBER) {
            tables.invitees().reached(it.id(), surveys.now());
        }
        tables.invitees().end(it.id(), how, SurveyWay.PERSON, surveys.now());
    }

    private void again(Invitee it, @Nullable Instant later) {
        Instant now = surveys.now();
        if (later == null || later.isBefore(now.plus(SOONEST)) || later.isAfter(now.plus(LATEST))) {
            throw new ProblemFound(SurveyProblem.LATER_RANGE);
        }
        tables.invitees().reached(it.id(), now);
        tables.invitees().goesOn(it.id(), Invitee.State.PERSON, it.wayAt(), it.tries(), later);
    }

    /** 当场发放链接: for whoever would rather answer by themselves. */
    @Transactional
    public SurveyLinks.Made link(long id, Viewer viewer) {
        Held held = held(id, viewer);
        tables.invitees().asked(id, surveys.now());
        tables.contacts().add(id, SurveyWay.LINK, surveys.now(), viewer, Contact.SENT, null);
        put(AuditAction.INTERVIEW_LINKED, held, viewer);
        return links.make(held.survey(), held.invitee());
    }

    private void put(AuditAction action, Held held, Viewer viewer) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("survey", held.survey().id()))
                .with("person", held.invitee().name()));
    }
}

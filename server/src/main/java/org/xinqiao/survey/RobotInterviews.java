package org.xinqiao.survey;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotCalls;
import org.xinqiao.calls.RobotScript;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.AfterCommit;
import org.xinqiao.survey.Interviewing.Asker;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Attempt;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.survey.store.SurveyTable;

/** 机器人访问: what was pressed is an answer; a machine and silence are counted, and are nobody's. */
@Service
public class RobotInterviews {

    /** A call of which nothing is heard any more came to nothing. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final RobotCalls robots;
    private final Tables tables;
    private final Surveys surveys;
    private final Interviewing interviewing;
    private final SurveyTries tries;
    private final ApplicationEventPublisher events;

    /** 所用表. */
    @Component("robotInterviewTables")
    record Tables(SurveyTable surveys, InviteeTable invitees, SurveyContactTable contacts) {}

    RobotInterviews(
            RobotCalls robots,
            Tables tables,
            Surveys surveys,
            Interviewing interviewing,
            SurveyTries tries,
            ApplicationEventPublisher events) {
        this.robots = robots;
        this.tables = tables;
        this.surveys = surveys;
        this.interviewing = interviewing;
        this.tries = tries;
        this.events = events;
    }

    /** False where nobody can be called so: no switch, no voice, or questions that no key can answer. */
    boolean begin(Survey survey, Invitee it, CitizenId citizen) {
        Questionnaire asked = surveys.edition(survey.id(), survey.edition());
        if (!robots.isOn() || !RobotScripts.fits(asked)) {
            return false;
        }
        RobotScript script = RobotScripts.of(citizen, asked);
        if (!robots.prepare(script)) {
            return false;
        }
        UUID call = UUID.randomUUID();
        tables.contacts().add(it.id(), SurveyWay.ROBOT, surveys.now(), null, Contact.CALLING, call);
        tables.invitees().asked(it.id(), surveys.now());
        tables.invitees()
                .goesOn(
                        it.id(),
                        Invitee.State.ASKED,
                        it.wayAt(),
                        it.tries(),
                        surveys.now().plus(LONGEST));
        // what comes of it is told to an attempt that is there
        AfterCommit.run(() -> Thread.ofVirtual().name("robot-interview").start(() -> place(call, script)));
        return true;
    }

    private void place(UUID call, RobotScript script) {
        if (!robots.place(call, script)) {
            events.publishEvent(new RobotCallEnded(call, RobotCallEnded.Ending.FAILED, Map.of(), null));
        }
    }

    /** What came of a call, if it was one of ours. */
    @Transactional
    public void ended(RobotCallEnded call) {
        Attempt known = tables.contacts().byCall(call.call()).orElse(null);
        if (known == null || known.ended() != null) {
            return;
        }
        long id = known.invitee();
        tables.invitees().find(id).ifPresent(it -> tables.surveys().hold(it.survey()));
        Invitee it = tables.invitees().hold(id).orElseThrow();
        Attempt attempt = tables.contacts().byCall(call.call()).orElseThrow();
        if (attempt.ended() == null) {
            settle(tables.surveys().find(it.survey()).orElseThrow(), it, attempt, call);
        }
    }

    private void settle(Survey survey, Invitee it, Attempt attempt, RobotCallEnded call) {
        boolean isOurs = it.state() == Invitee.State.ASKED && survey.isInField();
        Contact result = isOurs && !call.pressed().isEmpty() ? answered(survey, it, call) : resultOf(call.ending());
        tables.contacts().ended(attempt, result, surveys.now());
        if (isOurs && result != Contact.ANSWERED) {
            tries.failed(survey, it, SurveyWay.ROBOT);
        }
    }

    /** All of it, or as far as they came. */
    private Contact answered(Survey survey, Invitee it, RobotCallEnded call) {
        Interviewing.Step before = interviewing.standing(survey, it);
        Map<String, Answer> answers = RobotScripts.answers(before.questionnaire(), call.pressed());
        Asker robot = new Asker(SurveyWay.ROBOT, null, call.call());
        if (before.questionnaire().walk(answers).open() == null) {
            interviewing.finish(survey, it, answers, robot);
            return Contact.ANSWERED;
        }
        return interviewing.go(survey, it, answers, robot).full() ? Contact.ANSWERED : Contact.BROKEN_OFF;
    }

    private static Contact resultOf(RobotCallEnded.Ending ending) {
        return switch (ending) {
            case NO_ANSWER -> Contact.NO_ANSWER;
            case BUSY -> Contact.BUSY;
            case MACHINE -> Contact.MACHINE;
            case SILENT -> Contact.SILENT;
            case NO_KEY -> Contact.NO_KEY;
            case HUNG_UP, FINISHED -> Contact.BROKEN_OFF;
            case FAILED -> Contact.FAILED;
        };
    }
}

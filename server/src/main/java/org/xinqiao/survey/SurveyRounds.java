package org.xinqiao.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.Recipient;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.survey.store.SurveyTable;

/** 调查巡回: has everybody asked who is due, way after way; one that cannot go on does not keep the others waiting. */
@Service
public class SurveyRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyRounds.class);
    private static final int AT_ONCE = 100;
    private static final int PASSES = 50;

    private final Tables tables;
    private final Surveys surveys;
    private final SurveyTries tries;
    private final Interviewing interviewing;
    private final Means means;
    private final TransactionTemplate transactions;

    /** 所用表. */
    @Component("surveyRoundTables")
    record Tables(SurveyTable surveys, InviteeTable invitees, SurveyContactTable contacts) {}

    /** 渠道. */
    @Component("surveyMeans")
    record Means(Notices notices, Readers readers, SurveyLinks links, RobotInterviews robots) {}

    SurveyRounds(
            Tables tables,
            Surveys surveys,
            SurveyTries tries,
            Interviewing interviewing,
            Means means,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.surveys = surveys;
        this.tries = tries;
        this.interviewing = interviewing;
        this.means = means;
        this.transactions = transactions;
    }

    /** As long as something goes on: a way that is not there leads to the next at once. @return how many went on */
    public int run() {
        surveys.closeOver();
        int all = 0;
        int gone;
        int passes = 0;
        do {
            gone = 0;
            for (long id : tables.invitees().due(surveys.now(), AT_ONCE)) {
                gone += goOn(id) ? 1 : 0;
            }
            all += gone;
        } while (gone > 0 && ++passes < PASSES);
        return all;
    }

    private boolean goOn(long id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status ->
                    tables.invitees().holdDue(id, surveys.now()).map(this::goOn).orElse(false)));
        } catch (RuntimeException failed) {
            LOG.error("person {} of a survey could not be asked", id, failed);
            return false;
        }
    }

    private boolean goOn(Invitee it) {
        Survey survey = tables.surveys().find(it.survey()).orElseThrow();
        if (!survey.isInField()) {
            return false;
        }
        SurveyWay way = survey.plan().ways().get(it.wayAt());
        boolean isFull = interviewing
                .fullQuota(survey, it, surveys.edition(survey.id(), survey.edition()), Map.of())
                .isPresent();
        if (isFull) {
            tables.invitees().end(it.id(), Ending.QUOTA_FULL, null, surveys.now());
        } else if (it.state() == Invitee.State.ASKED) {
            unanswered(survey, it, way);
        } else {
            ask(survey, it, way);
        }
        return true;
    }

    /** The answer did not come in time; a call of which nothing was heard any more came to nothing. */
    private void unanswered(Survey survey, Invitee it, SurveyWay way) {
        Contact result = way == SurveyWay.ROBOT ? Contact.FAILED : Contact.NO_REPLY;
        tables.contacts().of(it.id()).stream()
                .filter(attempt -> attempt.ended() == null && attempt.way() == way)
                .forEach(open -> tables.contacts().ended(open, result, surveys.now()));
        tries.failed(survey, it, way);
    }

    private void ask(Survey survey, Invitee it, SurveyWay way) {
        CitizenId citizen = it.citizen();
        if (citizen == null) {
            tables.invitees().end(it.id(), Ending.NO_CONTACT, null, surveys.now());
            return;
        }
        Instant now = surveys.now();
        boolean begun = switch (way) {
            case PERSON -> {
                tables.invitees().goesOn(it.id(), Invitee.State.PERSON, it.wayAt(), it.tries(), now);
                yield true;
            }
            case SMS, LINK -> sent(survey, it, citizen);
            case ROBOT -> {
                Instant allowed = tries.quietOver(now);
                if (allowed.isAfter(now)) {
                    tables.invitees().goesOn(it.id(), it.state(), it.wayAt(), it.tries(), allowed);
                    yield true;
                }
                yield means.robots().begin(survey, it, citizen);
            }
        };
        if (!begun) {
            tables.contacts().add(it.id(), way, now, null, Contact.UNAVAILABLE, null);
            tries.another(survey, it);
        }
    }

    /** The hours when nobody is disturbed are kept by the room of notices. */
    private boolean sent(Survey survey, Invitee it, CitizenId citizen) {
        if (!means.notices().isOn(Channel.SMS)
                || !means.readers().refusing(Set.of(citizen)).isEmpty()) {
            return false;
        }
        Lang lang = means.readers().langOf(citizen);
        String title = lang == Lang.EN && !survey.titleEn().isEmpty() ? survey.titleEn() : survey.title();
        int number = tables.contacts().add(it.id(), SurveyWay.SMS, surveys.now(), null, Contact.SENT, null);
        means.notices()
                .send(new Notice(
                                "survey/" + it.id() + "/" + number,
                                Purpose.SURVEY,
                                Recipient.of(citizen),
                                Map.of(
                                        "title",
                                        title,
                                        "link",
                                        means.links().make(survey, it).address()),
                                lang,
                                null)
                        .in(new AreaCode(it.area())));
        tables.invitees().asked(it.id(), surveys.now());
        tables.invitees()
                .goesOn(
                        it.id(),
                        Invitee.State.ASKED,
                        it.wayAt(),
                        it.tries(),
                        surveys.now().plus(Duration.ofHours(survey.plan().hours())));
        return true;
    }
}

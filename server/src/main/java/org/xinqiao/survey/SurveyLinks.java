package org.xinqiao.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.platform.Apart;
import org.xinqiao.platform.LinkToken;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.survey.Interviewing.Asker;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.survey.store.SurveyContactTable.Link;
import org.xinqiao.survey.store.SurveyContactTable.Stray;
import org.xinqiao.survey.store.SurveyTable;

/**
 * 答卷链接: lets whoever has it answer once, as the person it was made for. Nobody can make one up, since nothing but a hash of it
 * is kept; what cannot count is told so, and counted as that.
 */
@Service
public class SurveyLinks {

    private static final Duration AT_LEAST = Duration.ofDays(3);

    private final Tables tables;
    private final Surveys surveys;
    private final Interviewing interviewing;
    private final ObjectProvider<AnswerPage> page;
    private final TransactionTemplate transactions;

    /** 所用表, with what is counted on its own. */
    @Component("surveyLinkTables")
    record Tables(SurveyTable surveys, InviteeTable invitees, SurveyContactTable contacts, Apart apart) {}

    SurveyLinks(
            Tables tables,
            Surveys surveys,
            Interviewing interviewing,
            ObjectProvider<AnswerPage> page,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.surveys = surveys;
        this.interviewing = interviewing;
        this.page = page;
        this.transactions = transactions;
    }

    /** 答卷页: what somebody sees who opens a link. @param left how many questions there can be yet */
    public record Page(
            Survey survey,
            Questionnaire questionnaire,
            Instant until,
            Map<String, Answer> answers,
            @Nullable Question open,
            int left,
            boolean full) {}

    /** 新链接. */
    public record Made(String address, Instant until) {}

    /** The address of a new one, good until the survey ends. */
    Made make(Survey survey, Invitee of) {
        LinkToken token = LinkToken.fresh();
        Instant least = surveys.now().plus(AT_LEAST);
        Instant ends = survey.endsAt();
        Instant until = ends == null || ends.isBefore(least) ? least : ends;
        tables.contacts().addLink(token.hash(), of.id(), until);
        return new Made(page.getObject().address(token.text()), until);
    }

    private record Found(Link link, Invitee invitee, Survey survey) {}

    /**
     * What is asked next; nothing is written.
     *
     * @throws ProblemFound with {@link SurveyProblem#LINK_FOREIGN}, {@link SurveyProblem#LINK_OVER},
     *     {@link SurveyProblem#LINK_USED} or {@link SurveyProblem#LINK_PAUSED}
     */
    public Page open(String token) {
        Found found = checked(token, false);
        return shown(found, interviewing.standing(found.survey(), found.invitee()));
    }

    /** Goes on by all that was answered yet. @throws ProblemFound as {@link #open}, or for what is no answer */
    public Page step(String token, Map<String, Answer> answers) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Found found = checked(token, true);
            return shown(found, interviewing.go(found.survey(), found.invitee(), answers, Asker.link(way(found))));
        }));
    }

    /** Hands it in, once. @return whether it counts; not where nobody like them is wanted any more */
    public boolean finish(String token, Map<String, Answer> answers) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            tables.surveys().hold(checked(token, false).survey().id());
            Found found = checked(token, true);
            return interviewing.finish(found.survey(), found.invitee(), answers, Asker.link(way(found)));
        }));
    }

    /** 不参加: they are not asked again by this survey. */
    public void refuse(String token) {
        transactions.executeWithoutResult(status -> {
            Found found = checked(token, true);
            tables.invitees().reached(found.invitee().id(), surveys.now());
            tables.invitees().end(found.invitee().id(), Ending.REFUSED, way(found), surveys.now());
        });
    }

    /** Whether they were sent it by a message, or handed it. */
    private SurveyWay way(Found found) {
        boolean isSent =
                tables.contacts().of(found.invitee().id()).stream().anyMatch(each -> each.way() == SurveyWay.SMS);
        return isSent ? SurveyWay.SMS : SurveyWay.LINK;
    }

    private static Page shown(Found found, Interviewing.Step step) {
        return new Page(
                found.survey(),
                step.questionnaire(),
                found.link().until(),
                step.answers(),
                step.open(),
                step.left(),
                step.full());
    }

    private Found checked(String token, boolean held) {
        Link link = LinkToken.parse(token)
                .flatMap(each -> tables.contacts().link(each.hash()))
                .orElseThrow(() -> refused(Stray.FOREIGN));
        Invitee invitee = (held
                        ? tables.invitees().hold(link.invitee())
                        : tables.invitees().find(link.invitee()))
                .orElseThrow(() -> refused(Stray.FOREIGN));
        Survey survey = tables.surveys().find(invitee.survey()).orElseThrow();
        if (invitee.ending() == Ending.COMPLETE) {
            throw refused(Stray.TWICE);
        }
        if (invitee.isDone()
                || survey.state() == Survey.State.CLOSED
                || !link.until().isAfter(surveys.now())) {
            throw refused(Stray.OVER);
        }
        if (!survey.isInField()) {
            throw new ProblemFound(SurveyProblem.LINK_PAUSED);
        }
        return new Found(link, invitee, survey);
    }

    private ProblemFound refused(Stray kind) {
        tables.apart().run(() -> tables.contacts().stray(PlaceTime.dayOf(surveys.now()), kind));
        return new ProblemFound(
                switch (kind) {
                    case FOREIGN -> SurveyProblem.LINK_FOREIGN;
                    case TWICE -> SurveyProblem.LINK_USED;
                    case OVER -> SurveyProblem.LINK_OVER;
                });
    }
}

package org.xinqiao.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;

/** 再试: what follows a try that reached nobody: once more, another way, or never. */
@Component
class SurveyTries {

    private final InviteeTable invitees;
    private final Rules rules;
    private final Clock clock;

    SurveyTries(InviteeTable invitees, Rules rules, Clock clock) {
        this.invitees = invitees;
        this.rules = rules;
        this.clock = clock;
    }

    /** After a try by that way. A message is sent once; a robot and a person try as often as the survey says. */
    void failed(Survey survey, Invitee it, SurveyWay way) {
        int tries = it.tries() + 1;
        if (way != SurveyWay.SMS && tries < survey.plan().tries()) {
            Invitee.State state = way == SurveyWay.PERSON ? Invitee.State.PERSON : Invitee.State.WAITING;
            invitees.goesOn(
                    it.id(),
                    state,
                    it.wayAt(),
                    tries,
                    later(Duration.ofHours(survey.plan().hours())));
        } else {
            another(survey, it);
        }
    }

    /** The next way, at once; whom none reached, nobody did. */
    void another(Survey survey, Invitee it) {
        List<SurveyWay> ways = survey.plan().ways();
        if (it.wayAt() + 1 < ways.size()) {
            invitees.goesOn(it.id(), Invitee.State.WAITING, it.wayAt() + 1, 0, now());
        } else {
            SurveyWay last = ways.get(Math.min(it.wayAt(), ways.size() - 1));
            invitees.end(it.id(), Ending.NO_CONTACT, last, now());
        }
    }

    /** After that, not at an hour when nobody is disturbed. */
    Instant later(Duration wait) {
        return quietOver(now().plus(wait));
    }

    /** That moment, or the end of the quiet it lies in: the one of the place's callbacks. */
    Instant quietOver(Instant moment) {
        return rules.at(moment)
                .callbackRule("HELP", "NORMAL")
                .quiet()
                .over(moment.atZone(PlaceTime.ZONE))
                .toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

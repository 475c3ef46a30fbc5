package org.xinqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.People;
import org.xinqiao.calls.RealCalls;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Attempt;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Ending;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.testing.Browser;

@DisplayName("a robot interviews by real calls (真实机器人访问)")
class SurveyCallsTest extends RealCalls {

    private static final int SILENT = 0;
    private static final Duration A_MOMENT = Duration.ofMillis(1500);
    private static final Duration A_CALL = Duration.ofSeconds(60);

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private Surveys surveys;

    @Autowired
    private RobotInterviews robots;

    @Autowired
    private InviteeTable invitees;

    @Autowired
    private InterviewTable interviews;

    @Autowired
    private SurveyContactTable contacts;

    @Autowired
    private TransactionTemplate transactions;

    /** One person who was drawn, of a survey that robots lead. */
    private long drawn() throws Exception {
        people.make(
                "survey-robots",
                "supervisor",
                units.find("9901-hotline_centre").orElseThrow().id(),
                new AreaCode("9901"));
        SurveySteps steps = new SurveySteps(http, Browser.signIn(http, "survey-robots"));
        String survey = steps.fielded(1, "", "\"ROBOT\"", 0, 0);
        return invitees.of(Long.parseLong(survey)).getFirst().id();
    }

    private Invitee now(long person) {
        return invitees.find(person).orElseThrow();
    }

    /** At any hour: whether somebody may be disturbed is asked before. */
    private Attempt called(long person) {
        Invitee it = now(person);
        assertThat(transactions.<Boolean>execute(
                        status -> robots.begin(surveys.named(it.survey()), it, Objects.requireNonNull(it.citizen()))))
                .isTrue();
        until("the call has come to something", A_CALL, () -> last(person).ended() != null);
        return last(person);
    }

    private Attempt last(long person) {
        return contacts.of(person).getLast();
    }

    @Test
    void aMachineIsCountedAsOneAndWhoPressesKeysHasAnswered() throws Exception {
        long person = drawn();
        try (Phone machine = Phone.citizen(CITIZEN)) {
            Attempt attempt = called(person);
            assertThat(attempt.result()).isEqualTo(Contact.MACHINE);
            assertThat(now(person).state()).as("tried again, later").isEqualTo(Invitee.State.WAITING);
            assertThat(now(person).tries()).isEqualTo(1);
            assertThat(interviews.ofInvitee(person)).isEmpty();
            machine.assertAnswered();
        }
        try (Phone citizen = Phone.citizenPresses("24", A_MOMENT, SILENT)) {
            Attempt attempt = called(person);
            assertThat(attempt.result()).isEqualTo(Contact.ANSWERED);
            assertThat(story(Objects.requireNonNull(attempt.call())))
                    .containsSubsequence("DIALLED", "REACHED", "CHOSE", "CHOSE", "ROBOT", "FINISHED");
            until("their line is free again", () -> !citizen.isUp());
        }
        Interview interview = interviews.ofInvitee(person).orElseThrow();
        assertThat(interview.state()).isEqualTo(Interview.State.COMPLETE);
        assertThat(interview.way()).isEqualTo(SurveyWay.ROBOT);
        assertThat(interview.answers())
                .as("what no key can say was passed over")
                .isEqualTo(Map.of("Q1", Answer.of("N"), "Q2", Answer.NONE, "Q3", Answer.of(4)));
        assertThat(now(person).ending()).isEqualTo(Ending.COMPLETE);
        assertThat(contacts.of(person))
                .extracting(Attempt::result)
                .isEqualTo(List.of(Contact.MACHINE, Contact.ANSWERED));
        assertThat(interview.call()).isEqualTo(attemptCall(person));
    }

    private UUID attemptCall(long person) {
        return Objects.requireNonNull(last(person).call());
    }
}

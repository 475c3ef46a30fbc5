package org.xinqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.survey.SurveySteps.number;
import static org.xinqiao.survey.SurveySteps.single;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewers;
import org.xinqiao.callback.AskedCases;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotCallEnded.Ending;
import org.xinqiao.casework.CallersOfCases;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.ToldCitizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.SampleTable;
import org.xinqiao.survey.store.SurveyContactTable;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("who was drawn is asked by one way after the other, and who would rather not is not")
class SurveyRoundsTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private SurveyRounds rounds;

    @Autowired
    private InviteeTable invitees;

    @Autowired
    private SurveyContactTable contacts;

    @Autowired
    private SampleTable samples;

    @Autowired
    private RobotInterviews robots;

    @Autowired
    private Readers readers;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Sampling sampling;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ToldCitizens told;

    @Autowired
    private AskedCases asked;

    @Autowired
    private SurveyRecords records;

    @Autowired
    private ApplicationEventPublisher news;

    @Autowired
    private DSLContext sql;

    private MockHttpSession office = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        if (accounts.find("survey-rounds").isEmpty()) {
            people.make(
                    "survey-rounds",
                    "supervisor",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        office = Browser.signIn(http, "survey-rounds");
    }

    private SurveySteps steps() {
        return new SurveySteps(http, office);
    }

    private List<Invitee> fielded(int people, String ways) throws Exception {
        return invitees.of(Long.parseLong(steps().fielded(people, "", ways, 0, 0)));
    }

    private Invitee now(Invitee it) {
        return invitees.find(it.id()).orElseThrow();
    }

    private List<Contact> results(Invitee it) {
        return contacts.of(it.id()).stream().map(each -> each.result()).toList();
    }

    private void due(Invitee it) {
        sql.execute("update survey.invitee set due_at = now() - interval '1 minute' where id = ?", it.id());
        rounds.run();
    }

    @Test
    void aMessageBringsALinkAndAPersonCallsWhoDoesNotAnswer() throws Exception {
        List<Invitee> drawn = fielded(2, "\"SMS\",\"PERSON\"");
        Invitee silent = drawn.getFirst();
        Invitee answering = drawn.getLast();
        rounds.run();
        assertThat(now(silent).state()).isEqualTo(Invitee.State.ASKED);
        String words = told.under("survey/" + answering.id() + "/").getLast().words();
        assertThat(words).contains("民意", "/portal/s/", "TD");
        String token = words.replaceAll("(?s).*/portal/s/([\\w-]{32}).*", "$1");
        steps().answered(token, single("Q1", "Y") + "," + number("Q3", 4));
        due(silent);
        due(answering);
        assertThat(now(answering).isDone()).isTrue();
        assertThat(now(silent).state()).isEqualTo(Invitee.State.PERSON);
        assertThat(results(silent)).containsExactly(Contact.NO_REPLY);
    }

    @Test
    void whoWantsNoMessagesIsSentNone() throws Exception {
        Invitee it = fielded(1, "\"SMS\",\"PERSON\"").getFirst();
        CitizenId citizen = Objects.requireNonNull(it.citizen());
        readers.wish(List.of(citizen), new Readers.Wishes(Lang.ZH, false, Set.of()));
        rounds.run();
        assertThat(now(it).state()).isEqualTo(Invitee.State.PERSON);
        assertThat(results(it)).containsExactly(Contact.UNAVAILABLE);
        assertThat(told.under("survey/" + it.id() + "/")).isEmpty();
    }

    private UUID calling(Invitee it) {
        UUID call = UUID.randomUUID();
        contacts.add(it.id(), SurveyWay.ROBOT, Instant.now(), null, Contact.CALLING, call);
        invitees.goesOn(
                it.id(), Invitee.State.ASKED, 0, it.tries(), Instant.now().plusSeconds(600));
        return call;
    }

    @Test
    void keysAreAnswersAndMachinesAndSilenceAreNot() throws Exception {
        List<Invitee> drawn = fielded(3, "\"ROBOT\"");
        Invitee machine = drawn.get(0);
        robots.ended(new RobotCallEnded(calling(machine), Ending.MACHINE, Map.of(), null));
        assertThat(results(machine)).containsExactly(Contact.MACHINE);
        assertThat(now(machine).state()).isEqualTo(Invitee.State.WAITING);
        assertThat(now(machine).tries()).isEqualTo(1);
        robots.ended(new RobotCallEnded(calling(now(machine)), Ending.SILENT, Map.of(), null));
        assertThat(now(machine).ending()).hasToString("NO_CONTACT");
        Invitee pressing = drawn.get(1);
        UUID call = calling(pressing);
        robots.ended(new RobotCallEnded(call, Ending.FINISHED, Map.of("Q1", "1", "Q3", "5"), null));
        robots.ended(new RobotCallEnded(call, Ending.FINISHED, Map.of("Q1", "1", "Q3", "1"), null));
        assertThat(results(pressing)).containsExactly(Contact.ANSWERED);
        assertThat(now(pressing).ending()).hasToString("COMPLETE");
        Invitee leaving = drawn.get(2);
        robots.ended(new RobotCallEnded(calling(leaving), Ending.HUNG_UP, Map.of("Q1", "1"), null));
        assertThat(results(leaving)).containsExactly(Contact.BROKEN_OFF);
    }

    private CitizenId called(String phone, String matter, boolean confidential) {
        CitizenId citizen = citizens.findOrCreate("郑某", phone);
        cases.register(
                viewers.named("taker"),
                new NewCase(
                        UUID.randomUUID(),
                        null,
                        new Facts(
                                Facts.Kind.HELP,
                                Facts.Urgency.NORMAL,
                                Facts.Channel.PHONE,
                                "路灯",
                                "路灯不亮",
                                new MatterCode(matter),
                                new AreaCode("990102001"),
                                "山前",
                                null,
                                confidential,
                                citizen)));
        return citizen;
    }

    @Test
    void aFrameOfCallersLeavesOutWhoMayNotBeAsked() throws Exception {
        String phone = SurveySteps.phone();
        CitizenId first = called(phone, "030101", false);
        called(phone, "030101", false);
        CitizenId unsubscribed = called(SurveySteps.phone(), "030101", false);
        readers.wish(List.of(unsubscribed), new Readers.Wishes(Lang.ZH, false, Set.of()));
        CitizenId confiding = called(SurveySteps.phone(), "030101", true);
        long id = Long.parseLong(steps().made("来电人"));
        CallersOfCases.Wanted wanted = new CallersOfCases.Wanted(
                new AreaCode("990102"),
                Optional.of(new MatterCode("0301")),
                PlaceTime.startOf(LocalDate.of(2000, 1, 1)),
                PlaceTime.startOf(LocalDate.of(2090, 1, 1)));
        Drawn drawn =
                sampling.fromCases(id, wanted, new Sampling.Order(100_000, "seed", 0), viewers.named("survey-rounds"));
        List<CitizenId> frame = samples.frame(id).stream()
                .map(SampleTable.Member::citizen)
                .filter(Objects::nonNull)
                .toList();
        assertThat(frame)
                .contains(first)
                .doesNotContain(unsubscribed, confiding)
                .doesNotHaveDuplicates();
        assertThat(drawn.excluded().get("OPTED_OUT")).isPositive();
        news.publishEvent(new CitizensErased(Set.of(first)));
        Sampling.Compared again = sampling.again(id, viewers.named("survey-rounds"));
        assertThat(again.same()).isTrue();
        assertThat(again.forgotten()).isEqualTo(1);
    }

    @Test
    void whoWasAskedHowTheirCaseWentIsLeftOutForAWhile() throws Exception {
        String phone = SurveySteps.phone();
        Case answered = asked.answered(Facts.Kind.HELP, phone);
        asked.by(answered.id(), "SMS");
        asked.goesOn(answered.id());
        CitizenId other = citizens.findOrCreate("钱某", SurveySteps.phone());
        Map<CitizenId, String> list = Map.of(
                Objects.requireNonNull(answered.facts().caller()),
                "9901",
                citizens.findOrCreate("别名", phone),
                "9901",
                other,
                "9901");
        long id = Long.parseLong(steps().made("休息"));
        Drawn drawn =
                sampling.fromList(id, list, "名单", new Sampling.Order(9, "seed", 30), viewers.named("survey-rounds"));
        assertThat(drawn.excluded()).containsEntry("ASKED_LATELY", 1);
        assertThat(samples.frame(id))
                .extracting(SampleTable.Member::citizen)
                .as("under whatever name, it is one telephone that rang")
                .containsExactly(other);
    }

    @Test
    void whenItsTermIsOverNobodyKnowsAnyMoreWhoWasAsked() throws Exception {
        long id = Long.parseLong(steps().fielded(2, "", "\"PERSON\"", 0, 0));
        Instant soon = Instant.now().plusSeconds(60);
        assertThat(records.overBefore(soon, id - 1, 1))
                .as("not while it is in the field")
                .noneMatch(each -> each.id() == id);
        steps().sent("/api/surveys/" + id + "/close", office, "{}");
        assertThat(records.overBefore(soon, id - 1, 1)).anyMatch(each -> each.id() == id);
        assertThat(records.forget(List.of(id))).isEqualTo(1);
        assertThat(records.forget(List.of(id))).as("once").isZero();
        assertThat(records.overBefore(soon, id - 1, 1)).noneMatch(each -> each.id() == id);
        assertThat(invitees.of(id)).hasSize(2).allMatch(each -> each.citizen() == null);
        assertThat(sampling.again(id, viewers.named("survey-rounds")).same()).isTrue();
    }
}

package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamcrest.Matchers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.dispatch.CityEvents;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.NoticePlan;
import org.xinqiao.notice.NoticePlans;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.ToldCitizens;
import org.xinqiao.notice.ToldCitizens.Told;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("whoever asked is told at each stage (环节通知)")
class StageNoticesTest {

    private static final Pattern LINK = Pattern.compile("/portal/p/([\\w.-]+)");

    @Autowired
    private Cases cases;

    @Autowired
    private CitizenCases citizensOwn;

    @Autowired
    private CityEvents events;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Readers readers;

    @Autowired
    private NoticePlans plans;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private ToldCitizens told;

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    private Duration rateAfter = Duration.ZERO;
    private final String phone =
            "136%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

    @Test
    void thatItIsRegisteredByWhateverDoorItCame() {
        Case it = registered(facts(caller("13600000001"), false));
        Told first = only(it.id());
        assertThat(first.purpose()).isEqualTo(Purpose.REGISTERED);
        assertThat(first.words()).contains(it.number(), "/portal/p/").doesNotContain("电梯");
    }

    @Test
    void whoHoldsItAndByWhen() {
        Case it = dispatched(caller(phone));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.DISPATCHED);
        assertThat(last(it.id()).words())
                .contains(it.number(), name("WATER"))
                .containsPattern("最迟\\d+月\\d+日\\d+:\\d\\d前");
    }

    @Test
    void thatItWasGivenBackAndWhoHasItNow() {
        Case it = dispatched(caller(phone));
        does("water", it.id(), new Command.Return("WRONG_AREA", "不是供水问题", "《城市供水条例》", null, unit("HOUSING")));
        assertThat(told.of(it.id().value()))
                .as("nothing while it is being settled")
                .hasSize(2);
        does("arbitrator", it.id(), new Command.DecideReturn(true, unit("EAST"), "内部：属东区"));
        assertThat(told.of(it.id().value())).as("one message for both").hasSize(3);
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.MOVED);
        assertThat(last(it.id()).words()).contains(name("EAST")).doesNotContain("内部");
    }

    @Test
    void untilWhenItIsPutOffAndWhy() {
        Case it = dispatched(caller(phone));
        does("water", it.id(), new Command.Sign(1));
        does("water", it.id(), new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "需等配件，问13812345678"));
        does("arbitrator", it.id(), new Command.DecideExtension(true, "内部：同意"));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.EXTENDED);
        assertThat(last(it.id()).words())
                .contains("需等配件")
                .containsPattern("延长至\\d+月\\d+日")
                .doesNotContain("内部", "13812345678");
    }

    @Test
    void whatWasAnsweredWithALinkThatRatesWithoutASignIn() throws Exception {
        Case it = answered(caller(phone));
        Told answer = last(it.id());
        assertThat(answer.purpose()).isEqualTo(Purpose.REPLIED);
        assertThat(answer.words()).contains(name("WATER"), "电梯今日修好");
        String link = "/api/portal/links/" + link(answer);
        Citizen anybody = Citizen.nobody("10.9.0.1");
        browser.look(anybody, link)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.allowedActs", Matchers.contains("RATE")));
        browser.send(anybody, link + "/acts", act("WITHDRAW", ",\"text\":\"x\""))
                .andExpect(status().isUnauthorized());
        browser.send(anybody, link + "/acts", act("RATE", ",\"solved\":true,\"satisfied\":\"SATISFIED\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("AWAITING_CLOSE"));
    }

    @Test
    void thatItIsWorkedOnAgainAfterABadRating() {
        Case it = answered(caller(phone));
        does("caller", it.id(), new Command.RecordCallback(true, false, Satisfaction.DISSATISFIED, "没修好"));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.REOPENED);
    }

    @Test
    void toRateWhenNobodyAnsweredTheTelephone() {
        Case it = answered(caller(phone));
        does("caller", it.id(), new Command.RecordCallback(false, false, Satisfaction.NEUTRAL, ""));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.RATE);
        assertThat(last(it.id()).words()).contains("/portal/p/");
    }

    @Test
    void whatIsAnsweredAtOnceAndThatItWasOpenedAgain() {
        Case it = registered(facts(caller(phone), false));
        does("taker", it.id(), new Command.AnswerDirectly("请拨打物业电话。"));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.REPLIED);
        assertThat(last(it.id()).words()).contains("热线中心", "请拨打物业电话");
        done(citizensOwn.handle(it.id(), UUID.randomUUID(), new Command.Reopen("打过了")));
        assertThat(last(it.id()).purpose()).isEqualTo(Purpose.REOPENED);
    }

    @Test
    void thatOthersToldOfTheSameOnceHoweverOftenSomebodySaysSo() {
        Case first = registered(facts(caller(phone), false));
        Case second = registered(facts(caller("13600000002"), false));
        does("dispatcher", second.id(), new Command.Merge(first.id(), first.number(), "同一部电梯"));
        assertThat(last(second.id()).purpose()).isEqualTo(Purpose.JOINED);
        assertThat(last(second.id()).words()).doesNotContain(first.number());
        long event = Long.parseLong(events.open(
                        viewers.named("dispatcher"), "电梯故障", "东区", new AreaCode("990101001001"), List.of(first.id()))
                .event()
                .id());
        events.sort(viewers.named("dispatcher"), event, first.id(), true);
        assertThat(told.of(first.id().value()).stream().map(Told::purpose).filter(Purpose.JOINED::equals))
                .hasSize(1);
    }

    @Test
    void ofAConfidentialCaseNoMoreThanThatThereIsNews() {
        Case it = registered(facts(caller(phone), true));
        does("dispatcher", it.id(), dispatch("WATER"));
        assertThat(told.of(it.id().value()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.words())
                        .contains(it.number(), "/portal/cases/")
                        .doesNotContain("/portal/p/", name("WATER"), "登记", "交由"));
    }

    @Test
    void nothingWhereNobodyIsKnown() {
        Case it = registered(facts(null, false));
        does("dispatcher", it.id(), dispatch("WATER"));
        assertThat(told.of(it.id().value())).isEmpty();
    }

    @Test
    void nothingOfWhatIsBroughtInFromBefore() {
        Facts facts = facts(caller(phone), false);
        Case old = done(cases.registerAt(
                viewers.named("taker"),
                new NewCase(UUID.randomUUID(), null, facts),
                clock.instant().minusSeconds(86_400)));
        assertThat(told.of(old.id().value())).isEmpty();
    }

    @Test
    void nothingOfWhatHasNotHappened() {
        Case it = registered(facts(caller(phone), false));
        transaction.executeWithoutResult(status -> {
            does("dispatcher", it.id(), dispatch("WATER"));
            status.setRollbackOnly();
        });
        assertThat(told.of(it.id().value())).hasSize(1);
    }

    @Test
    void onceHoweverOftenTheCommandIsGiven() {
        Case it = registered(facts(caller(phone), false));
        UUID command = UUID.randomUUID();
        cases.handle(viewers.named("dispatcher"), it.id(), 0, command, dispatch("WATER"));
        cases.handle(viewers.named("dispatcher"), it.id(), 0, command, dispatch("WATER"));
        assertThat(told.of(it.id().value())).hasSize(2);
    }

    @Test
    void inTheLanguageTheyUsedLast() {
        CitizenId who = caller(phone);
        readers.speaks(who, Lang.EN);
        Case it = answered(who);
        assertThat(told.of(it.id().value())).allSatisfy(each -> {
            assertThat(each.lang()).isEqualTo(Lang.EN);
            assertThat(each.words()).startsWith("[12345] ");
        });
        readers.speaks(who, Lang.ZH);
        assertThat(readers.langOf(who)).isEqualTo(Lang.ZH);
    }

    @Test
    void onlyOfWhatThePlaceTellsFromItsDayOn() {
        Set<Purpose> fewer = EnumSet.of(Purpose.REGISTERED, Purpose.RATE);
        Instant now = clock.instant();
        save(fewer, now.plusSeconds(86_400));
        assertThat(told.of(dispatched(caller(phone)).id().value()))
                .as("not yet")
                .hasSize(2);
        save(fewer, now);
        Case it = answered(caller(phone));
        assertThat(told.of(it.id().value()).stream().map(Told::purpose))
                .as("where answers are not told, their reader is asked")
                .containsExactly(Purpose.REGISTERED, Purpose.RATE);
        save(ordinary(), now);
        assertThat(told.of(dispatched(caller(phone)).id().value()))
                .as("the later one holds")
                .hasSize(2);
    }

    private static Set<Purpose> ordinary() {
        Set<Purpose> stages = NoticePlan.stages();
        stages.removeAll(NoticePlan.byRule());
        return stages;
    }

    @Test
    void thatAUnitHasToGoOnOnlyWhereARuleNamesIt() {
        for (Set<Purpose> rule : List.of(NoticePlan.stages(), ordinary())) {
            save(rule, clock.instant());
            Case it = dispatched(caller(phone));
            does("water", it.id(), new Command.Return("WRONG_AREA", "不是供水问题", "《城市供水条例》", null, unit("HOUSING")));
            does("arbitrator", it.id(), new Command.DecideReturn(false, null, "内部：属供水"));
            assertThat(last(it.id()).purpose() == Purpose.RETURN_REFUSED)
                    .isEqualTo(rule.contains(Purpose.RETURN_REFUSED));
            assertThat(last(it.id()).words()).contains(name("WATER")).doesNotContain("内部");
        }
    }

    @Test
    void toRateAWhileAfterTheAnswerUnlessTheyHaveByThen() {
        rateAfter = Duration.ofHours(2);
        save(ordinary(), clock.instant());
        Case it = answered(caller(phone));
        rateAfter = Duration.ZERO;
        save(ordinary(), clock.instant());
        does("caller", it.id(), new Command.RecordCallback(true, true, Satisfaction.SATISFIED, ""));
        OutboxRecord asked =
                sql.fetchSingle(OUTBOX, OUTBOX.CASE_ID.eq(it.id().value()), OUTBOX.PURPOSE.eq(Purpose.RATE.name()));
        assertThat(Duration.between(asked.getCreatedAt(), asked.getDueAt())).isEqualTo(Duration.ofHours(2));
        assertThat(asked.getState()).as("they have said it").isEqualTo("SKIPPED");
    }

    private void save(Set<Purpose> stages, Instant from) {
        plans.save(
                new NoticePlan(stages, LocalTime.of(21, 30), LocalTime.of(8, 0), rateAfter, "", from),
                viewers.named("sysadmin"));
    }

    private CitizenId caller(String number) {
        return citizens.findOrCreate("王" + number.substring(7), number);
    }

    private static Facts facts(@Nullable CitizenId caller, boolean confidential) {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "电梯坏了",
                "一里电梯坏了三天",
                new MatterCode("030101"),
                new AreaCode("990101001001"),
                "一里 3 号",
                null,
                confidential,
                caller);
    }

    private Case registered(Facts facts) {
        return done(cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts)));
    }

    private Case dispatched(CitizenId caller) {
        Case it = registered(facts(caller, false));
        return does("dispatcher", it.id(), dispatch("WATER"));
    }

    private Case answered(CitizenId caller) {
        Case it = dispatched(caller);
        does("water", it.id(), new Command.Sign(1));
        does("water", it.id(), new Command.Reply("已联系物业，\n电梯今日修好。", List.of()));
        return does("reviewer", it.id(), new Command.AcceptReply(""));
    }

    private Command dispatch(String unit) {
        return new Command.Dispatch(unit(unit), List.of(), "内部派单说明", null);
    }

    private Case does(String who, CaseId id, Command command) {
        return done(cases.handle(viewers.named(who), id, 0, UUID.randomUUID(), command));
    }

    private static Case done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).it();
    }

    private Told only(CaseId id) {
        assertThat(told.of(id.value())).hasSize(1);
        return told.of(id.value()).getFirst();
    }

    private Told last(CaseId id) {
        return told.of(id.value()).getLast();
    }

    private static String link(Told it) {
        Matcher found = LINK.matcher(it.words());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String act(String act, String more) {
        return "{\"commandId\":\"%s\",\"act\":\"%s\"%s}".formatted(UUID.randomUUID(), act, more);
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    private String name(String code) {
        return units.find(code).orElseThrow().name();
    }
}

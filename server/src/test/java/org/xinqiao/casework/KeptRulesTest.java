package org.xinqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.PackOffice;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("A case keeps the rules it began under (规则版本), on a real database")
class KeptRulesTest {

    @Autowired
    private Cases cases;

    @Autowired
    private PackOffice packs;

    @Autowired
    private Rules rules;

    @Autowired
    private RuleTrials trials;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    /** A version in which complaints have a day and nothing is given back, in force from a moment on. */
    private int strict(Instant from) {
        Viewer admin = viewers.named("dispatcher");
        PackOffice.Title title = new PackOffice.Title("从严", "Strict", "试验");
        PackOffice.Whole draft = packs.draft(1, title, admin);
        Map<PackFile, String> files = Map.of(
                PackFile.LIMITS,
                Objects.requireNonNull(draft.files().get(PackFile.LIMITS))
                        .replaceAll(
                                "(?m)^COMPLAINT,NORMAL,,.*$", "COMPLAINT,NORMAL,,1 WORKING_HOURS,1 WORKING_DAYS,第一条"),
                PackFile.RULES,
                Objects.requireNonNull(draft.files().get(PackFile.RULES))
                        .replaceAll("(?m)^max_returns,.*$", "max_returns,0,第二条"));
        int version = draft.version().version();
        packs.save(version, 1, title, files, admin);
        return packs.set(version, 2, from, admin).version().version();
    }

    @Test
    void whicheverComesIntoForceLater() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        int version = strict(tomorrow);
        assertThat(rules.at(tomorrow).version()).isEqualTo(version);
        CaseId before = registered("此前登记", tomorrow.minusSeconds(1));
        CaseId after = registered("此后登记", tomorrow);
        Instant then = tomorrow.plus(1, ChronoUnit.HOURS);
        Case old = dispatched(before, then);
        Case young = dispatched(after, then);
        assertThat(Objects.requireNonNull(old.terms()).reply())
                .isNotEqualTo(Objects.requireNonNull(young.terms()).reply());
        assertThat(young.terms().reply()).hasToString("1 WORKING_DAYS");
        assertThat(young.terms().clause()).isEqualTo("第一条");
        assertThat(returns(before, then)).isInstanceOf(Outcome.Done.class);
        assertThat(returns(after, then)).isEqualTo(new Outcome.Refused(Refusal.TOO_MANY_RETURNS));
        packs.takeBack(version, 3, viewers.named("dispatcher"));
    }

    @Test
    @DisplayName("a draft is tried on cases that are over, with progress, and changes none of them")
    void aDraftIsTried() {
        Instant lastWeek = Instant.now().minus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        CaseId id = registered("试算的一件", lastWeek);
        Instant at = lastWeek;
        dispatched(id, at);
        at = at.plus(6, ChronoUnit.DAYS);
        handle("housing", id, new Command.Sign(1), at);
        handle("housing", id, new Command.Reply("已修好。", List.of()), at.plusSeconds(60));
        handle("reviewer", id, new Command.AcceptReply(""), at.plusSeconds(120));
        handle(
                "caller",
                id,
                new Command.RecordCallback(true, true, org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED, "谢谢"),
                at.plusSeconds(180));
        handle("caller", id, new Command.Close(""), at.plusSeconds(240));
        handle("caller", id, new Command.Archive(), at.plusSeconds(300));
        Viewer admin = viewers.named("dispatcher");
        PackOffice.Title title = new PackOffice.Title("从严", "Strict", "试验");
        PackOffice.Whole draft = packs.draft(1, title, admin);
        int version = draft.version().version();
        String strict = Objects.requireNonNull(draft.files().get(PackFile.LIMITS))
                .replaceAll(
                        "(?m)^COMPLAINT,NORMAL,(.*?),.*$", "COMPLAINT,NORMAL,$1,1 WORKING_HOURS,1 WORKING_DAYS,第一条");
        packs.save(version, 1, title, Map.of(PackFile.LIMITS, strict), admin);
        trials.begin(version, lastWeek.minusSeconds(1), lastWeek.plusSeconds(1), admin);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> trials.last(version).orElseThrow().state() != RuleTrial.State.RUNNING);
        RuleTrial trial = trials.last(version).orElseThrow();
        assertThat(trial.state()).isEqualTo(RuleTrial.State.DONE);
        assertThat(trial.done()).isEqualTo(trial.total()).isEqualTo(1);
        RuleTrial.Result result = Objects.requireNonNull(trial.result());
        assertThat(result.cases()).isEqualTo(1);
        assertThat(result.kinds()).anySatisfy(kind -> {
            assertThat(kind.kind()).isEqualTo("REPLY");
            assertThat(kind.newlyLate()).isEqualTo(1);
        });
        assertThat(result.changed().getFirst().id()).isEqualTo(id.value());
        assertThat(result.units().getFirst().unit()).isEqualTo(unit("HOUSING").value());
        packs.drop(version, 2, admin);
    }

    @Test
    @DisplayName("what the duty list gives to a department is not passed down to a street (部门事项不得推给基层)")
    void staysWithTheDepartment() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        CaseId noise = registered("夜间施工噪音", at, "030201");
        handle("dispatcher", noise, new Command.Dispatch(unit("EAST"), List.of(), "", null), at);
        handle("east", noise, new Command.Sign(1), at.plusSeconds(1));
        Command down = new Command.PassDown(unit("RIVERSIDE"), "请街道处理");
        assertThat(cases.handleAt(viewers.named("east"), noise, UUID.randomUUID(), down, at.plusSeconds(2)))
                .isEqualTo(new Outcome.Refused(Refusal.KEPT_ABOVE));
        Case it = cases.find(viewers.named("east"), noise).orElseThrow().it();
        assertThat(cases.keptAbove(it, unit("RIVERSIDE")))
                .hasValueSatisfying(clause -> assertThat(clause).contains("噪声污染防治法", "第二十九条"));
        handle("arbitrator", noise, down, at.plusSeconds(3));
    }

    private CaseId registered(String title, Instant when) {
        return registered(title, when, "030101");
    }

    private CaseId registered(String title, Instant when, String matter) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                title + "，请尽快处理。",
                new MatterCode(matter),
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
        Outcome outcome = cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts), when);
        return ((Outcome.Done) outcome).it().id();
    }

    private Case dispatched(CaseId id, Instant when) {
        return handle("dispatcher", id, new Command.Dispatch(unit("HOUSING"), List.of(), "", null), when);
    }

    private Case handle(String who, CaseId id, Command command, Instant when) {
        Outcome outcome = cases.handleAt(viewers.named(who), id, UUID.randomUUID(), command, when);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).it();
    }

    private Outcome returns(CaseId id, Instant when) {
        Command back = new Command.Return("WRONG_AREA", "不归我单位", "三定方案第二条", null, unit("WATER"));
        return cases.handleAt(viewers.named("housing"), id, UUID.randomUUID(), back, when);
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }
}

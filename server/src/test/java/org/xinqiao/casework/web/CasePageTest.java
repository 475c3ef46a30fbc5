package org.xinqiao.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What a case's page offers and tells 诉求页面")
class CasePageTest {

    private static final Facts FACTS = new Facts(
            Facts.Kind.HELP,
            Facts.Urgency.NORMAL,
            Facts.Channel.PHONE,
            "电梯坏了",
            "电梯坏了三天。",
            new MatterCode("030101"),
            new AreaCode("990101001"),
            "河滨路1号",
            new Facts.Position(106.8, 39.6),
            false,
            null);

    @Autowired
    private Cases cases;

    @Autowired
    private CasePages pages;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Test
    void aDispatcherIsOfferedDispatchFirst() {
        CaseId id = registered();
        assertThat(steps("dispatcher", id)).startsWith("dispatch", "answer-directly");
        assertThat(steps("taker", id)).startsWith("answer-directly").doesNotContain("dispatch");
    }

    @Test
    void passingDownIsOfferedWhereThereIsAUnitBelow() {
        CaseId withHousing = handledBy("HOUSING", "housing");
        assertThat(steps("housing", withHousing)).startsWith("reply").doesNotContain("pass-down");
        CaseId withEast = handledBy("EAST", "east");
        assertThat(steps("east", withEast)).startsWith("reply", "pass-down");
    }

    @Test
    void aSupervisorIsOfferedOversightFirst() {
        CaseId id = handledBy("HOUSING", "housing");
        assertThat(page("supervisor", id).allowedSteps())
                .filteredOn(CasePage.AllowedStep::primary)
                .extracting(CasePage.AllowedStep::step)
                .containsExactly("urge", "supervise");
    }

    @Test
    void onlyWhoMaySeparateADuplicateIsOfferedTo() {
        CaseId primary = handledBy("HOUSING", "housing");
        CaseId duplicate = registered();
        does("dispatcher", duplicate, new Command.Merge(primary, "x", "同一部电梯"));
        assertThat(page("dispatcher", primary).merged())
                .extracting(CasePage.OtherCase::separable)
                .containsExactly(true);
        assertThat(page("reviewer", primary).merged())
                .extracting(CasePage.OtherCase::separable)
                .containsExactly(false);
    }

    @Test
    void anAmendmentTellsWhatWasAndWhatBecame() {
        CaseId id = registered();
        Facts mended = new Facts(
                Facts.Kind.COMPLAINT,
                FACTS.urgency(),
                FACTS.channel(),
                FACTS.title(),
                "电梯坏了五天。",
                FACTS.matter(),
                FACTS.area(),
                "",
                null,
                FACTS.confidential(),
                FACTS.caller());
        does("dispatcher", id, new Command.Amend(mended));
        CasePage.StoryLine line = page("taker", id).story().getLast();
        assertThat(line.zh()).isEqualTo("更正诉求信息");
        assertThat(line.facts())
                .containsOnlyKeys("text", "kind", "address", "position")
                .containsEntry("text", "电梯坏了五天。")
                .containsEntry("kind", new Amendment.Both("求助 → 投诉", "Help → Complaint"))
                .containsEntry("address", new Amendment.Both("河滨路1号 → （无）", "河滨路1号 → (none)"));
    }

    private CaseId registered() {
        Outcome outcome = cases.register(viewer("taker"), new NewCase(UUID.randomUUID(), null, FACTS));
        return ((Outcome.Done) outcome).it().id();
    }

    private CaseId handledBy(String unit, String handler) {
        CaseId id = registered();
        UnitId lead = units.find(unit).orElseThrow().id();
        does("dispatcher", id, new Command.Dispatch(lead, List.of(), "", null));
        does(handler, id, new Command.Sign(1));
        return id;
    }

    private void does(String who, CaseId id, Command command) {
        Outcome outcome = cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }

    private CasePage page(String who, CaseId id) {
        return pages.of(viewer(who), cases.find(viewer(who), id).orElseThrow());
    }

    private List<String> steps(String who, CaseId id) {
        return page(who, id).allowedSteps().stream()
                .map(CasePage.AllowedStep::step)
                .toList();
    }

    private Viewer viewer(String who) {
        return viewers.named(who);
    }
}

package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.dispatch.FigureViews.Answer;
import org.xinqiao.dispatch.FigureViews.JudgedCase;
import org.xinqiao.dispatch.FigureViews.UnitFigures;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.dispatch.store.JudgementTable;
import org.xinqiao.engines.matching.fusion.Drift;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.data=target/test-data-${xinqiao.fork:fork-1}/dispatch-figures"
        })
@DisplayName("how right proposals are (派单建议质量)")
class DispatchFiguresTest {

    @Autowired
    private DispatchFigures figures;

    @Autowired
    private JudgedCaseList list;

    @Autowired
    private JudgementTable table;

    @Autowired
    private Town town;

    @Autowired
    private People people;

    @Autowired
    private MockMvc http;

    /** 300 judged in the last half year: all of the surer half are right, of the rest two in three, in the last month none. */
    private void judged() {
        for (int at = 0; at < 300; at++) {
            boolean isSure = at % 2 == 0;
            boolean isLate = at < 60;
            boolean isRight = isSure || !isLate && at % 3 != 0;
            put(500_000 + at, isSure ? 0.9 : 0.4, isRight, isLate ? 10 : 60, Way.SHOWN);
        }
        put(600_001, 0.95, false, 5, Way.AUTOMATIC);
    }

    private void put(long id, double score, boolean right, int days, Way way) {
        UnitId proposed = town.unit("HOUSING");
        Instant when = Instant.now().minus(Duration.ofDays(days));
        table.put(new Judgement(
                new CaseId(id),
                way,
                when,
                null,
                Town.EAST,
                Town.PROPERTY,
                proposed,
                List.of(),
                score,
                score,
                0,
                proposed,
                when,
                right ? proposed : town.unit("WATER")));
    }

    @Test
    void areCountedFromWhatWasJudgedAndOpenTheCasesBehind() {
        judged();
        CaseId real = town.registered("水管漏水", "水管漏水");
        put(real.value(), 0.9, true, 1, Way.SHOWN);
        Answer answer = figures.of(town.viewer("arbitrator"), null);
        assertThat(answer.judged()).isGreaterThanOrEqualTo(301);
        assertThat(answer.automatic()).isEqualTo(new FigureViews.AutomaticFigures(1, 1));
        assertThat(answer.reached()).isTrue();
        assertThat(answer.coverage()).isCloseTo(0.5, within(0.02));
        assertThat(answer.curve().getFirst().precision()).isEqualTo(1);
        assertThat(answer.curve().getLast().precision())
                .isCloseTo((double) answer.rightly() / answer.judged(), within(1e-9));
        UnitFigures housing = answer.units().getFirst();
        assertThat(housing.unit().code()).isEqualTo("HOUSING");
        assertThat(housing.months().stream().mapToInt(month -> month.judged()).sum())
                .isEqualTo(housing.judged());
        assertThat(housing.drift().verdict()).isEqualTo(Drift.Verdict.WORSE);
        var asked = new JudgedCaseList.Asked(town.unit("HOUSING"), null, true, false);
        List<JudgedCase> behind = new ArrayList<>();
        CaseId after = null;
        do {
            var page = list.page(town.viewer("arbitrator"), asked, after, 50);
            behind.addAll(page.rows());
            after = page.next() == null ? null : new CaseId(Long.parseLong(page.next()));
        } while (after != null);
        assertThat(behind)
                .extracting(JudgedCase::id)
                .as("only cases that there are")
                .containsExactly(real.toString());
        assertThat(list.page(town.viewer("west"), asked, null, 50).rows())
                .as("not within sight")
                .isEmpty();
        assertThat(figures.of(town.viewer("west"), null).judged())
                .as("of another area")
                .isZero();
    }

    @Test
    void arePagedToTheEnd() {
        List<String> seen = new ArrayList<>();
        List<CaseId> made = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            CaseId id = town.registered("楼道灯" + at, "楼道灯不亮" + at);
            put(id.value(), 0.8, false, 2, Way.FORM);
            made.add(id);
        }
        var asked = new JudgedCaseList.Asked(null, null, false, false);
        CaseId after = null;
        do {
            var page = list.page(town.viewer("arbitrator"), asked, after, 2);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next() == null ? null : new CaseId(Long.parseLong(page.next()));
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(made.stream().map(CaseId::toString).toList());
    }

    @Test
    void areSetByTheHeadOfDispatchWithinBounds() throws Exception {
        people.make("figures-head", "arbitrator", town.unit("CENTRE"), new AreaCode("9901"));
        people.make("figures-taker", "call_taker", town.unit("CENTRE"), new AreaCode("9901"));
        MockHttpSession head = Browser.signIn(http, "figures-head");
        http.perform(get("/api/dispatch-figures").session(head))
                .andExpect(jsonPath("$.rules.automatic").value(false))
                .andExpect(jsonPath("$.rules.precision").value(97));
        send(head, "{\"precision\":98,\"automatic\":false,\"least\":400}", 200);
        http.perform(get("/api/dispatch-figures?unit=nonsense").session(head))
                .andExpect(jsonPath("$.rules.precision").value(98));
        send(head, "{\"precision\":60,\"least\":1}", 422);
        send(head, "{\"precision\":97,\"automatic\":false,\"least\":300}", 200);
        send(Browser.signIn(http, "figures-taker"), "{\"precision\":98,\"least\":400}", 403);
        http.perform(get("/api/dispatch-figures.xlsx").session(head)).andExpect(status().isOk());
        http.perform(get("/api/dispatch-figures/cases?month=2026-13&after=7").session(head))
                .andExpect(status().isOk());
        http.perform(get("/api/dispatch-figures/cases?after=x").session(head)).andExpect(status().is(422));
    }

    private void send(MockHttpSession session, String body, int expected) throws Exception {
        http.perform(post("/api/dispatch-rules")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(Browser.echo())
                        .session(session))
                .andExpect(status().is(expected));
    }
}

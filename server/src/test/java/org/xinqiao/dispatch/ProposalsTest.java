package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewers;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("whose duty a case is (派单建议)")
class ProposalsTest {

    private static final AreaCode GRID = new AreaCode("99010100100101");
    private static final MatterCode FUND = new MatterCode("030101");

    private final Proposals proposals;
    private final Matters matters;
    private final MockMvc http;
    private final People people;
    private final Viewers viewers;

    @Autowired
    ProposalsTest(Proposals proposals, Matters matters, MockMvc http, People people, Viewers viewers) {
        this.proposals = proposals;
        this.matters = matters;
        this.http = http;
        this.people = people;
        this.viewers = viewers;
    }

    @Test
    void isWhatTheDutyListSaysWithItsClause() {
        CaseProposal best = of(FUND, "").getFirst();
        assertThat(best.lead().code()).isEqualTo("9901-provident_fund");
        assertThat(best.reasons().getFirst().kind()).isEqualTo("DUTY_CLAUSE");
        assertThat(best.reasons().getFirst().clause()).isNotBlank();
        assertThat(best.reasons().getFirst().zh()).contains("公积金", "心桥市");
    }

    @Test
    void isKnownForEveryMatterInAnyGrid() {
        List<MatterCode> nobodys = matters.list().stream()
                .filter(matter -> matter.level() == 3)
                .map(Matter::code)
                .filter(matter -> of(matter, "").isEmpty())
                .toList();
        assertThat(nobodys).isEmpty();
    }

    @Test
    void isGuessedFromTheTextWhenNoMatterIsChosenAndSaysSo() {
        CaseProposal guess = of(null, "我辞职了，公积金怎么取出来").getFirst();
        assertThat(guess.reasons().getFirst().kind()).isEqualTo("GUESSED_MATTER");
        assertThat(guess.certainty()).isLessThan(of(FUND, "").getFirst().certainty());
    }

    @Test
    void isUnknownWithoutMatterAndText() {
        assertThat(of(null, " ")).isEmpty();
    }

    private List<CaseProposal> of(@Nullable MatterCode matter, String text) {
        return proposals.forCase(new Told(matter, GRID, "", text), viewers.named("paidan01"));
    }

    @Test
    void isAskedOverHttp() throws Exception {
        people.make("proposals", "dispatcher", new UnitId(1), new AreaCode("9901"));
        MockHttpSession session = Browser.signIn(http, "proposals");
        http.perform(get("/api/proposals?matter=030101&area=" + GRID).session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].lead.code").value("9901-provident_fund"))
                .andExpect(jsonPath("$[0].certainty").isNumber())
                .andExpect(jsonPath("$[0].reasons[0].en").isNotEmpty());
        http.perform(get("/api/proposals?matter=000000&area=" + GRID).session(session))
                .andExpect(jsonPath("$.code").value("catalogue.unknown-matter"));
        http.perform(get("/api/cases/999999999/proposals").session(session)).andExpect(status().isNotFound());
    }
}

package org.xinqiao.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.People;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("matters over HTTP (事项)")
class MattersOverHttpTest {

    private static int made;

    private final MockMvc http;
    private final People people;
    private final Matters matters;
    private final Rules rules;
    private MockHttpSession session = new MockHttpSession();

    @Autowired
    MattersOverHttpTest(MockMvc http, People people, Matters matters, Rules rules) {
        this.http = http;
        this.people = people;
        this.matters = matters;
        this.rules = rules;
    }

    @BeforeEach
    void signIn() throws Exception {
        String name = "matters" + made++;
        people.make(name, "call_taker", new UnitId(1), new AreaCode("9901"));
        session = Browser.signIn(http, name);
    }

    @Test
    void thereAre14ClassesWith99GroupsAnd515Matters() throws Exception {
        ask("/api/matters/tree", "").andExpect(jsonPath("$", hasSize(14)));
        assertThat(matters.list().stream().filter(matter -> matter.level() == 2))
                .hasSize(99);
        assertThat(matters.list().stream().filter(matter -> matter.level() == 3))
                .hasSize(515);
    }

    @Test
    void aMatterIsFoundByCodeWordAndPinyin() throws Exception {
        ask("/api/matters?q={q}", "030101")
                .andExpect(jsonPath("$[0].matter.code").value("030101"))
                .andExpect(jsonPath("$[0].matter.path", is(List.of("城乡建设", "住房公积金", "公积金提取"))));
        ask("/api/matters?q={q}", "公积金提取")
                .andExpect(jsonPath("$[0].matter.code").value("030101"));
        ask("/api/matters?q={q}", "gjjtq").andExpect(jsonPath("$[*].matter.code", hasItem("030101")));
    }

    @Test
    void nothingTypedGivesTheClasses() throws Exception {
        ask("/api/matters", "").andExpect(jsonPath("$", hasSize(14)));
    }

    @Test
    void theMatterIsGuessedFromWhatACitizenSays() throws Exception {
        ask("/api/matter-guesses?text={q}", "我辞职了，公积金怎么取出来")
                .andExpect(jsonPath("$", hasSize(lessThanOrEqualTo(3))))
                .andExpect(jsonPath("$[*].matter.code", hasItem("030101")));
    }

    @Test
    void everyMatterHasLimitsForEveryKindAndUrgency() {
        for (Matter matter : matters.list()) {
            for (String kind :
                    List.of("QUESTION", "HELP", "COMPLAINT", "REPORT", "SUGGESTION", "PRAISE", "APPEAL", "MESSAGE")) {
                for (String urgency : List.of("NORMAL", "URGENT", "CRITICAL")) {
                    assertThat(rules.now()
                                    .limitsFor(kind, urgency, matter.code())
                                    .clause())
                            .isNotEmpty();
                }
            }
        }
    }

    private ResultActions ask(String address, String words) throws Exception {
        return http.perform((words.isEmpty() ? get(address) : get(address, words)).session(session));
    }
}

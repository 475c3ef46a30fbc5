package org.xinqiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Command;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("an assessment (考核) from draft to frozen: open to objections, kept, and counted again to the digit")
class AssessmentOverHttpTest {

    private static final String WHY = "\"words\":\"小区电梯由物业维保，答复时限内已经到场处理\"";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Village village;

    @Autowired
    private FactIntake intake;

    @Autowired
    private AssessmentRuns runs;

    @Autowired
    private DSLContext sql;

    private MockHttpSession centre = new MockHttpSession();
    private MockHttpSession housing = new MockHttpSession();
    private MockHttpSession water = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        centre = signedIn("assess-centre", "supervisor", "CENTRE");
        housing = signedIn("assess-housing", "handler", "HOUSING");
        water = signedIn("assess-water", "handler", "WATER");
    }

    private MockHttpSession signedIn(String name, String role, String unit) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, village.unit(unit), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    /** A month of its own for each test: one case on time and liked, one late and not. */
    private List<CaseId> lived(LocalDate month) {
        Instant morning = month.plusDays(9)
                .atTime(9, 30)
                .atZone(org.xinqiao.platform.PlaceTime.ZONE)
                .toInstant();
        List<CaseId> ids = new ArrayList<>();
        ids.add(village.answered(morning, "housing", Duration.ofHours(3), true));
        ids.add(village.answered(morning, "housing", Duration.ofDays(40), false));
        ids.add(village.answered(morning, "water", Duration.ofHours(2), true));
        intake.takeIn(ids);
        return ids;
    }

    private long drafted(LocalDate month) throws Exception {
        String made = body(send("/api/assessments", centre, "{\"kind\":\"MONTH\",\"begins\":\"" + month + "\"}")
                .andExpect(status().isOk()));
        return Long.parseLong(made.replaceAll(".*?\"id\":\"(\\d+)\".*", "$1"));
    }

    private ResultActions send(String path, MockHttpSession who, String body) throws Exception {
        return http.perform(post(path)
                .with(echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions read(String path, MockHttpSession who) throws Exception {
        return http.perform(get(path).session(who));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String detail(long run, String unit) {
        return "/api/assessments/" + run + "/subjects/" + village.key(unit);
    }

    private void overForObjections(long run) {
        sql.execute("update assessment.run set objections_until = now() - interval '1 minute' where id = ?", run);
    }

    @Test
    void everyLostPointOpensItsCases() throws Exception {
        LocalDate month = LocalDate.of(2026, 3, 1);
        List<CaseId> ids = lived(month);
        long run = drafted(month);
        read(detail(run, "HOUSING"), centre)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SOLUTION')].numerator", hasItem("1")))
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SOLUTION')].denominator", hasItem("2")))
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SOLUTION')].raw", hasItem("0.500000")))
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='ON_TIME_REPLY')].raw", hasItem("0.500000")))
                .andExpect(jsonPath("$.lost[?(@.indicator=='SOLUTION')].cases", hasItem(1)));
        for (String indicator : List.of("SOLUTION", "SATISFACTION", "ON_TIME_REPLY", "REWORK")) {
            read(detail(run, "HOUSING") + "/lost?indicator=" + indicator, centre)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.items", hasSize(1)))
                    .andExpect(jsonPath("$.items[0].caseId").value(ids.get(1).toString()));
        }
        read(detail(run, "WATER") + "/lost?indicator=SOLUTION", centre).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whoHasNoCasesHasNoRateAndIsNotRanked() throws Exception {
        LocalDate month = LocalDate.of(2026, 4, 1);
        lived(month);
        long run = drafted(month);
        read(detail(run, "WEST"), centre)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.placed.score", nullValue()))
                .andExpect(jsonPath("$.placed.rank", nullValue()));
        String all = body(read("/api/assessments/" + run + "/ranking?class=CITY_DEPARTMENT", centre));
        assertThat(all).contains("\"raw\":\"0.500000\"").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aUnitSeesItsOwnFromTheOpeningOnAndNobodyElses() throws Exception {
        LocalDate month = LocalDate.of(2026, 5, 1);
        lived(month);
        long run = drafted(month);
        read(detail(run, "HOUSING"), housing).andExpect(status().isNotFound());
        send("/api/assessments/" + run + "/open", centre, "{}").andExpect(status().isOk());
        read(detail(run, "HOUSING"), housing)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.placed.rank", nullValue()))
                .andExpect(jsonPath("$.turns", hasSize(0)));
        read(detail(run, "WATER"), housing).andExpect(status().isNotFound());
        read(detail(run, "WATER") + "/lost?indicator=SOLUTION", housing).andExpect(status().isNotFound());
        read("/api/assessments/" + run + "/ranking?class=CITY_DEPARTMENT", housing)
                .andExpect(jsonPath("$.rows", hasSize(1)));
        read("/api/assessments/" + run + "/notices", housing).andExpect(status().isNotFound());
    }

    @Test
    void anObjectionThatIsUpheldTakesTheCaseOutByItsClause() throws Exception {
        LocalDate month = LocalDate.of(2026, 6, 1);
        CaseId late = lived(month).get(1);
        long run = drafted(month);
        String form = "{\"caseId\":\"%s\",\"unit\":\"%s\",\"indicator\":\"SOLUTION\",%s}"
                .formatted(late, village.unit("HOUSING"), WHY);
        String path = "/api/assessments/" + run + "/objections";
        send(path, housing, form).andExpect(status().isNotFound());
        send("/api/assessments/" + run + "/open", centre, "{}").andExpect(status().isOk());
        send(path, water, form).andExpect(status().isNotFound());
        String made = body(send(path, housing, form).andExpect(status().isOk()));
        send(path, housing, form).andExpect(status().isConflict());
        overForObjections(run);
        send("/api/assessments/" + run + "/publish", centre, "{}")
                .andExpect(jsonPath("$.code").value("assessment.still-open"));
        String id = made.replaceAll(".*?\"id\":\"(\\d+)\".*", "$1");
        String decision = "/api/assessment-objections/" + id + "/decision";
        send(decision, centre, "{\"upheld\":true,\"answer\":\"情况属实，不应计入解决率\"}").andExpect(status().is(422));
        send(decision, centre, "{\"upheld\":true,\"answer\":\"情况属实，不应计入解决率\",\"clause\":\"考核办法第九条\"}")
                .andExpect(status().isOk());
        read(detail(run, "HOUSING"), centre)
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SOLUTION')].raw", hasItem("1.000000")))
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SATISFACTION')].raw", hasItem("0.500000")))
                .andExpect(jsonPath("$.leftOut[?(@.code=='OBJECTION')].cases", hasItem(1)));
        read("/api/assessment-objections", housing)
                .andExpect(jsonPath("$.items[0].clause").value("考核办法第九条"));
        read("/api/assessment-objections", water).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whatIsPublishedIsCountedAgainToTheDigitWhateverHappensLater() throws Exception {
        LocalDate month = LocalDate.of(2026, 7, 1);
        CaseId good = lived(month).getFirst();
        long run = drafted(month);
        send("/api/assessments/" + run + "/open", centre, "{}").andExpect(status().isOk());
        overForObjections(run);
        send("/api/assessments/" + run + "/publish", centre, "{}").andExpect(status().isOk());
        String published = body(read("/api/assessments/" + run + "/ranking?class=CITY_DEPARTMENT", housing));
        village.does("caller", good, new Command.Close(""), Instant.now());
        village.does("dispatcher", good, new Command.Reopen("市民反映又坏了"), Instant.now());
        intake.takeIn(List.of(good));
        intake.rebuild();
        assertThat(body(read("/api/assessments/" + run + "/ranking?class=CITY_DEPARTMENT", housing)))
                .isEqualTo(published);
        String check = "/api/assessments/" + run + "/check";
        send(check, centre, "{}").andExpect(jsonPath("$.same").value(true));
        send("/api/assessments/" + run + "/count", centre, "{}").andExpect(status().isConflict());
        send("/api/assessments/" + run + "/freeze", centre, "{}").andExpect(status().isOk());
        send(check, centre, "{}").andExpect(jsonPath("$.same").value(true));
        read("/api/assessments/" + run + "/notices", housing).andExpect(status().isOk());
        sql.execute("update assessment.run set result = replace(result, '0.500000', '0.600000') where id = ?", run);
        send(check, centre, "{}")
                .andExpect(jsonPath("$.same").value(false))
                .andExpect(jsonPath("$.facts").value(true));
    }

    @Test
    void aMaliciousCaseCountsForNobody() throws Exception {
        LocalDate month = LocalDate.of(2026, 8, 1);
        CaseId bad = lived(month).get(1);
        long run = drafted(month);
        String path = "/api/cases/" + bad + "/assessment-exclusion";
        send(path, housing, "{\"clause\":\"第三十七条\",\"words\":\"恶意占用热线，已移交公安\"}").andExpect(status().isForbidden());
        send(path, centre, "{\"clause\":\"第三十七条\",\"words\":\"恶意占用热线，已移交公安\"}").andExpect(status().isNoContent());
        read(detail(run, "HOUSING"), centre)
                .andExpect(jsonPath("$.placed.figures[?(@.indicator=='SOLUTION')].raw", hasItem("1.000000")))
                .andExpect(jsonPath("$.leftOut[?(@.code=='MALICIOUS')].cases", hasItem(1)));
        read(detail(run, "HOUSING") + "/left-out", centre).andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void ownFiguresAreForOneselfAndTheHeadOfTheUnit() throws Exception {
        MockHttpSession head = signedIn("assess-head", "unit_head", "HOUSING");
        long handler = accounts.find("assess-housing").orElseThrow().id().value();
        read("/api/own-figures", housing).andExpect(status().isOk()).andExpect(jsonPath("$.months", hasSize(6)));
        read("/api/own-figures/" + handler, head).andExpect(status().isOk());
        read("/api/own-figures/" + handler, centre).andExpect(status().isForbidden());
        read("/api/own-figures/people", head)
                .andExpect(jsonPath("$.people[*].account", hasItem(Long.toString(handler))))
                .andExpect(jsonPath("$.people[*].name", hasItem("assess-housing")));
        read("/api/own-figures/people", housing).andExpect(status().isForbidden());
        long other = accounts.find("assess-water").orElseThrow().id().value();
        read("/api/own-figures/" + other, head).andExpect(jsonPath("$.code").value("assessment.not-yours"));
    }

    @Test
    void tablesAreToBeTakenAway() throws Exception {
        LocalDate month = LocalDate.of(2026, 2, 1);
        lived(month);
        long run = drafted(month);
        read("/api/assessments/" + run + "/ranking.xlsx?class=CITY_DEPARTMENT", centre)
                .andExpect(status().isOk());
        read("/api/assessments/" + run + "/notices.xlsx", centre).andExpect(status().isOk());
        read("/api/assessment-facts", housing).andExpect(jsonPath("$[0].key").value("registered"));
        read("/api/assessments/" + run, centre).andExpect(status().isOk());
        read("/api/assessments", centre).andExpect(status().isOk());
    }
}

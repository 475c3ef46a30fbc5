package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.DELEGATION;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import org.xinqiao.testing.ToldTrail;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("acting for somebody on leave (代办)")
class DelegationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AreaCode CITY = new AreaCode("9901");
    private static int made = 0;

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final Cases cases;
    private final Viewers viewers;
    private final DSLContext sql;
    private String caseId = "";
    private Account away;
    private Account standIn;
    private MockHttpSession awaySession = new MockHttpSession();
    private MockHttpSession session = new MockHttpSession();

    /** Somebody of a district with a case to sign, and somebody below them who cannot see it. */
    @Autowired
    DelegationTest(MockMvc http, People people, Units units, Cases cases, Viewers viewers, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.cases = cases;
        this.viewers = viewers;
        this.sql = sql;
        made++;
        this.away = people.make("away-" + made, "handler", unit("EAST"), CITY);
        this.standIn = people.make("stands-in-" + made, "grid_worker", unit("EAST-URBAN"), CITY);
    }

    @BeforeEach
    void signIn() throws Exception {
        awaySession = Browser.signIn(http, away.username());
        session = Browser.signIn(http, standIn.username());
        caseId = dispatchedTo("EAST");
    }

    @Test
    void opensThePrincipalsWorkAndStandsInTheStoryUnderBothNames() throws Exception {
        read().andExpect(status().isNotFound());
        act(give(TODAY, TODAY)).andExpect(status().isNoContent());
        http.perform(get("/api/session").session(session))
                .andExpect(jsonPath("$.acting.name").value(away.name()))
                .andExpect(jsonPath("$.powers", hasItem("HANDLE")));
        http.perform(get("/api/worklists/to-sign").session(session))
                .andExpect(jsonPath("$.rows[*].id", hasItem(caseId)));
        write(
                        post("/api/cases/" + caseId + "/steps/sign"),
                        session,
                        "{\"commandId\":\"%s\",\"assignment\":%d}".formatted(UUID.randomUUID(), assignmentToSign()))
                .andExpect(status().isOk());
        String name = standIn.name() + "（代" + away.name() + "）";
        assertThat(sql.fetch(
                                "select actor, account from casework.story where case_id = {0} order by seq desc limit 1",
                                DSL.val(Long.parseLong(caseId)))
                        .map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly(name + " " + standIn.id());
        ToldTrail.await(sql);
        assertThat(sql.fetch(
                                "select person from audit.entry where account = {0} and action = 'case.stepped'"
                                        + " or account = {0} and action = 'case.read' order by id desc limit 1",
                                DSL.val(standIn.id().value()))
                        .map(row -> row.get(0, String.class)))
                .contains(name);
        assertThat(acts()).contains("delegation.taken");
    }

    @Test
    void leavesWhenThePersonGoesBackToThemselves() throws Exception {
        act(give(TODAY, TODAY)).andExpect(status().isNoContent());
        read().andExpect(status().isOk());
        write(post("/api/session/acting"), session, "{}").andExpect(status().isNoContent());
        read().andExpect(status().isNotFound());
        http.perform(get("/api/session").session(session))
                .andExpect(jsonPath("$.acting").doesNotExist());
    }

    @Test
    void holdsFromTheFirstDayToTheLast() throws Exception {
        act(give(TODAY.plusDays(1), TODAY.plusDays(2))).andExpect(status().isNotFound());
        String id = give(TODAY.minusDays(3), TODAY);
        http.perform(get("/api/session").session(session)).andExpect(jsonPath("$.mayActFor[*].id", contains(id)));
        act(id).andExpect(status().isNoContent());
        sql.update(DELEGATION)
                .set(DELEGATION.TO_DAY, TODAY.minusDays(1))
                .where(DELEGATION.ID.eq(Long.parseLong(id)))
                .execute();
        http.perform(get("/api/worklists").session(session))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.delegation-over"));
        http.perform(get("/api/session").session(session))
                .andExpect(jsonPath("$.acting.over").value(true))
                .andExpect(jsonPath("$.powers", empty()));
        write(post("/api/session/acting"), session, "{}").andExpect(status().isNoContent());
        http.perform(get("/api/worklists").session(session)).andExpect(status().isOk());
    }

    @Test
    void isTakenBackAtOnce() throws Exception {
        String id = give(TODAY, TODAY.plusDays(7));
        act(id).andExpect(status().isNoContent());
        write(post("/api/my/delegations/" + id + "/end"), awaySession, "").andExpect(status().isNoContent());
        read().andExpect(jsonPath("$.code").value("access.delegation-over"));
    }

    @Test
    void lendsOnlyWhatThePrincipalStillHas() throws Exception {
        act(give(TODAY, TODAY)).andExpect(status().isNoContent());
        sql.execute(
                "delete from access.account_role where account_id = {0}",
                DSL.val(away.id().value()));
        http.perform(get("/api/session").session(session)).andExpect(jsonPath("$.powers", not(hasItem("HANDLE"))));
    }

    @Test
    void isNotLentOn() throws Exception {
        act(give(TODAY, TODAY)).andExpect(status().isNoContent());
        people.make("third-" + made, "handler", unit("EAST"), CITY);
        write(post("/api/my/delegations"), session, wanted(away, TODAY, TODAY, "handler"))
                .andExpect(jsonPath("$.code").value("access.not-while-acting"));
    }

    @Test
    void isNobodyElsesToTake() throws Exception {
        String id = give(TODAY, TODAY);
        Account other = people.make("other-" + made, "handler", unit("WATER"), CITY);
        MockHttpSession others = Browser.signIn(http, other.username());
        write(post("/api/session/acting"), others, "{\"delegation\":\"%s\"}".formatted(id))
                .andExpect(status().isNotFound());
        write(post("/api/my/delegations/" + id + "/end"), others, "").andExpect(status().isNotFound());
    }

    @Test
    void goesToTheSameUnitOrOneAboveOrBelowAndNeverToAnAdministrator() throws Exception {
        Account beside = people.make("beside-" + made, "handler", unit("WATER"), CITY);
        Account admin = people.make("admin-" + made, "system_admin", unit("EAST"), CITY);
        for (Account wrong : List.of(beside, admin, away)) {
            write(post("/api/my/delegations"), awaySession, wanted(wrong, TODAY, TODAY, "handler"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.fields[0].field").value("delegate"));
        }
        MockHttpSession admins = Browser.signIn(http, admin.username());
        write(post("/api/my/delegations"), admins, wanted(standIn, TODAY, TODAY, "system_admin"))
                .andExpect(jsonPath("$.fields[0].field").value("roles"));
    }

    @Test
    void hasAnEndAndAReason() throws Exception {
        write(post("/api/my/delegations"), awaySession, wanted(standIn, TODAY, TODAY.plusDays(92), "handler"))
                .andExpect(jsonPath("$.fields[0].field").value("to"));
        write(post("/api/my/delegations"), awaySession, wanted(standIn, TODAY, TODAY.minusDays(1), "handler"))
                .andExpect(jsonPath("$.fields[0].field").value("to"));
        write(
                        post("/api/my/delegations"),
                        awaySession,
                        wanted(standIn, TODAY, TODAY, "handler").replace("年休假", " "))
                .andExpect(jsonPath("$.fields[0].field").value("reason"));
    }

    @Test
    void isGivenByTheHeadForSomebodyWhoCannot() throws Exception {
        Account head = people.make("head-" + made, "unit_head", unit("EAST"), CITY);
        String body = wanted(standIn, TODAY, TODAY, "handler").replace("{", "{\"principal\":\"" + away.id() + "\",");
        write(post("/api/my/delegations"), Browser.signIn(http, head.username()), body)
                .andExpect(status().isOk());
        write(post("/api/my/delegations"), session, body)
                .andExpect(jsonPath("$.code").value("access.no-account"));
    }

    private String give(LocalDate from, LocalDate to) throws Exception {
        String answer = write(post("/api/my/delegations"), awaySession, wanted(standIn, from, to, "handler"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions act(String id) throws Exception {
        return write(post("/api/session/acting"), session, "{\"delegation\":\"%s\"}".formatted(id));
    }

    private ResultActions read() throws Exception {
        return http.perform(get("/api/cases/" + caseId).session(session));
    }

    private int assignmentToSign() throws Exception {
        String page = read().andReturn().getResponse().getContentAsString();
        List<Integer> found = JsonPath.read(page, "$.allowedSteps[?(@.step == 'sign')].assignment");
        return found.getFirst();
    }

    private static String wanted(Account delegate, LocalDate from, LocalDate to, String role) {
        return "{\"delegate\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"roles\":[\"%s\"],\"reason\":\"年休假\"}"
                .formatted(delegate.id(), from, to, role);
    }

    private ResultActions write(MockHttpServletRequestBuilder request, MockHttpSession who, String body)
            throws Exception {
        return http.perform(request.session(who)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private List<String> acts() {
        return sql.fetch(
                        "select action from audit.entry where account = {0} order by id",
                        DSL.val(standIn.id().value()))
                .map(row -> row.get(0, String.class));
    }

    private String dispatchedTo(String unit) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮",
                "路灯三天不亮了。",
                new MatterCode("030101"),
                new AreaCode("990101"),
                "大街1号",
                null,
                false,
                null);
        var it = ((Outcome.Done) cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts)))
                .it();
        Command dispatch = new Command.Dispatch(unit(unit), List.of(), "", null);
        cases.handle(viewers.named("dispatcher"), it.id(), 0, UUID.randomUUID(), dispatch);
        return it.id().toString();
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }
}

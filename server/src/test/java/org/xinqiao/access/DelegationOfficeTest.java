package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.model.NewDelegation;
import org.xinqiao.access.store.DelegationTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what the security administrator sees of what people lend (代办监管)")
class DelegationOfficeTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AreaCode EAST = new AreaCode("990101");
    private static final AreaCode WEST = new AreaCode("990102");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final DelegationTable table;
    private final DSLContext sql;
    private final String mark = "lends" + NAMES.incrementAndGet() + "x";
    private MockHttpSession officer = new MockHttpSession();

    @Autowired
    DelegationOfficeTest(MockMvc http, People people, Units units, DelegationTable table, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.table = table;
        this.sql = sql;
    }

    @BeforeEach
    void signIn() throws Exception {
        officer = securityAdministratorOf(EAST);
    }

    @Test
    void isEachOneWithItsTermItsRolesAndBothSides() throws Exception {
        Account away = handler(EAST);
        Account standIn = handler(EAST);
        lent(away, standIn, TODAY.minusDays(1), TODAY.plusDays(2));
        page("").andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].principal.username").value(away.username()))
                .andExpect(jsonPath("$.items[0].delegate.username").value(standIn.username()))
                .andExpect(jsonPath("$.items[0].roles", contains("handler")))
                .andExpect(jsonPath("$.items[0].from").value(TODAY.minusDays(1).toString()))
                .andExpect(jsonPath("$.items[0].to").value(TODAY.plusDays(2).toString()))
                .andExpect(jsonPath("$.items[0].givenBy").value(away.name()))
                .andExpect(jsonPath("$.items[0].endedAt").doesNotExist())
                .andExpect(jsonPath("$.items[0].holds").value(true));
    }

    @Test
    void isThoseThatAreOverTooUnlessLeftOut() throws Exception {
        long over = lent(handler(EAST), handler(EAST), TODAY.minusDays(400), TODAY.minusDays(350));
        long ended = lent(handler(EAST), handler(EAST), TODAY, TODAY);
        long later = lent(handler(EAST), handler(EAST), TODAY.plusDays(5), TODAY.plusDays(6));
        table.end(ended, Instant.now());
        page("").andExpect(jsonPath("$.items[*].id", contains("" + later, "" + ended, "" + over)))
                .andExpect(jsonPath("$.items[*].holds", contains(false, false, false)))
                .andExpect(jsonPath("$.items[1].endedAt").isNotEmpty());
        page("&open=true").andExpect(jsonPath("$.items[*].id", contains("" + later)));
    }

    @Test
    void isOfTheirAreaAlone() throws Exception {
        long there = lent(handler(WEST), handler(WEST), TODAY, TODAY);
        page("").andExpect(jsonPath("$.items", empty()));
        end(there).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("access.no-delegation"));
        assertThat(isEnded(there)).isFalse();
        long across = lent(handler(WEST), handler(EAST), TODAY, TODAY);
        page("").andExpect(jsonPath("$.items[*].id", contains("" + across)));
    }

    @Test
    void isFoundByEitherSidesName() throws Exception {
        Account away = handler(EAST);
        Account standIn = handler(EAST);
        long id = lent(away, standIn, TODAY, TODAY);
        lent(handler(EAST), handler(EAST), TODAY, TODAY);
        for (Account side : List.of(away, standIn)) {
            http.perform(get("/api/delegations")
                            .queryParam("q", side.username())
                            .session(officer))
                    .andExpect(jsonPath("$.items[*].id", contains("" + id)));
        }
    }

    @Test
    void isReadOnPageByPage() throws Exception {
        Account away = handler(EAST);
        Account standIn = handler(EAST);
        for (int i = 0; i < 51; i++) {
            lent(away, standIn, TODAY, TODAY);
        }
        String first = page("").andExpect(jsonPath("$.items", hasSize(50)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        page("&after=" + next)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void endsAtOnceAndIsOnRecord() throws Exception {
        Account away = handler(EAST);
        Account standIn = handler(EAST);
        long id = lent(away, standIn, TODAY, TODAY);
        MockHttpSession acting = Browser.signIn(http, standIn.username());
        http.perform(post("/api/session/acting")
                        .session(acting)
                        .with(echo())
                        .contentType("application/json")
                        .content("{\"delegation\":\"%d\"}".formatted(id)))
                .andExpect(status().isNoContent());
        end(id).andExpect(status().isNoContent());
        http.perform(get("/api/worklists").session(acting))
                .andExpect(jsonPath("$.code").value("access.delegation-over"));
        end(id).andExpect(status().isNotFound());
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("audit.entry")
                        .where(
                                "action = 'delegation.ended' and subject_id = ? and person like 'sec-%'",
                                Long.toString(id))))
                .isOne();
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        long id = lent(handler(EAST), handler(EAST), TODAY, TODAY);
        officer = Browser.signIn(http, handler(EAST).username());
        page("").andExpect(status().isForbidden());
        end(id).andExpect(status().isForbidden());
    }

    private ResultActions page(String more) throws Exception {
        return http.perform(get("/api/delegations?q=" + mark + more).session(officer));
    }

    private ResultActions end(long id) throws Exception {
        return http.perform(
                post("/api/delegations/" + id + "/end").session(officer).with(echo()));
    }

    private boolean isEnded(long id) {
        return table.find(id).orElseThrow().ended();
    }

    private long lent(Account away, Account standIn, LocalDate from, LocalDate to) {
        return table.add(
                new NewDelegation(away.id(), standIn.id(), from, to, List.of("handler"), null, "年休假"),
                away.id(),
                Instant.now());
    }

    private Account handler(AreaCode area) {
        return people.make(
                mark + "-" + NAMES.incrementAndGet(),
                "handler",
                units.find("EAST").orElseThrow().id(),
                area);
    }

    private MockHttpSession securityAdministratorOf(AreaCode area) throws Exception {
        String username = "sec-" + mark + NAMES.incrementAndGet();
        people.make(username, "security_admin", units.find("EAST").orElseThrow().id(), area);
        return Browser.signIn(http, username);
    }
}

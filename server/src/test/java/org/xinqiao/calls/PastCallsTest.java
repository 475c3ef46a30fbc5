package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.xinqiao.access.Account;
import org.xinqiao.access.People;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("calls that were (通话记录)")
class PastCallsTest {

    /** Each test has a place of its own, so that it counts what it made. */
    private static final AtomicInteger PLACES = new AtomicInteger(2000);

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String DAY = "/api/calls?from=2026-11-20&to=2026-11-20";

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final Citizens citizens;
    private final CallTable table;
    private final DSLContext sql;
    private String place = "";
    private CallRows calls;
    private long agent;
    private MockHttpSession leader = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();

    @Autowired
    PastCallsTest(MockMvc http, People people, Units units, Citizens citizens, CallTable table, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.citizens = citizens;
        this.table = table;
        this.sql = sql;
        this.calls = new CallRows(table, place);
    }

    @BeforeEach
    void aPlace() throws Exception {
        place = Integer.toString(PLACES.incrementAndGet());
        calls = new CallRows(table, place);
        agent = account("taker", "call_taker").id().value();
        taker = Browser.signIn(http, "taker-" + place);
        account("leader", "shift_leader");
        leader = Browser.signIn(http, "leader-" + place);
    }

    private Account account(String name, String role) {
        return people.make(
                name + "-" + place, role, units.find("CENTRE").orElseThrow().id(), new AreaCode(place));
    }

    private long citizen(String phone) {
        return citizens.findOrCreate("张三", phone).value();
    }

    private ResultActions ask(MockHttpSession who, String path) throws Exception {
        return http.perform(get(java.net.URI.create(path)).session(who));
    }

    @Test
    void areListedTheLatestFirstAPageAtATimeEachOnce() throws Exception {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            // several at one moment, so that the moment alone does not say where a page ended
            made.addFirst(
                    calls.answered(NOON.plusSeconds(i / 7), null, 3, agent).toString());
        }
        List<String> read = new ArrayList<>();
        String after = "";
        do {
            String page = ask(leader, DAY + "&after=" + after)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            read.addAll(JsonPath.read(page, "$.items[*].id"));
            after = page.contains("\"next\":\"") ? JsonPath.read(page, "$.next") : "";
        } while (!after.isEmpty());
        assertThat(read).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
        ask(leader, DAY + "&after=nowhere")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("calls.bad-cursor"));
    }

    @Test
    void areThoseOfTheAreaForALeaderAndTheirOwnForWhoTakesCalls() throws Exception {
        UUID own = calls.answered(NOON, null, 3, agent);
        UUID passedOn = calls.answered(NOON.plusSeconds(60), null, 3, 999_999);
        calls.span("7001", agent, "TALKING", passedOn, NOON.plusSeconds(63), NOON.plusSeconds(70));
        UUID others = calls.answered(NOON.plusSeconds(120), null, 3, 999_999);
        new CallRows(table, "1" + place.substring(1)).answered(NOON, null, 3, agent);
        ask(leader, DAY).andExpect(jsonPath("$.items", hasSize(3)));
        ask(taker, DAY)
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].id").value(passedOn.toString()))
                .andExpect(jsonPath("$.items[1].id").value(own.toString()))
                .andExpect(jsonPath("$.items[1].agentName").value("taker-" + place))
                .andExpect(jsonPath("$.items[1].waitMs").value(3000));
        ask(taker, "/api/calls/" + others).andExpect(jsonPath("$.code").value("calls.no-such-call"));
        ask(leader, "/api/calls/" + others).andExpect(status().isOk());
        ask(leader, "/api/calls/" + UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("calls.no-such-call"));
    }

    @Test
    void areNarrowedByWhatIsAskedFor() throws Exception {
        long zhang = citizen("138" + place + "1234");
        UUID his = calls.answered(NOON, zhang, 3, agent);
        calls.recorded(his, NOON, "KEPT");
        calls.givenUp(NOON.plusSeconds(5), null, 9);
        calls.out(NOON.plusSeconds(9), zhang, true, agent);
        ask(leader, DAY).andExpect(jsonPath("$.items", hasSize(3)));
        ask(leader, DAY + "&recorded=true").andExpect(jsonPath("$.items", hasSize(1)));
        ask(leader, DAY + "&recorded=false").andExpect(jsonPath("$.items", hasSize(2)));
        ask(leader, DAY + "&ending=ABANDONED").andExpect(jsonPath("$.items", hasSize(1)));
        ask(leader, DAY + "&direction=OUT").andExpect(jsonPath("$.items", hasSize(1)));
        ask(leader, DAY + "&agent=" + agent + "&seat=7001").andExpect(jsonPath("$.items", hasSize(2)));
        ask(leader, DAY + "&queue=police").andExpect(jsonPath("$.items", hasSize(0)));
        ask(leader, "/api/calls?phone=138" + place + "1234")
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[1].caller.maskedPhone").value("138****1234"))
                .andExpect(content().string(not(containsString("138" + place))));
        ask(leader, "/api/calls?from=2026-11-20T04:00:01Z&to=2026-11-20T04:00:06Z")
                .andExpect(jsonPath("$.items", hasSize(1)));
        ask(leader, "/api/calls?from=gestern&ending=GOOD&hotline=x&measure=y")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[*].field", hasSize(4)));
        account("inspector", "quality_inspector");
        ask(Browser.signIn(http, "inspector-" + place), "/api/calls?phone=138" + place + "1234")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].code").value("calls.may-not-look-up"));
    }

    @Test
    void tellTheirStoryInWords() throws Exception {
        UUID call = calls.answered(NOON, null, 3, agent);
        calls.step(call, 0, "ARRIVED", null, null, "12345");
        calls.step(call, 1, "RINGING", "7001", agent, "");
        calls.step(call, 2, "RETURNED", "7001", agent, "NO_ANSWER");
        calls.step(call, 3, "JOINED", null, null, "EMERGENCY 110");
        calls.recorded(call, NOON, "KEPT");
        ask(leader, "/api/calls/" + call)
                .andExpect(jsonPath("$.story[0].zh").value("来电，拨打 12345"))
                .andExpect(jsonPath("$.story[0].en").value("Called 12345"))
                .andExpect(jsonPath("$.story[1].agentName").value("taker-" + place))
                .andExpect(jsonPath("$.story[2].zh").value("坐席没有接成，退回队列（无应答）"))
                .andExpect(jsonPath("$.story[3].zh").value("紧急电话 110加入通话"))
                .andExpect(jsonPath("$.recordings[0].state").value("KEPT"));
        assertThat(audited("call.read", call.toString())).isOne();
    }

    @Test
    void wereMissedWhenNobodyHasTalkedToThemSince() throws Exception {
        Instant recently = Instant.now().minusSeconds(7200);
        long missed = citizen("139" + place + "0001");
        calls.givenUp(recently, missed, 20);
        UUID again = calls.givenUp(recently.plusSeconds(60), missed, 30);
        long answered = citizen("139" + place + "0002");
        calls.givenUp(recently, answered, 20);
        calls.answered(recently.plusSeconds(60), answered, 3, agent);
        long calledBack = citizen("139" + place + "0003");
        calls.givenUp(recently, calledBack, 20);
        calls.out(recently.plusSeconds(60), calledBack, true, agent);
        long notReached = citizen("139" + place + "0004");
        calls.givenUp(recently, notReached, 20);
        calls.out(recently.plusSeconds(90), notReached, false, agent);
        calls.givenUp(recently, citizen("139" + place + "0005"), 4);
        calls.givenUp(recently, null, 40);
        ask(taker, "/api/calls/missed")
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].call.id").value(again.toString()))
                .andExpect(jsonPath("$[0].tries").value(2))
                .andExpect(jsonPath("$[1].call.caller.citizen").value(notReached));
    }

    @Test
    void areTakenAwayAsATableWhichIsOnRecordWithItsRows() throws Exception {
        calls.answered(NOON, null, 3, agent);
        calls.givenUp(NOON.plusSeconds(5), null, 9);
        MvcResult asked =
                ask(leader, DAY.replace("/api/calls", "/api/calls.xlsx")).andReturn();
        byte[] file = http.perform(MockMvcRequestBuilders.asyncDispatch(asked))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(6)).isEqualTo("来电人挂机，没有接通");
            assertThat(rows.get(1).getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("9");
        }
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("audit.entry")
                        .where(
                                "action = 'list.exported' and details like '%\"rows\":2%' and person = ?",
                                "leader-" + place)))
                .isOne();
        ask(taker, "/api/calls.xlsx").andExpect(status().isForbidden());
    }

    private int audited(String action, String subject) {
        return sql.fetchCount(
                sql.selectOne().from("audit.entry").where("action = ? and subject_id = ?", action, subject));
    }

    @Test
    void sayWhatTheyCanBeNarrowedTo() throws Exception {
        calls.answered(NOON, null, 3, agent);
        ask(leader, "/api/calls/choices")
                .andExpect(jsonPath("$.agents[?(@.id == " + agent + ")].name").value("taker-" + place));
        ask(taker, "/api/calls/choices").andExpect(jsonPath("$.agents", hasSize(0)));
        ask(leader, "/api/calls/choices").andExpect(header().string("Content-Type", containsString("json")));
    }
}

package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import org.xinqiao.access.People;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.calls.store.FigureTable.Sat;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("how many seats a day needed (排班测算)")
class CallStaffingTest {

    private static final AtomicInteger PLACES = new AtomicInteger(5000);
    private static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");
    private static final int HALF_HOUR_OF_MORNING = 17;

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final CallTable table;
    private final DSLContext sql;
    private CallRows calls;
    private MockHttpSession leader = new MockHttpSession();

    @Autowired
    CallStaffingTest(MockMvc http, People people, Units units, CallTable table, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.table = table;
        this.sql = sql;
        this.calls = new CallRows(table, "");
    }

    @BeforeEach
    void aPlace() throws Exception {
        String place = Integer.toString(PLACES.incrementAndGet());
        calls = new CallRows(table, place);
        people.make(
                "leader-" + place,
                "shift_leader",
                units.find("CENTRE").orElseThrow().id(),
                new AreaCode(place));
        leader = Browser.signIn(http, "leader-" + place);
    }

    private String ask(String path) throws Exception {
        return http.perform(get(URI.create("/api/call-staffing" + path)).session(leader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** 60 calls in half an hour of 70 s each are 2.3 at once: more seats than that, and not many more. */
    @Test
    void isReckonedForEachHalfHour() throws Exception {
        for (int i = 0; i < 60; i++) {
            calls.answered(MORNING.plusSeconds(i * 30L), null, 4, 1);
        }
        String needs = ask("?day=2026-11-20");
        assertThat((int) JsonPath.read(needs, "$.offered")).isEqualTo(60);
        assertThat((List<Object>) JsonPath.read(needs, "$.halves")).hasSize(48);
        String half = "$.halves[" + HALF_HOUR_OF_MORNING + "].";
        assertThat((String) JsonPath.read(needs, half + "from")).isEqualTo(MORNING.toString());
        assertThat((int) JsonPath.read(needs, half + "needed")).isBetween(4, 7);
        assertThat((int) JsonPath.read(needs, "$.halves[0].needed")).isZero();
    }

    /** Nobody sat there, so nothing was answered; one seat answers some, twenty answer all. */
    @Test
    void isTriedByReplayingTheDayWithOtherSeats() throws Exception {
        for (int i = 0; i < 120; i++) {
            calls.answered(MORNING.plusSeconds(i * 10L), null, 4, 1);
        }
        double few = answered(ask("/replay?day=2026-11-20&seats=1"));
        double many = answered(ask("/replay?day=2026-11-20&seats=20"));
        double needed = answered(ask("/replay?day=2026-11-20"));
        assertThat(few).isPositive().isLessThan(many);
        assertThat(many).isEqualTo(120);
        assertThat(needed).isBetween(110.0, 120.0);
    }

    /** The difference to a day on which nobody sat there is all that was answered. */
    private static double answered(String replay) {
        assertThat((String) JsonPath.read(replay, "$.lines[1].en")).isEqualTo("answered");
        assertThat((String) JsonPath.read(replay, "$.lines[1].before")).isEqualTo("0");
        return ((Number) JsonPath.read(replay, "$.lines[1].difference")).doubleValue();
    }

    @Test
    void isNotReckonedForWhatIsNoDayOrNoNumberOfSeats() throws Exception {
        http.perform(get("/api/call-staffing?day=morgen").session(leader))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("day"));
        http.perform(get("/api/call-staffing/replay?seats=0").session(leader))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].field").value("seats"));
    }

    @Test
    void takesStatesThatFollowOnEachOtherForOneStretch() {
        FigureTable figures = new FigureTable(sql);
        String seat = "9" + PLACES.get();
        calls.span(seat, 1, "READY", null, MORNING.minus(Duration.ofMinutes(10)), MORNING.plusSeconds(60));
        calls.span(seat, 1, "TALKING", null, MORNING.plusSeconds(60), MORNING.plusSeconds(120));
        calls.span(seat, 1, "ON_BREAK", null, MORNING.plusSeconds(120), MORNING.plusSeconds(240));
        calls.span(seat, 1, "READY", null, MORNING.plusSeconds(240), MORNING.plusSeconds(900));
        assertThat(figures.sat(List.of(seat), MORNING, MORNING.plusSeconds(600), MORNING))
                .containsExactly(
                        new Sat(seat, MORNING, MORNING.plusSeconds(120)),
                        new Sat(seat, MORNING.plusSeconds(240), MORNING.plusSeconds(600)));
    }
}

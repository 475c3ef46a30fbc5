package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.calls.CallRows.Made;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.calls.model.Measure;
import org.xinqiao.calls.model.Tally;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("figures of calls (话务指标)")
class CallFiguresTest {

    private static final AtomicInteger PLACES = new AtomicInteger(4000);
    private static final Instant MORNING = Instant.parse("2026-11-20T00:30:00Z");
    private static final String DAY = "from=2026-11-20&to=2026-11-20";
    private static final long AGENT = 77;

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final CallTable table;
    private final DSLContext sql;
    private String place = "";
    private CallRows calls;
    private MockHttpSession leader = new MockHttpSession();

    @Autowired
    CallFiguresTest(MockMvc http, People people, Units units, CallTable table, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.table = table;
        this.sql = sql;
        this.calls = new CallRows(table, place);
    }

    @BeforeEach
    void aPlace() throws Exception {
        place = Integer.toString(PLACES.incrementAndGet());
        calls = new CallRows(table, place);
        people.make(
                "leader-" + place,
                "shift_leader",
                units.find("CENTRE").orElseThrow().id(),
                new AreaCode(place));
        leader = Browser.signIn(http, "leader-" + place);
    }

    private String figures(String more) throws Exception {
        return http.perform(get(URI.create("/api/call-figures?" + DAY + more)).session(leader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void areThoseOfThePublishedDefinitions() throws Exception {
        calls.answered(MORNING, null, 5, AGENT);
        calls.answered(MORNING.plusSeconds(10), null, 15, AGENT);
        calls.answered(MORNING.plusSeconds(20), null, 16, AGENT);
        calls.givenUp(MORNING, null, 5);
        calls.givenUp(MORNING, null, 6);
        calls.givenUp(MORNING.plus(Duration.ofHours(2)), null, 100);
        put(Direction.IN, null, 60, Ending.VOICEMAIL);
        // called back long after: answered, but nobody waited on the line
        put(Direction.CALLBACK, 3600, 60, Ending.FINISHED);
        calls.out(MORNING, 1, true, AGENT);
        String all = figures("");
        assertThat((Map<String, Object>) JsonPath.read(all, "$.total"))
                .containsEntry("offered", 8)
                .containsEntry("answered", 4)
                .containsEntry("inTime", 2)
                .containsEntry("abandoned", 2)
                .containsEntry("shortAbandoned", 1)
                .containsEntry("unanswered", 1)
                .containsEntry("outward", 1)
                .containsEntry("answerRate", 0.5)
                .containsEntry("averageWaitMs", 12_000)
                .containsEntry("longestWaitMs", 100_000)
                .containsEntry("averageHandlingMs", 70_000);
        assertThat((double) JsonPath.read(all, "$.total.serviceLevel")).isCloseTo(2 / 7.0, within(1e-9));
        assertThat((List<String>) JsonPath.read(all, "$.rows[*].key"))
                .containsExactly("2026-11-20T00:00:00Z", "2026-11-20T02:00:00Z");
        assertThat((int) JsonPath.read(all, "$.rows[1].figures.offered")).isOne();
        assertThat((int) JsonPath.read(all, "$.worst.offered")).isEqualTo(8);
        assertThat((String) JsonPath.read(figures("&by=QUEUE"), "$.rows[0].key"))
                .isEqualTo("general");
        assertThat((int) JsonPath.read(figures("&by=AGENT"), "$.rows.length()")).isOne();
        assertThat((String) JsonPath.read(figures("&by=HOTLINE"), "$.rows[0].name"))
                .isEqualTo("未登记的号码");
    }

    private void put(Direction direction, @Nullable Integer after, int lasts, Ending ending) {
        boolean answered = after != null;
        calls.put(new Made(
                MORNING,
                direction,
                null,
                after,
                lasts,
                ending,
                answered ? "7001" : null,
                answered ? AGENT : null,
                "general"));
    }

    /** Each number on the page leads to the list with a filter; both must count the same. */
    @Test
    void openJustTheCallsThatTheyCount() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            Instant at = MORNING.plusSeconds(random.nextInt(30_000));
            String queue = random.nextBoolean() ? "general" : "police";
            Direction direction = Direction.values()[random.nextInt(3)];
            Integer after = random.nextBoolean() ? random.nextInt(30) : null;
            Ending ending =
                    after != null ? Ending.FINISHED : random.nextInt(4) > 0 ? Ending.ABANDONED : Ending.VOICEMAIL;
            String seat = after == null ? null : "700" + random.nextInt(3);
            Long agent = after == null ? null : 1L + random.nextInt(3);
            calls.put(new Made(at, direction, null, after, random.nextInt(12), ending, seat, agent, queue));
        }
        int compared = 0;
        for (String by : List.of("HOUR", "QUEUE", "SEAT", "AGENT", "HOTLINE", "DAY")) {
            String answer = figures("&by=" + by);
            int rows = JsonPath.read(answer, "$.rows.length()");
            assertThat(rows).as(by).isPositive();
            for (int row = 0; row < rows; row++) {
                String key = JsonPath.read(answer, "$.rows[" + row + "].key");
                Map<String, Object> counted = JsonPath.read(answer, "$.rows[" + row + "].figures");
                for (Measure measure : Measure.values()) {
                    long listed = listed(narrowed(by, key) + "&measure=" + measure);
                    assertThat(listed)
                            .as("%s %s %s", by, key, measure)
                            .isEqualTo(((Number) Objects.requireNonNull(counted.get(field(measure)))).longValue());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static String narrowed(String by, String key) {
        return switch (by) {
            case "HOUR" -> "from=" + key + "&to=" + Instant.parse(key).plus(Duration.ofHours(1));
            case "DAY" -> "from=" + key + "&to=" + key;
            default -> DAY + "&" + by.toLowerCase(Locale.ROOT) + "=" + key;
        };
    }

    static String field(Measure measure) {
        return switch (measure) {
            case OFFERED -> "offered";
            case ANSWERED -> "answered";
            case IN_TIME -> "inTime";
            case ABANDONED -> "abandoned";
            case SHORT_ABANDONED -> "shortAbandoned";
            case UNANSWERED -> "unanswered";
            case OUTWARD -> "outward";
        };
    }

    private long listed(String query) throws Exception {
        long found = 0;
        String after = "";
        do {
            String page = http.perform(get(URI.create("/api/calls?" + query + "&after=" + after))
                            .session(leader))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            found += JsonPath.<Integer>read(page, "$.items.length()");
            after = page.contains("\"next\":\"") ? JsonPath.read(page, "$.next") : "";
        } while (!after.isEmpty());
        return found;
    }

    @Test
    void countTheTimeOfSeatsWithinTheSpanOnly() {
        FigureTable figures = new FigureTable(sql);
        String seat = "8" + place;
        Instant noon = Instant.parse("2026-11-20T04:00:00Z");
        calls.span(seat, AGENT, "READY", null, noon.minusSeconds(60), noon.plusSeconds(30));
        calls.span(seat, AGENT, "TALKING", null, noon.plusSeconds(30), noon.plusSeconds(90));
        calls.span(seat, AGENT, "ON_BREAK", null, noon.plusSeconds(90), noon.plusSeconds(200));
        calls.span(seat, AGENT, "WRAP_UP", null, noon.plusSeconds(200), noon.plusSeconds(500));
        var time = figures.time(List.of(seat), null, noon, noon.plusSeconds(300), noon.plusSeconds(999));
        assertThat(time).isEqualTo(new FigureTable.Time(160_000, 190_000));
        assertThat(figures.time(List.of("none"), null, noon, noon.plusSeconds(300), noon))
                .isEqualTo(new FigureTable.Time(0, 0));
    }

    @Test
    void aStateThatLastsOverTheHourIsDividedBetweenTheHours() {
        FigureTable figures = new FigureTable(sql);
        String seat = "7" + place;
        Instant ten = Instant.parse("2026-11-20T02:00:00Z");
        calls.span(seat, AGENT, "TALKING", null, ten.minusSeconds(100), ten.plusSeconds(50));
        calls.span(seat, AGENT, "READY", null, ten.plusSeconds(50), ten.plusSeconds(150));
        Instant end = ten.plusSeconds(7200);
        assertThat(figures.times(Grouping.HOUR, List.of(seat), null, ten.minusSeconds(3600), end, end))
                .containsOnly(
                        Map.entry("2026-11-20T01:00:00Z", new FigureTable.Time(100_000, 100_000)),
                        Map.entry("2026-11-20T02:00:00Z", new FigureTable.Time(50_000, 150_000)));
        assertThat(figures.times(Grouping.DAY, List.of(seat), null, ten.minusSeconds(60), end, end))
                .containsOnly(Map.entry("2026-11-20", new FigureTable.Time(110_000, 210_000)));
    }

    @Test
    void areTakenAwayAsAWorkbook() throws Exception {
        calls.answered(Instant.parse("2026-11-20T04:00:00Z"), null, 3, AGENT);
        var asked = http.perform(get("/api/call-figures.xlsx?by=HOUR&from=2026-11-20&to=2026-11-20")
                        .session(leader))
                .andReturn();
        byte[] file = http.perform(asyncDispatch(asked))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(1).getCellText(0)).isEqualTo("合计 all");
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("2026-11-20 12:00");
            assertThat(rows.get(2).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("1");
        }
    }

    @Test
    void areNotCountedOverAnyLengthOfTime() throws Exception {
        http.perform(get("/api/call-figures?from=2026-01-01&to=2026-11-20").session(leader))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.fields[0].code").value("calls.span-too-long"));
        http.perform(get("/api/call-figures?from=2026-01-01&to=2026-11-20&by=DAY")
                        .session(leader))
                .andExpect(status().isOk());
        http.perform(get("/api/call-figures?by=MOON").session(leader))
                .andExpect(jsonPath("$.fields[0].field").value("by"));
    }

    @Test
    void nameTheWorstTwentyFourHours() {
        Instant start = Instant.parse("2026-11-20T00:00:00Z");
        Map<String, Tally> hours = new HashMap<>();
        hours.put(start.toString(), tally(10, 10));
        hours.put(start.plus(Duration.ofHours(30)).toString(), tally(10, 4));
        var worst = CallFigures.worst(hours, start, start.plus(Duration.ofHours(48)));
        assertThat(worst).isEqualTo(new CallFigures.Worst(start.plus(Duration.ofHours(7)), 10, 4, 0.4));
        assertThat(CallFigures.worst(Map.of(), start, start.plus(Duration.ofHours(48))))
                .isNull();
    }

    private static Tally tally(long offered, long answered) {
        return new Tally(offered, answered, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void areDefinedInTheManualEachByTheNameItHasInTheAnswer() throws Exception {
        String manual = Files.readString(Path.of("..", "docs", "figures.md"));
        for (Measure measure : Measure.values()) {
            assertThat(manual).contains("`" + field(measure) + "`").contains("`" + measure + "`");
        }
        assertThat(manual)
                .contains("`answerRate`", "`serviceLevel`", "`averageWaitMs`", "`longestWaitMs`")
                .contains("`averageHandlingMs`", "`occupancy`", Measure.SHORT + " s", Measure.ANSWER_WITHIN + " s");
    }
}

package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.dispatch.Advice.Echo;
import org.xinqiao.dispatch.EventViews.EventPage;
import org.xinqiao.dispatch.EventViews.EventRow;
import org.xinqiao.dispatch.model.CityEvent.Part;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.data=target/test-data-${xinqiao.fork:fork-1}/dispatch-events"
        })
@DisplayName("what many cases tell of (事件)")
class EventsTest {

    private static final Set<State> OPEN = EnumSet.of(State.PROPOSED, State.RUNNING);

    @Autowired
    private CityEvents events;

    @Autowired
    private Advisor advisor;

    @Autowired
    private RunningEvents running;

    @Autowired
    private DispatchWork work;

    @Autowired
    private PastCases past;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Town town;

    @Autowired
    private People people;

    @Autowired
    private MockMvc http;

    /** Five neighbours about one burst main, and others about other things. */
    private List<CaseId> burst(String street) {
        for (int at = 0; at < 12; at++) {
            town.registered("噪声扰民" + at, List.of("广场舞音响太大", "工地半夜打桩", "烧烤摊油烟熏人").get(at % 3) + at + "号楼都受不了");
        }
        List<CaseId> ids = List.of(
                town.registered(street + "水管爆裂", street + "自来水主管爆裂，路面全是水，家里停水了"),
                town.registered(street + "停水", street + "自来水主管爆了，停水一上午了"),
                town.registered(street + "路面积水停水", street + "自来水管爆裂，积水淹到路上，整栋楼停水"),
                town.registered(street + "爆管", street + "自来水主管爆裂喷水，什么时候修好恢复供水"),
                town.registered(street + "没有水", street + "主管爆裂，居民没有水用，请抢修"));
        work.readAll();
        return ids;
    }

    private EventRow proposed(String street) {
        work.lookForEvents();
        return events.list(town.viewer("dispatcher"), OPEN, "", null, 50).rows().stream()
                .filter(row -> row.title().contains(street))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event for " + street));
    }

    @Test
    void areProposedAndNothingMoreUntilAPersonSaysSo() {
        List<CaseId> ids = burst("柳荫路");
        EventRow row = proposed("柳荫路");
        assertThat(row.state()).isEqualTo(State.PROPOSED);
        assertThat(row.cases()).isGreaterThanOrEqualTo(5);
        EventPage page = events.get(town.viewer("dispatcher"), Long.parseLong(row.id()));
        assertThat(page.cases()).extracting(EventViews.EventCase::part).containsOnly(Part.PROPOSED);
        assertThat(page.cases())
                .extracting(EventViews.EventCase::id)
                .containsAll(ids.stream().map(CaseId::toString).toList());
        assertThat(past.find(ids.getFirst()).orElseThrow().stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        work.lookForEvents();
        assertThat(events.list(town.viewer("dispatcher"), OPEN, "柳荫路", null, 50).rows())
                .as("is proposed once")
                .hasSize(1);
        EventPage confirmed =
                events.move(town.viewer("dispatcher"), Long.parseLong(row.id()), page.version(), State.RUNNING, "");
        assertThat(confirmed.cases()).extracting(EventViews.EventCase::part).containsOnly(Part.JOINED);
        assertThat(confirmed.arrivals().stream().mapToInt(EventViews.Bar::cases).sum())
                .isEqualTo(confirmed.cases().size());
    }

    @Test
    void tellCallTakersWhatToSayWhileTheyType() {
        burst("梧桐巷");
        long id = Long.parseLong(proposed("梧桐巷").id());
        var dispatcher = town.viewer("dispatcher");
        EventPage page = events.move(dispatcher, id, events.get(dispatcher, id).version(), State.RUNNING, "");
        page = events.change(dispatcher, id, page.version(), page.event().title(), "梧桐巷", "正在抢修，预计 18 时恢复供水");
        running.forget();
        Advice advice = typed("梧桐巷这边自来水主管爆了，家里停水", Set.of());
        assertThat(advice.events()).extracting(Advice.EventNote::announcement).contains("正在抢修，预计 18 时恢复供水");
        assertThat(typed("请问公积金怎么提取", Set.of()).events()).isEmpty();
        EventPage closed = events.move(dispatcher, id, page.version(), State.CLOSED, "已修好");
        running.forget();
        assertThat(typed("梧桐巷这边自来水主管爆了，家里停水", Set.of()).events()).isEmpty();
        assertThat(closed.event().closedAt()).isNotNull();
        EventPage again = events.move(dispatcher, id, closed.version(), State.RUNNING, "");
        assertThat(again.event().closedAt()).isNull();
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> events.move(dispatcher, id, closed.version(), State.CLOSED, ""))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(DispatchProblem.EVENT_CHANGED));
    }

    @Test
    void mergeCasesAsFarAsTheRulesOfACaseAllow() {
        List<CaseId> ids = burst("银杏街");
        long id = Long.parseLong(proposed("银杏街").id());
        town.does("dispatcher", ids.getFirst(), town.dispatch("WATER"));
        var merged = events.merge(town.viewer("dispatcher"), id, ids.getFirst(), ids.subList(1, 3));
        assertThat(merged).allMatch(EventViews.Merged::done);
        assertThat(past.find(ids.get(1)).orElseThrow().stage()).isEqualTo(Stage.MERGED);
        var again = events.merge(town.viewer("dispatcher"), id, ids.get(1), List.of(ids.get(3)));
        assertThat(again).noneMatch(EventViews.Merged::done).allMatch(each -> each.zh() != null);
        assertThat(past.find(ids.get(3)).orElseThrow().stage()).isEqualTo(Stage.AWAITING_DISPATCH);
    }

    @Test
    void showTheSamePersonsCasesAndThoseOfOthersAlike() {
        CitizenId caller = citizens.findOrCreate("", "13900007777");
        CaseId own = town.registered(Town.facts("楼道灯不亮", "三单元楼道灯不亮", caller), Instant.now());
        CaseId others = town.registered("玉兰苑东门路灯不亮", "玉兰苑东门外路灯不亮好几天了");
        work.readLatest();
        Advice advice = typed("玉兰苑东门的路灯不亮，晚上很黑", Set.of(caller));
        assertThat(advice.echoes())
                .filteredOn(Echo::sameCaller)
                .extracting(Echo::id)
                .contains(own.toString());
        assertThat(advice.echoes()).extracting(Echo::id).contains(others.toString());
        assertThat(advice.echoes())
                .allMatch(echo -> !echo.zh().isBlank() && !echo.en().isBlank());
        Advice elsewhere = advisor.advise(
                new Advisor.Asked("", "玉兰苑东门的路灯不亮，晚上很黑", Town.PROPERTY, Town.EAST, Set.of(caller)),
                town.viewer("west"));
        assertThat(elsewhere.echoes()).as("not within sight").isEmpty();
    }

    @Test
    void areReadAndWrittenOverHttp() throws Exception {
        CaseId one = town.registered("丁香路井盖丢失", "丁香路井盖丢失，很危险");
        people.make("event-dispatcher", "dispatcher", town.unit("CENTRE"), new AreaCode("9901"));
        people.make("event-west", "dispatcher", town.unit("WEST"), new AreaCode("990102"));
        people.make("event-taker", "call_taker", town.unit("CENTRE"), new AreaCode("9901"));
        MockHttpSession session = Browser.signIn(http, "event-dispatcher");
        String form = "{\"title\":\"丁香路井盖\",\"place\":\"丁香路\",\"area\":\"990101001\",\"cases\":[\"" + one + "\"]}";
        String sent = send("/api/events", session, form, 201);
        String id = sent.replaceAll("(?s).*?\"id\":\"(\\d+)\".*", "$1");
        http.perform(get("/api/events/" + id).session(session))
                .andExpect(jsonPath("$.event.state").value("RUNNING"))
                .andExpect(jsonPath("$.cases[0].id").value(one.toString()))
                .andExpect(jsonPath("$.mayChange").value(true));
        send("/api/events/" + id, session, "{\"title\":\"\",\"version\":1}", 422);
        send("/api/events/" + id + "/cases", session, "{\"caseId\":\"" + one + "\",\"belongs\":false}", 200);
        send("/api/events/" + id + "/cases", session, "{\"caseId\":\"x\"}", 404);
        send("/api/events/" + id + "/state", session, "{\"state\":\"DISMISSED\",\"version\":1}", 409);
        send("/api/events/" + id + "/state", session, "{\"state\":\"CLOSED\",\"closing\":\"已补装\",\"version\":1}", 200);
        send("/api/events", Browser.signIn(http, "event-taker"), form, 403);
        http.perform(get("/api/events/" + id).session(Browser.signIn(http, "event-west")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/events.xlsx").session(session)).andExpect(status().isOk());
        http.perform(get("/api/events?which=over&text=丁香路&limit=1").session(session))
                .andExpect(jsonPath("$.rows[0].title").value("丁香路井盖"));
        http.perform(get("/api/events?after=x").session(session)).andExpect(status().is(422));
        http.perform(get("/api/cases/" + one + "/alike").session(session)).andExpect(status().isOk());
        http.perform(get("/api/cases/999999999/alike").session(session)).andExpect(status().isNotFound());
    }

    private String send(String path, MockHttpSession session, String body, int expected) throws Exception {
        return http.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(Browser.echo())
                        .session(session))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Advice typed(String text, Set<CitizenId> callers) {
        return advisor.advise(
                new Advisor.Asked("", text, Town.PROPERTY, Town.EAST, callers), town.viewer("dispatcher"));
    }
}

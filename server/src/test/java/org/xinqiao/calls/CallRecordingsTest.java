package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.calls.Tables.RECORDING;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.Account;
import org.xinqiao.access.People;
import org.xinqiao.calls.floor.FloorLog;
import org.xinqiao.calls.floor.Scribe.Role;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.calls.store.TranscriptTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.privacy.DataClass;
import org.xinqiao.privacy.Retention;
import org.xinqiao.privacy.RetentionRule;
import org.xinqiao.privacy.store.RetentionTables;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("recordings of calls (录音)")
class CallRecordingsTest {

    private static final AtomicInteger PLACES = new AtomicInteger(3000);
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    /** 假录音库: files in memory; can be out of reach. */
    static final class Shelf implements RecordingShelf {

        final Map<String, byte[]> files = new ConcurrentHashMap<>();
        boolean away;

        @Override
        public byte[] audio(String name) {
            byte[] found = reached().get(name);
            if (found == null) {
                throw new ProblemFound(PastCallProblem.RECORDING_GONE);
            }
            return found;
        }

        @Override
        public void erase(String name) {
            reached().remove(name);
        }

        private Map<String, byte[]> reached() {
            if (away) {
                throw new ProblemFound(CallProblem.VOICE_DOWN);
            }
            return files;
        }
    }

    @TestConfiguration
    static class WithShelf {

        @Bean
        @Primary
        Shelf shelf() {
            return new Shelf();
        }
    }

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final CallTable table;
    private final DSLContext sql;

    @Autowired
    private Shelf shelf;

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionTables rules;

    @Autowired
    private TranscriptTable transcripts;

    private String place = "";
    private CallRows calls;
    private UUID call = UUID.randomUUID();
    private String name = "";
    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession inspector = new MockHttpSession();

    @Autowired
    CallRecordingsTest(MockMvc http, People people, Units units, CallTable table, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.table = table;
        this.sql = sql;
        this.calls = new CallRows(table, place);
    }

    @BeforeEach
    void aCallWithOne() throws Exception {
        place = Integer.toString(PLACES.incrementAndGet());
        calls = new CallRows(table, place);
        taker = signedIn("taker", "call_taker", place);
        inspector = signedIn("inspector", "quality_inspector", place);
        long agent = made("had", "call_taker", place).id().value();
        call = calls.answered(NOON, null, 3, agent);
        name = calls.recorded(call, NOON, "KEPT");
        byte[] wav = new byte[1000];
        for (int i = 0; i < wav.length; i++) {
            wav[i] = (byte) i;
        }
        shelf.files.put(name, wav);
        shelf.away = false;
    }

    private Account made(String who, String role, String area) {
        return people.make(
                who + "-" + place, role, units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
    }

    private MockHttpSession signedIn(String who, String role, String area) throws Exception {
        made(who, role, area);
        return Browser.signIn(http, who + "-" + place);
    }

    private ResultActions hear(MockHttpSession who, String more) throws Exception {
        return http.perform(get("/api/calls/recordings/" + name + more).session(who));
    }

    @Test
    void areHeardWholeOrInPartsAndEachTimeIsOnRecord() throws Exception {
        hear(inspector, "")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "audio/wav"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(content().bytes(shelf.audio(name)));
        http.perform(get("/api/calls/recordings/" + name)
                        .header("Range", "bytes=10-19")
                        .session(inspector))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 10-19/1000"))
                .andExpect(content().bytes(new byte[] {10, 11, 12, 13, 14, 15, 16, 17, 18, 19}));
        hear(inspector, "?download=true")
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + name + ".wav\""));
        assertThat(onRecord("recording.heard")).isEqualTo(3);
    }

    private int onRecord(String action) {
        return sql.fetchCount(
                sql.selectOne().from("audit.entry").where("action = ? and subject_id = ?", action, call.toString()));
    }

    @Test
    void areHeardByTheAgentWhoHadTheCallButNotTakenAway() throws Exception {
        MockHttpSession had = Browser.signIn(http, "had-" + place);
        hear(had, "").andExpect(status().isOk());
        hear(had, "?download=true").andExpect(jsonPath("$.code").value("calls.no-such-recording"));
        hear(taker, "")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("calls.no-such-recording"));
        hear(signedIn("elsewhere", "quality_inspector", "1" + place.substring(1)), "")
                .andExpect(jsonPath("$.code").value("calls.no-such-recording"));
        assertThat(onRecord("recording.heard")).isOne();
    }

    @Test
    void areNotHeardWhileTheyRunNorWhenTheyAreGone() throws Exception {
        name = calls.recorded(calls.answered(NOON, null, 3, 1), NOON, "RUNNING");
        hear(inspector, "").andExpect(jsonPath("$.code").value("calls.recording-runs"));
        name = calls.recorded(calls.answered(NOON, null, 3, 1), NOON, "KEPT");
        hear(inspector, "").andExpect(jsonPath("$.code").value("calls.recording-gone"));
        shelf.away = true;
        hear(inspector, "").andExpect(jsonPath("$.code").value("calls.voice-down"));
    }

    @Test
    void areErasedOnTheSwitchAtTheEndOfTheirTermOnceApproved() throws Exception {
        retention.rules();
        rules.replaceRules(List.of(new RetentionRule(DataClass.RECORDING, 24, "《心桥市12345热线工作办法》第五十一条", "", "")));
        String young = name;
        UUID old = calls.answered(Instant.parse("2015-01-01T00:00:00Z"), null, 3, 1);
        name = calls.recorded(old, Instant.parse("2015-01-01T00:00:00Z"), "KEPT");
        shelf.files.put(name, new byte[10]);
        said(old, name, "家里停水了");
        UUID unheard = calls.answered(Instant.parse("2015-01-01T00:00:00Z"), null, 3, 1);
        said(unheard, calls.recorded(unheard, Instant.parse("2015-01-01T00:00:00Z"), "FAILED"), "只有转写");
        said(call, young, "刚刚说的");
        MockHttpSession officer = signedIn("officer", "security_admin", place);
        String report = JsonPath.read(
                send(officer, "/disposals", "{\"dataClass\":\"RECORDING\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        send(officer, "/disposals/" + report + "/approve", "{}")
                .andExpect(jsonPath("$.state").value("APPROVED"));
        shelf.away = true;
        retention.work();
        assertThat(state()).isEqualTo("KEPT");
        shelf.away = false;
        retention.work();
        assertThat(state()).isEqualTo("ERASED");
        assertThat(shelf.files).doesNotContainKey(name).containsKey(young);
        assertThat(transcripts.list(old)).isEmpty();
        assertThat(transcripts.list(unheard)).isEmpty();
        assertThat(transcripts.list(call)).hasSize(1);
        hear(inspector, "").andExpect(jsonPath("$.code").value("calls.recording-gone"));
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("audit.entry")
                        .where("action = 'recording.destroyed' and subject_id = ?", old.toString())))
                .isOne();
    }

    private void said(UUID in, String recording, String text) {
        transcripts.add(new FloorLog.Said(in, recording, NOON, Role.CALLER, "", text, "peer", false));
    }

    @Test
    void canBeReadAsAMachineUnderstoodThemByWhoMayHearThem() throws Exception {
        said(call, name, "我的电话是13811112222");
        http.perform(get("/api/calls/" + call).session(inspector))
                .andExpect(jsonPath("$.transcript.lines[0].text").value("我的电话是138****2222"))
                .andExpect(jsonPath("$.transcript.lines[0].role").value("CALLER"))
                .andExpect(jsonPath("$.transcript.recogniser").value("peer"))
                .andExpect(jsonPath("$.transcript.test").value(false));
        http.perform(get("/api/calls/" + call).session(Browser.signIn(http, "had-" + place)))
                .andExpect(jsonPath("$.transcript.lines.length()").value(1));
        UUID without = calls.answered(NOON, null, 3, 1);
        http.perform(get("/api/calls/" + without).session(inspector))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.transcript").doesNotExist());
        assertThat(onRecord("call.read")).isEqualTo(2);
    }

    private @Nullable String state() {
        return sql.select(RECORDING.STATE)
                .from(RECORDING)
                .where(RECORDING.NAME.eq(name))
                .fetchSingle(RECORDING.STATE);
    }

    private ResultActions send(MockHttpSession who, String path, String body) throws Exception {
        return http.perform(post("/api/privacy" + path)
                .with(Browser.echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}

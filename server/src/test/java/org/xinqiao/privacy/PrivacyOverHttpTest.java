package org.xinqiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
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
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.Caller;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.privacy.store.RetentionTables;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what people ask about their own data is answered, within the law and on record (个人信息请求)")
class PrivacyOverHttpTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final RetentionRule THREE_YEARS =
            new RetentionRule(DataClass.CALLER, 36, "《心桥市12345热线工作办法》第五十一条", "", "");

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Cases cases;

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionTables tables;

    @Autowired
    private DSLContext sql;

    private MockHttpSession officer = new MockHttpSession();
    private String phone = "";

    @BeforeEach
    void somebodyNew() throws Exception {
        officer = signedIn("data-officer", "security_admin");
        phone = "1371234" + NEXT.incrementAndGet();
        retention.rules();
        tables.replaceRules(List.of());
    }

    @Test
    void theyGetACopyOfAllThatIsKnown() throws Exception {
        Case it = registered();
        String request = asked("COPY");
        http.perform(get("/api/privacy/requests/" + request + "/copy.json").session(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person.phone").value(phone))
                .andExpect(jsonPath("$.person.name").value("钱多多"))
                .andExpect(jsonPath("$.cases[0].number").value(it.number()))
                .andExpect(jsonPath("$.cases[0].text").value("请打" + phone));
        http.perform(get("/api/privacy/requests/" + request + "/copy.html").session(officer))
                .andExpect(content().string(Matchers.containsString(phone)))
                .andExpect(content().string(Matchers.containsString("&lt;b&gt;楼道堆物")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("<b>楼道堆物"))));
        page(request).andExpect(jsonPath("$.request.state").value("DONE"));
        assertThat(onRecord("person.copied", request)).isEqualTo(2);
    }

    @Test
    void theyAreNotErasedWhileACaseIsOpenAndAreToldWhy() throws Exception {
        Case it = registered();
        String request = asked("ERASE");
        page(request)
                .andExpect(jsonPath("$.obstacles[0].clause").value(Matchers.containsString("第四十七条第一款")))
                .andExpect(jsonPath("$.obstacles[0].cases[0]").value(it.number()));
        send("/requests/" + request + "/erase", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("privacy.must-be-kept"));
        send("/requests/" + request + "/refuse", "{\"words\":\"诉求仍在办理，已电话" + phone + "告知\"}")
                .andExpect(jsonPath("$.state").value("REFUSED"));
        assertThat(citizens.lookup(phone, viewers.named("taker"), "test")).hasSize(1);
        assertThat(sql.fetchValue("select words from privacy.person_request where id = ?", Long.valueOf(request)))
                .asString()
                .doesNotContain(phone);
    }

    @Test
    void norBeforeTheTermIsOverThatThePlaceKeepsItFor() throws Exception {
        withdraw(registered());
        tables.replaceRules(List.of(THREE_YEARS));
        String request = asked("ERASE");
        page(request)
                .andExpect(jsonPath("$.obstacles[0].clause").value(Matchers.containsString("第五十一条")))
                .andExpect(jsonPath("$.obstacles[0].until").isNotEmpty());
        send("/requests/" + request + "/erase", "{}").andExpect(status().isConflict());
    }

    @Test
    void elseNobodyKnowsThemAnyMoreAndTheStoryStands() throws Exception {
        Case it = withdraw(registered());
        String request = asked("ERASE");
        page(request).andExpect(jsonPath("$.obstacles").isEmpty());
        send("/requests/" + request + "/erase", "{}")
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.person.erased").value(true));
        assertThat(citizens.lookup(phone, viewers.named("taker"), "test")).isEmpty();
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("citizens.citizen")
                        .where(
                                "id = ? and coalesce(key, name, phone) is not null",
                                caller(it).value())))
                .isZero();
        assertThat(cases.find(viewers.named("taker"), it.id()).orElseThrow().story())
                .hasSize(2);
        MockHttpSession taker = signedIn("data-taker", "call_taker");
        String why = "{\"reason\":\"ASK_CALLER\",\"words\":\"\"}";
        for (String door : List.of("caller", "whole")) {
            http.perform(post("/api/cases/" + it.id() + "/" + door)
                            .with(Browser.echo())
                            .session(taker)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(why))
                    .andExpect(status().isGone());
        }
        send("/requests/" + request + "/erase", "{}")
                .andExpect(jsonPath("$.code").value("privacy.not-now"));
        assertThat(onRecord("person.erased", request)).isEqualTo(1);
    }

    @Test
    void whatIsBeyondItsTermIsReportedAndDestroyedOnlyWhenApproved() throws Exception {
        Instant longAgo = Instant.parse("2019-01-01T00:00:00Z");
        CitizenId quiet =
                citizens.findOrCreate(List.of(new Caller("旧人", phone)), longAgo).getFirst();
        CitizenId busy = citizens.findOrCreate(List.of(new Caller("办件人", phone)), longAgo)
                .getFirst();
        register(busy);
        tables.replaceRules(List.of(THREE_YEARS));
        String report = JsonPath.read(
                text(send("/disposals", "{\"dataClass\":\"CALLER\"}")
                        .andExpect(jsonPath("$.counted").value(1))),
                "$.id");
        retention.work();
        assertThat(citizens.find(quiet).orElseThrow().erased()).isFalse();
        send("/disposals", "{\"dataClass\":\"CALLER\"}")
                .andExpect(jsonPath("$.code").value("privacy.reported-already"));
        send("/disposals/" + report + "/approve", "{}")
                .andExpect(jsonPath("$.state").value("APPROVED"));
        retention.work();
        http.perform(get("/api/privacy/retention").session(officer))
                .andExpect(jsonPath("$.disposals[0].state").value("DONE"))
                .andExpect(jsonPath("$.disposals[0].destroyed").value(1));
        assertThat(citizens.find(quiet).orElseThrow().erased()).isTrue();
        assertThat(citizens.find(busy).orElseThrow().erased()).isFalse();
        send("/disposals", "{\"dataClass\":\"CALLER\"}")
                .andExpect(jsonPath("$.code").value("privacy.nothing-to-destroy"));
    }

    @Test
    void soIsWhatIsLeftOfAnImportAndNotTheImportThatGoesOn() throws Exception {
        Instant longAgo = Instant.parse("2019-01-01T00:00:00Z");
        long over = importRun("DONE", longAgo);
        long paused = importRun("PAUSED", longAgo);
        tables.replaceRules(List.of(new RetentionRule(DataClass.IMPORT, 12, "《心桥市12345热线工作办法》第五十一条", "", "")));
        String report = JsonPath.read(
                text(send("/disposals", "{\"dataClass\":\"IMPORT\"}").andExpect(status().isOk())), "$.id");
        send("/disposals/" + report + "/approve", "{}").andExpect(status().isOk());
        retention.work();
        assertThat(imports(over)).isZero();
        assertThat(imports(paused)).isEqualTo(1);
    }

    private long importRun(String state, Instant uploaded) {
        return (Long) java.util.Objects.requireNonNull(sql.fetchValue(
                "insert into intake.import_run (account, file_name, stored, format, encoding, delimiter, header_row,"
                        + " width, total, uploaded_at, state, origin, area) values (1, 'a.csv', '', 'csv', 'UTF-8', ',',"
                        + " 1, 2, 1, cast(? as timestamptz), ?, 'a', '9901') returning id",
                uploaded.toString(),
                state));
    }

    private int imports(long id) {
        return sql.fetchCount(sql.selectOne().from("intake.import_run").where("id = ?", id));
    }

    @Test
    void anAssessmentKeepsEveryVersion() throws Exception {
        String first = text(send("/assessments", assessment("来电显示", 0)).andExpect(status().isOk()));
        String id = JsonPath.read(first, "$.id");
        send("/assessments/" + id + "/versions", assessment("来电显示与脱敏", 1))
                .andExpect(jsonPath("$.version").value(2));
        send("/assessments/" + id + "/versions", assessment("同时写的另一份", 1)).andExpect(status().isConflict());
        http.perform(get("/api/privacy/assessments/" + id).session(officer))
                .andExpect(jsonPath("$[*].title").value(Matchers.contains("来电显示与脱敏", "来电显示")));
        send("/assessments", "{}").andExpect(jsonPath("$.fields.length()").value(8));
    }

    private MockHttpSession signedIn(String name, String role) throws Exception {
        if (accounts.find(name).isEmpty()) {
            people.make(name, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
        return Browser.signIn(http, name);
    }

    private static String assessment(String title, int version) {
        return "{\"title\":\"%s\",\"purpose\":\"受理\",\"data\":\"电话\",\"risks\":\"泄露\",\"measures\":\"加密\","
                        .formatted(title)
                + "\"decision\":\"WITH_MEASURES\",\"decidedOn\":\"2026-11-01\",\"nextReview\":\"2027-11-01\",\"version\":%d}"
                        .formatted(version);
    }

    private Case registered() {
        return register(citizens.findOrCreate("钱多多", phone));
    }

    private Case register(CitizenId caller) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "<b>楼道堆物",
                "请打" + phone,
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                caller);
        return done(cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts)));
    }

    private Case withdraw(Case it) {
        return done(cases.handle(
                viewers.named("dispatcher"), it.id(), 0, UUID.randomUUID(), new Command.Withdraw("来电人撤回")));
    }

    private static Case done(Outcome outcome) {
        return ((Outcome.Done) outcome).it();
    }

    private static CitizenId caller(Case it) {
        return java.util.Objects.requireNonNull(it.facts().caller());
    }

    /** Finds the person and takes their request down; answers its id. */
    private String asked(String kind) throws Exception {
        String found = text(send("/people", "{\"phone\":\"" + phone + "\"}"));
        assertThat(found).doesNotContain(phone);
        String person = JsonPath.read(found, "$[0].id");
        String body = "{\"citizen\":\"%s\",\"kind\":\"%s\",\"proof\":\"当面核对身份证\"}".formatted(person, kind);
        return JsonPath.read(text(send("/requests", body).andExpect(status().isOk())), "$.id");
    }

    private int onRecord(String action, String request) {
        return sql.fetchCount(sql.selectOne()
                .from("audit.entry")
                .where("action = ? and details::json ->> 'request' = ?", action, request));
    }

    private ResultActions page(String request) throws Exception {
        return http.perform(get("/api/privacy/requests/" + request).session(officer))
                .andExpect(status().isOk());
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(post("/api/privacy" + path)
                .with(Browser.echo())
                .session(officer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}

package org.xinqiao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.open311.GeoClient.request;
import static org.xinqiao.intake.open311.GeoClient.with;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.Letters;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("GeoReport v2: GET service requests, GET service request, GET tokens")
class ReadRequestsTest {

    private final GeoClient client;
    private final Cases cases;
    private final Viewers viewers;
    private final Units units;
    private final String key;

    @Autowired
    ReadRequestsTest(MockMvc http, Open311Keys keys, Viewers viewers, Cases cases, Units units) {
        this.client = new GeoClient(http, keys, viewers);
        this.cases = cases;
        this.viewers = viewers;
        this.units = units;
        this.key = client.newKey();
    }

    private Case of(String number) {
        return cases.find(viewers.named("dispatcher"), number).orElseThrow().it();
    }

    private void handle(String who, String number, Command command) {
        Viewer viewer = viewers.named(who);
        CaseId id = of(number).id();
        Outcome outcome = cases.handle(viewer, id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as(command.toString()).isInstanceOf(Outcome.Done.class);
    }

    private String answered() {
        String number = client.brought(request(key));
        handle("taker", number, new Command.AnswerDirectly("已联系工地停工，联系人电话13811112222。<b>谢谢</b>"));
        return number;
    }

    private String dispatched() {
        String number = client.brought(with(
                request(key),
                "lat",
                "39.6",
                "long",
                "106.8",
                "first_name",
                "三",
                "last_name",
                "张",
                "phone",
                "13900002222"));
        handle(
                "dispatcher",
                number,
                new Command.Dispatch(units.find("HOUSING").orElseThrow().id(), List.of(), "内部备注", null));
        return number;
    }

    private List<String> ids(String query) {
        return client.asked("v2/requests.json?" + query, "service_requests")
                .json()
                .valueStream()
                .map(each -> each.path("service_request_id").asString())
                .toList();
    }

    @TestFactory
    @DisplayName("GET service request")
    Stream<DynamicTest> one() {
        String number = dispatched();
        JsonNode it = client.same("v2/requests/" + number, "service_requests").first();
        String closed = answered();
        JsonNode ended = client.shown(closed);
        return new Sentences()
                .says(
                        "status open: it has been reported",
                        () -> assertThat(it.path("status").asString()).isEqualTo("open"))
                .says(
                        "status closed: it has been resolved",
                        () -> assertThat(ended.path("status").asString()).isEqualTo("closed"))
                .says(
                        "status_notes: why the status is what it is; the answer, with numbers of people hidden",
                        () -> assertThat(ended.path("status_notes").asString())
                                .isEqualTo("已联系工地停工，联系人电话138****2222。谢谢"))
                .says("service_name and service_code", () -> {
                    assertThat(it.path("service_code").asString()).isEqualTo("030201");
                    assertThat(it.path("service_name").asString()).startsWith("施工噪声");
                })
                .says(
                        "agency_responsible: who addresses it",
                        () -> assertThat(it.path("agency_responsible").asString())
                                .isEqualTo("试验市住房和城乡建设局"))
                .says(
                        "requested_datetime and updated_datetime in W3C format, with their offset",
                        () -> assertThat(Instant.parse(
                                        it.path("requested_datetime").asString().replace("+08:00", "Z")))
                                .isNotNull())
                .says(
                        "updated_datetime of a closed one: when it was closed",
                        () -> assertThat(W3c.read(ended.path("updated_datetime").asString()))
                                .isEqualTo(W3c.read(W3c.written(of(closed).changed()))))
                .tests();
    }

    @TestFactory
    @DisplayName("GET service request: when and where, and nobody")
    Stream<DynamicTest> place() {
        String number = dispatched();
        JsonNode it = client.shown(number);
        return new Sentences()
                .says(
                        "expected_datetime: the limit of its handling",
                        () -> assertThat(it.path("expected_datetime").asString())
                                .isNotBlank())
                .says(
                        "address: from the most specific to the most general",
                        () -> assertThat(it.path("address").asString()).isEqualTo("河滨街道一里社区 3 号，一里社区，河滨街道，东区，试验市"))
                .says(
                        "address_id: the place's own addressing",
                        () -> assertThat(it.path("address_id").asString()).isEqualTo("990101001001"))
                .says("lat and long by WGS84", () -> {
                    assertThat(it.path("lat").doubleValue()).isEqualTo(39.6);
                    assertThat(it.path("long").doubleValue()).isEqualTo(106.8);
                })
                .says(
                        "nobody's name or number, and nothing said inside the house",
                        () -> assertThat(it.toString()).doesNotContain("13900002222", "张三", "139****", "内部备注"))
                .says("404: service_request_id was not found", () -> {
                    for (String none : List.of("20260101999999", "1", "x", "20260101" + "9".repeat(17), "%00", "%27")) {
                        GeoClient.Got answer = client.ask("v2/requests/" + none + ".json");
                        assertThat(answer.status()).as(none).isIn(404, 400);
                    }
                })
                .says(
                        "404: jurisdiction_id was not found",
                        () -> assertThat(client.ask("v2/requests/" + number + ".xml?jurisdiction_id=x")
                                        .status())
                                .isEqualTo(404))
                .tests();
    }

    @TestFactory
    @DisplayName("GET service requests")
    Stream<DynamicTest> many() {
        String open = client.brought(request(key));
        String housing = client.brought(with(request(key), "service_code", "030101"));
        String closed = answered();
        String tomorrow = W3c.written(Instant.now().plus(Duration.ofDays(1))).replace("+", "%2B");
        String longAgo = W3c.written(Instant.now().minus(Duration.ofDays(80))).replace("+", "%2B");
        return new Sentences()
                .says(
                        "several service_request_id, comma delimited",
                        () -> assertThat(ids("service_request_id=" + open + "," + closed + ",7"))
                                .containsExactly(open, closed))
                .says(
                        "service_request_id overrides all other arguments",
                        () -> assertThat(ids("status=closed&start_date=nonsense&service_request_id=" + open))
                                .containsExactly(open))
                .says("service_code defaults to all, and may be several", () -> {
                    assertThat(ids("service_code=030101")).contains(housing).doesNotContain(open);
                    assertThat(ids("service_code=030101,030201")).contains(housing, open);
                    assertThat(ids("")).contains(housing, open, closed);
                })
                .says("status is open or closed, and may be both", () -> {
                    assertThat(ids("status=open")).contains(open).doesNotContain(closed);
                    assertThat(ids("status=closed")).contains(closed).doesNotContain(open);
                    assertThat(ids("status=open,closed")).contains(open, closed);
                    assertThat(client.ask("v2/requests.json?status=lost").status())
                            .isEqualTo(400);
                })
                .says("start_date: the earliest, end_date: the latest", () -> {
                    assertThat(ids("start_date=" + longAgo + "&end_date=" + tomorrow))
                            .contains(open);
                    assertThat(ids("start_date=" + tomorrow)).isEmpty();
                    assertThat(ids("end_date=" + longAgo)).isEmpty();
                })
                .tests();
    }

    @TestFactory
    @DisplayName("GET service requests: spans and pages")
    Stream<DynamicTest> pages() {
        return new Sentences()
                .says("they may not span more than 90 days", () -> {
                    assertThat(client.ask(
                                            "v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z")
                                    .status())
                            .isEqualTo(400);
                    assertThat(client.ask(
                                            "v2/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z")
                                    .status())
                            .isEqualTo(200);
                })
                .says("they must use W3C format with an offset", () -> {
                    for (String bad :
                            List.of("2026-01-01", "2026-01-01T00:00:00", "yesterday", "%2B999999999-01-01T00:00:00Z")) {
                        assertThat(client.ask("v2/requests.json?start_date=" + bad)
                                        .status())
                                .as(bad)
                                .isEqualTo(400);
                    }
                })
                .says("page and page_size turn the pages, nothing twice and nothing lost", () -> {
                    List<String> all = ids("");
                    List<String> turned = new ArrayList<>();
                    for (int page = 1; page <= all.size() / 2 + 1; page++) {
                        turned.addAll(ids("page_size=2&page=" + page));
                    }
                    assertThat(turned).isEqualTo(all).doesNotHaveDuplicates();
                    for (String bad : List.of("page=0", "page=x", "page_size=1001", "page_size=-1")) {
                        assertThat(client.ask("v2/requests.json?" + bad).status())
                                .as(bad)
                                .isEqualTo(400);
                    }
                })
                .says("XML and JSON say the same", () -> client.same("v2/requests", "service_requests"))
                .tests();
    }

    @TestFactory
    @DisplayName("GET service_request_id from a token")
    Stream<DynamicTest> token() {
        GeoClient.Got waits =
                GeoClient.held(client.send("v2/requests.json", with(request(key), "address_string", "不知道在哪里")), "made");
        String token = waits.first().path("token").asString();
        return new Sentences()
                .says(
                        "a token is returned where the id is not known yet, and no id with it",
                        () -> assertThat(token).hasSize(36))
                .says(
                        "the token that was used is in the answer; the id follows once a person has registered it",
                        () -> {
                            JsonNode answer =
                                    client.same("v2/tokens/" + token, "token").first();
                            assertThat(answer.path("token").asString()).isEqualTo(token);
                            assertThat(answer.path("service_request_id").isNull())
                                    .isTrue();
                        })
                .says("the id can be used to get the request", () -> {
                    String number = client.brought(request(key));
                    assertThat(client.shown(number).path("service_request_id").asString())
                            .isEqualTo(number);
                })
                .says("404: token was not found", () -> {
                    for (String none : List.of(UUID.randomUUID().toString(), "12345", "x%27")) {
                        assertThat(client.ask("v2/tokens/" + none + ".json").status())
                                .as(none)
                                .isIn(404, 400);
                    }
                })
                .tests();
    }

    @Test
    void aCaseThatCameByAnyOtherWayIsNotShown() {
        Facts facts = facts(false);
        Outcome outcome = cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts));
        String number = ((Outcome.Done) outcome).it().number();
        assertThat(client.ask("v2/requests/" + number + ".json").status()).isEqualTo(404);
        assertThat(ids("")).doesNotContain(number);
    }

    @Test
    void aConfidentialCaseIsNotShownFromThenOn() {
        String number = client.brought(request(key));
        handle("taker", number, new Command.Amend(facts(true)));
        assertThat(client.ask("v2/requests/" + number + ".json").status()).isEqualTo(404);
        assertThat(ids("")).doesNotContain(number);
        assertThat(ids("service_request_id=" + number)).isEmpty();
    }

    @Test
    void whatIsShownIsTextAndNoMarkup() {
        String number = client.brought(with(
                request(key),
                "description",
                "<script>alert(1)</script>路灯不亮 & <img src=x onerror=y>, 5 < 6，身份证11010519491231002X"));
        String shown = client.shown(number).path("description").asString();
        assertThat(shown).startsWith("alert(1)路灯不亮 & , 5 < 6").doesNotContain("<script", "<img", "11010519491231002X");
        client.same("v2/requests/" + number, "service_requests");
    }

    private static Facts facts(boolean confidential) {
        return new Facts(
                Facts.Kind.REPORT,
                Facts.Urgency.NORMAL,
                Facts.Channel.APP,
                "举报",
                Letters.WORDS,
                null,
                new AreaCode("990101"),
                "",
                null,
                confidential,
                null);
    }
}

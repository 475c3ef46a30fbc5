package org.xinqiao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.open311.GeoClient.held;
import static org.xinqiao.intake.open311.GeoClient.request;
import static org.xinqiao.intake.open311.GeoClient.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("GeoReport v2: POST service request")
class PostRequestTest {

    private final GeoClient client;
    private final Cases cases;
    private final Citizens citizens;
    private final Viewers viewers;
    private final String key;

    @Autowired
    PostRequestTest(MockMvc http, Open311Keys keys, Viewers viewers, Cases cases, Citizens citizens) {
        this.client = new GeoClient(http, keys, viewers);
        this.cases = cases;
        this.citizens = citizens;
        this.viewers = viewers;
        this.key = client.newKey();
    }

    private Case made(Map<String, String> form) {
        return cases.find(viewers.named("dispatcher"), client.brought(form))
                .orElseThrow()
                .it();
    }

    private void refused(int status, Map<String, String> form, String words) {
        GeoClient.Got answer = held(client.send("v2/requests.json", form), "made");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        GeoClient.Got xml = client.send("v2/requests.xml", form);
        assertThat(xml.status()).isEqualTo(status);
        GeoClient.assertSame(xml.xml(), answer.json(), "errors");
    }

    @TestFactory
    @DisplayName("required arguments")
    Stream<DynamicTest> required() {
        Map<String, String> form = request(key);
        Map<String, String> nowhere = new HashMap<>(form);
        nowhere.remove("address_string");
        return new Sentences()
                .says("the answer is the request's id, and no token with it", () -> {
                    GeoClient.Got answer = held(client.send("v2/requests.json", request(key)), "made");
                    assertThat(answer.status()).isEqualTo(201);
                    assertThat(answer.first().path("service_request_id").asString())
                            .matches("\\d{14}");
                })
                .says(
                        "the same in XML",
                        () -> assertThat(client.send("v2/requests.xml", request(key))
                                        .xml()
                                        .getTagName())
                                .isEqualTo("service_requests"))
                .says("an API key is required: 403 without, with a wrong one, with one that was taken back", () -> {
                    refused(403, with(form, "api_key", ""), "api_key");
                    refused(403, with(form, "api_key", "guessed"), "api_key");
                    refused(403, with(form, "api_key", "' or '1'='1"), "api_key");
                })
                .says(
                        "400: service_code was not provided",
                        () -> refused(400, with(form, "service_code", ""), "service_code"))
                .says(
                        "404: service_code was not found",
                        () -> refused(404, with(form, "service_code", "999999"), "service_code"))
                .says(
                        "404: jurisdiction_id was not found",
                        () -> refused(404, with(form, "jurisdiction_id", "nowhere.gov"), "jurisdiction_id"))
                .says("a full location must be submitted", () -> refused(400, nowhere, "lat"))
                .says(
                        "it is lat and long",
                        () -> assertThat(made(with(request(key), "lat", "39.6", "long", "106.8"))
                                        .facts()
                                        .position())
                                .isEqualTo(new Facts.Position(106.8, 39.6)))
                .says(
                        "or address_string",
                        () -> assertThat(made(request(key)).facts().address()).isEqualTo("河滨街道一里社区 3 号"))
                .says(
                        "or address_id, the place's own: an area's code",
                        () -> assertThat(made(with(request(key), "address_id", "990101001", "address_string", ""))
                                        .facts()
                                        .area()
                                        .value())
                                .isEqualTo("990101001"))
                .says("lat and long both need to be sent", () -> refused(400, with(nowhere, "lat", "39.6"), "long"))
                .tests();
    }

    @TestFactory
    @DisplayName("optional arguments")
    Stream<DynamicTest> optional() {
        return new Sentences()
                .says("first_name, last_name, phone: the person submitting, kept where persons are kept", () -> {
                    Case it = made(
                            with(request(key), "first_name", "John", "last_name", "Smith", "phone", "13900001111"));
                    var caller = citizens.find(Objects.requireNonNull(it.facts().caller()))
                            .orElseThrow();
                    assertThat(caller.maskedPhone()).isEqualTo("139****1111");
                    assertThat(caller.maskedName()).startsWith("J");
                })
                .says("email: an address, or refused", () -> {
                    made(with(request(key), "email", "smit333@sfgov.edu"));
                    refused(400, with(request(key), "email", "<script>"), "email");
                })
                .says(
                        "device_id and account_id may be sent",
                        () -> made(with(request(key), "device_id", "tt222111", "account_id", "123456")))
                .says(
                        "description: it may contain line breaks",
                        () -> assertThat(made(with(request(key), "description", "第一行\n第二行"))
                                        .facts()
                                        .text())
                                .isEqualTo("第一行\n第二行"))
                .says("description: limited to 4,000 characters, however many bytes", () -> {
                    made(with(request(key), "description", "路灯不亮的𠮷野家门口".repeat(400)));
                    refused(400, with(request(key), "description", "路灯不亮的𠮷野家门口".repeat(400) + "一"), "4000");
                })
                .says(
                        "description may be left out: the service's name stands for it",
                        () -> assertThat(
                                        made(with(request(key), "description", "", "device_id", UUID.randomUUID() + ""))
                                                .facts()
                                                .text())
                                .isEqualTo("施工噪声"))
                .says("media_url: an address on the web, and nothing else", () -> {
                    String number = client.brought(with(request(key), "media_url", "https://example.org/a.jpg"));
                    assertThat(client.shown(number).path("media_url").asString())
                            .isEqualTo("https://example.org/a.jpg");
                    for (String bad :
                            List.of("javascript:alert(1)", "file:///etc/passwd", "//x", "https:///a", "a b")) {
                        refused(400, with(request(key), "media_url", bad), "media_url");
                    }
                })
                .says(
                        "an empty argument is the same as none",
                        () -> made(with(request(key), "lat", "", "long", "", "email", "", "media_url", "")))
                .tests();
    }

    @TestFactory
    @DisplayName("attributes")
    Stream<DynamicTest> attributes() {
        return new Sentences()
                .says(
                        "attribute[code]=value",
                        () -> assertThat(made(with(request(key), "attribute[KIND]", "COMPLAINT"))
                                        .facts()
                                        .kind())
                                .isEqualTo(Facts.Kind.COMPLAINT))
                .says(
                        "several values of one code: attribute[code][]",
                        () -> assertThat(made(with(request(key), "attribute[AFFECTED][]", "SCHOOL"))
                                        .facts()
                                        .text())
                                .contains("影响到：学校"))
                .says("a datetime can be made an ISO 8601 date", () -> {
                    assertThat(made(with(request(key), "attribute[SINCE]", "2026-11-01T00:00:00Z"))
                                    .facts()
                                    .text())
                            .contains("2026-11-01T08:00:00+08:00");
                    refused(400, with(request(key), "attribute[SINCE]", "昨天"), "SINCE");
                })
                .says("only predefined values may be selected", () -> {
                    refused(400, with(request(key), "attribute[KIND]", "WISH"), "KIND");
                    refused(400, with(request(key), "attribute[AFFECTED]", "EVERYBODY"), "AFFECTED");
                })
                .says("what only informs, and what is not defined, is not answered", () -> {
                    refused(400, with(request(key), "attribute[EMERGENCY]", "x"), "attribute");
                    refused(400, with(request(key), "attribute[NONE]", "x"), "attribute");
                })
                .tests();
    }

    @TestFactory
    @DisplayName("wrong coordinates")
    Stream<DynamicTest> coordinates() {
        Sentences all = new Sentences();
        for (String bad : List.of("91", "-90.1", "NaN", "1e400", "Infinity", "39,6", "39°36′", "'; --", "0x1p3000")) {
            all.says("lat " + bad, () -> refused(400, with(request(key), "lat", bad, "long", "106.8"), "lat"));
        }
        for (String bad : List.of("181", "-180.5", "east", "1".repeat(50))) {
            all.says("long " + bad, () -> refused(400, with(request(key), "lat", "39.6", "long", bad), "long"));
        }
        all.says(
                "an address_id of nowhere",
                () -> refused(400, with(request(key), "address_id", "880101"), "address_id"));
        return all.tests();
    }

    @Test
    void theSameRequestSentAgainIsTheSame() throws Exception {
        Map<String, String> form = request(key);
        String number = client.brought(form);
        assertThat(client.brought(form)).isEqualTo(number);
        assertThat(client.brought(with(form, "description", "另一件"))).isNotEqualTo(number);
        Map<String, String> fresh = request(key);
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            Callable<String> delivery = () -> client.brought(fresh);
            List<Future<String>> all = senders.invokeAll(List.of(delivery, delivery, delivery, delivery));
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo(all.getFirst().get());
            }
        }
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        GeoClient.Got answer = client.send(
                "v2/requests.json", with(request(key), "lat", "91", "long", "x", "email", "no", "media_url", "no"));
        assertThat(answer.json()).hasSize(4);
    }

    @Test
    void aKeyThatWasTakenBackCountsNoMore() {
        String other = client.newKey();
        assertThat(client.brought(request(other))).isNotEmpty();
        client.revoke(other);
        refused(403, request(other), "api_key");
    }
}

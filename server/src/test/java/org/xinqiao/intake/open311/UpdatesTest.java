package org.xinqiao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.open311.GeoClient.held;
import static org.xinqiao.intake.open311.GeoClient.request;
import static org.xinqiao.intake.open311.GeoClient.with;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.Conversations;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("the updates extension of GeoReport v2, as FixMyStreet uses it")
class UpdatesTest {

    private final GeoClient client;
    private final Cases cases;
    private final Viewers viewers;
    private final Units units;
    private final String key;

    @Autowired
    private Answers answers;

    @Autowired
    private Conversations conversations;

    @Autowired
    UpdatesTest(MockMvc http, Open311Keys keys, Viewers viewers, Cases cases, Units units) {
        this.client = new GeoClient(http, keys, viewers);
        this.cases = cases;
        this.viewers = viewers;
        this.units = units;
        this.key = client.newKey();
    }

    private CaseId idOf(String number) {
        return cases.find(viewers.named("dispatcher"), number)
                .orElseThrow()
                .it()
                .id();
    }

    private void handle(String who, String number, Command command) {
        cases.handle(viewers.named(who), idOf(number), 0, UUID.randomUUID(), command);
    }

    private List<JsonNode> updates(String number) {
        return client.asked("v2/servicerequestupdates.json", "service_request_updates")
                .json()
                .valueStream()
                .filter(each -> each.path("service_request_id").asString().equals(number))
                .toList();
    }

    private Map<String, String> update(String number) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", key);
        form.put("service_request_id", number);
        form.put("update_id", UUID.randomUUID().toString());
        form.put("updated_datetime", "2026-11-26T10:00:00+08:00");
        form.put("status", "OPEN");
        form.put("description", "还在施工。");
        return form;
    }

    @TestFactory
    @DisplayName("GET service request updates")
    Stream<DynamicTest> read() {
        String number = client.brought(request(key));
        handle(
                "dispatcher",
                number,
                new Command.Dispatch(units.find("HOUSING").orElseThrow().id(), List.of(), "内部备注", null));
        String closed = client.brought(request(key));
        handle("taker", closed, new Command.AnswerDirectly("已停工。"));
        return new Sentences()
                .says("what has happened, in its order, each under an id of its own", () -> {
                    List<JsonNode> told = updates(number);
                    assertThat(told).hasSize(2);
                    assertThat(told.get(0).path("description").asString()).startsWith("已登记");
                    assertThat(told.get(1).path("description").asString()).startsWith("已派给 试验市住房和城乡建设局");
                    assertThat(told.get(0).path("update_id"))
                            .isNotEqualTo(told.get(1).path("update_id"));
                })
                .says(
                        "status: that of the request after the update",
                        () -> assertThat(updates(closed).stream()
                                        .map(each -> each.path("status").asString()))
                                .containsExactly("OPEN", "CLOSED"))
                .says(
                        "what is said inside the house is not told",
                        () -> assertThat(updates(number).toString()).doesNotContain("内部备注"))
                .says("an answer of the desk is there as soon as it is given", () -> {
                    UUID thread = conversations
                            .about(viewers.named("taker"), idOf(number))
                            .getFirst()
                            .line()
                            .thread();
                    answers.answer(viewers.named("taker"), thread, "已转住建局，电话13811112222");
                    assertThat(updates(number).getLast().path("description").asString())
                            .isEqualTo("已转住建局，电话138****2222");
                })
                .says("start_date and end_date bound them", () -> {
                    String tomorrow =
                            W3c.written(Instant.now().plus(Duration.ofDays(1))).replace("+", "%2B");
                    assertThat(client.asked(
                                            "v2/servicerequestupdates.json?start_date=" + tomorrow,
                                            "service_request_updates")
                                    .json())
                            .isEmpty();
                    assertThat(client.ask("v2/servicerequestupdates.xml?end_date=x")
                                    .status())
                            .isEqualTo(400);
                })
                .says(
                        "XML and JSON say the same",
                        () -> assertThat(client.same("v2/servicerequestupdates", "service_request_updates")
                                        .status())
                                .isEqualTo(200))
                .tests();
    }

    @TestFactory
    @DisplayName("POST service request update")
    Stream<DynamicTest> write() {
        String number = client.brought(request(key));
        return new Sentences()
                .says("the answer is the id of the update; delivered again it is the same", () -> {
                    Map<String, String> form = update(number);
                    GeoClient.Got first = held(client.send("v2/servicerequestupdates.json", form), "updated");
                    GeoClient.Got second = held(client.send("v2/servicerequestupdates.json", form), "updated");
                    assertThat(second.body()).isEqualTo(first.body());
                })
                .says("it joins the request's conversation and waits to be read", () -> {
                    var messages = conversations.about(viewers.named("taker"), idOf(number));
                    assertThat(messages).hasSize(2);
                    assertThat(messages.getLast().words().text()).isEqualTo("还在施工。");
                    assertThat(messages.getLast().line().waitingSince()).isNotNull();
                })
                .says("status CLOSED says that it is settled for the sender; the case goes its own way", () -> {
                    held(
                            client.send("v2/servicerequestupdates.json", with(update(number), "status", "CLOSED")),
                            "updated");
                    assertThat(client.shown(number).path("status").asString()).isEqualTo("open");
                })
                .says(
                        "403 without a key that counts",
                        () -> assertThat(client.send(
                                                "v2/servicerequestupdates.xml", with(update(number), "api_key", "x"))
                                        .status())
                                .isEqualTo(403))
                .says(
                        "400 without service_request_id or update_id, all told at once",
                        () -> assertThat(client.send(
                                                "v2/servicerequestupdates.json",
                                                with(update(number), "service_request_id", "", "update_id", ""))
                                        .json())
                                .hasSize(2))
                .says(
                        "404 for a request that another partner brought in",
                        () -> assertThat(client.send(
                                                "v2/servicerequestupdates.json",
                                                with(update(number), "api_key", client.newKey()))
                                        .status())
                                .isEqualTo(404))
                .says("400 for a status or a time that is none", () -> {
                    assertThat(client.send("v2/servicerequestupdates.json", with(update(number), "status", "LOST"))
                                    .status())
                            .isEqualTo(400);
                    assertThat(client.send(
                                            "v2/servicerequestupdates.json",
                                            with(update(number), "updated_datetime", "now"))
                                    .status())
                            .isEqualTo(400);
                })
                .tests();
    }
}

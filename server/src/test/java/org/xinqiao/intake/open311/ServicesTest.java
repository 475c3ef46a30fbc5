package org.xinqiao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Viewers;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("GeoReport v2: discovery, service list, service definition")
class ServicesTest {

    private final GeoClient client;

    @Autowired
    ServicesTest(MockMvc http, Open311Keys keys, Viewers viewers) {
        this.client = new GeoClient(http, keys, viewers);
    }

    @TestFactory
    @DisplayName("Service Discovery")
    Stream<DynamicTest> discovery() {
        JsonNode whole = client.same("discovery", "discovery").json();
        JsonNode endpoint = whole.path("endpoints").path(0);
        return new Sentences()
                .says("the address ends in /discovery.<format>, and the format is both xml and json", () -> {
                    assertThat(client.ask("discovery.xml").status()).isEqualTo(200);
                    assertThat(client.ask("discovery.json").status()).isEqualTo(200);
                })
                .says(
                        "changeset: a sortable field that says when this document was last updated",
                        () -> assertThat(whole.path("changeset").asString())
                                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"))
                .says(
                        "contact: how to get more information on this provider",
                        () -> assertThat(whole.path("contact").asString()).isNotBlank())
                .says(
                        "key_service: how to get an API key",
                        () -> assertThat(whole.path("key_service").asString()).isNotBlank())
                .says(
                        "endpoint.specification: the token of the specification",
                        () -> assertThat(endpoint.path("specification").asString())
                                .isEqualTo("http://wiki.open311.org/GeoReport_v2"))
                .says(
                        "endpoint.url: where the endpoint is",
                        () -> assertThat(endpoint.path("url").asString()).endsWith("/open311/v2"))
                .says(
                        "endpoint.type: production or test",
                        () -> assertThat(endpoint.path("type").asString()).isEqualTo("production"))
                .says(
                        "endpoint.formats: the MIME types of this endpoint",
                        () -> assertThat(endpoint.path("formats")).hasSize(2))
                .tests();
    }

    @TestFactory
    @DisplayName("Format support")
    Stream<DynamicTest> formats() {
        GeoClient.Got xml = client.ask("v2/services.xml");
        return new Sentences()
                .says(
                        "XML for the API is text/xml; charset=utf-8",
                        () -> assertThat(xml.type()).isEqualToIgnoringCase("text/xml;charset=utf-8"))
                .says(
                        "JSON for the API is application/json; charset=utf-8",
                        () -> assertThat(client.ask("v2/services.json").type())
                                .isEqualToIgnoringCase("application/json;charset=utf-8"))
                .says(
                        "the root element is preceded by the XML declaration with encoding UTF-8",
                        () -> assertThat(xml.body())
                                .startsWithIgnoringCase("<?xml version=\"1.0\" encoding=\"utf-8\"?>"))
                .says(
                        "the XML has no namespace",
                        () -> assertThat(xml.xml().getNamespaceURI()).isNull())
                .says(
                        "text beyond ASCII arrives as UTF-8",
                        () -> assertThat(xml.body()).contains("施工噪声"))
                .says("the client chooses the format by the ending; any other is an invalid request", () -> {
                    GeoClient.Got other = client.ask("v2/services.html");
                    assertThat(other.status()).isEqualTo(400);
                    assertThat(other.xml().getTagName()).isEqualTo("errors");
                })
                .tests();
    }

    @TestFactory
    @DisplayName("GET service list")
    Stream<DynamicTest> list() {
        JsonNode services = client.same("v2/services", "services").json();
        JsonNode noise = services.valueStream()
                .filter(each -> each.path("service_code").asString().equals("030201"))
                .findFirst()
                .orElseThrow();
        return new Sentences()
                .says(
                        "a list of acceptable request types and their codes",
                        () -> assertThat(services).hasSize(2))
                .says(
                        "no API key is required",
                        () -> assertThat(client.ask("v2/services.json").status())
                                .isEqualTo(200))
                .says(
                        "service_name: the human readable name",
                        () -> assertThat(noise.path("service_name").asString()).isEqualTo("施工噪声 Construction noise"))
                .says(
                        "description: a brief description",
                        () -> assertThat(noise.path("description").asString()).isEqualTo("工地夜间施工扰民的诉求"))
                .says("metadata true: the client calls the service definition", () -> {
                    assertThat(noise.path("metadata").booleanValue()).isTrue();
                    assertThat(client.asked("v2/services/030201.json", "service_definition")
                                    .json()
                                    .path("attributes"))
                            .isNotEmpty();
                })
                .says(
                        "type realtime: the id is returned at once",
                        () -> assertThat(noise.path("type").asString()).isEqualTo("realtime"))
                .says(
                        "keywords: a comma separated list",
                        () -> assertThat(noise.path("keywords").asString()).isEqualTo("噪声, 施工"))
                .says(
                        "group: a category of several types",
                        () -> assertThat(noise.path("group").asString()).isEqualTo("市容 City look"))
                .says("jurisdiction_id is required only where there are several; empty is the same as none", () -> {
                    assertThat(client.ask("v2/services.json?jurisdiction_id=9901")
                                    .status())
                            .isEqualTo(200);
                    assertThat(client.ask("v2/services.json?jurisdiction_id=").status())
                            .isEqualTo(200);
                })
                .says("404: jurisdiction_id was not found, told in the answer", () -> {
                    GeoClient.Got none = client.asked("v2/services.json?jurisdiction_id=nowhere.gov", "services");
                    assertThat(none.status()).isEqualTo(404);
                    assertThat(none.first().path("description").asString()).contains("jurisdiction_id");
                })
                .tests();
    }

    @TestFactory
    @DisplayName("GET service definition")
    Stream<DynamicTest> definition() {
        JsonNode whole = client.same("v2/services/030201", "service_definition").json();
        JsonNode attributes = whole.path("attributes");
        return new Sentences()
                .says(
                        "service_code: the same that was asked for",
                        () -> assertThat(whole.path("service_code").asString()).isEqualTo("030201"))
                .says(
                        "variable false: it only presents information",
                        () -> assertThat(attributes.path(0).path("variable").booleanValue())
                                .isFalse())
                .says(
                        "code: a unique identifier",
                        () -> assertThat(attributes
                                        .valueStream()
                                        .map(each -> each.path("code").asString())
                                        .toList())
                                .doesNotHaveDuplicates())
                .says(
                        "order: positive, and no other's",
                        () -> assertThat(attributes
                                        .valueStream()
                                        .map(each -> each.path("order").intValue())
                                        .toList())
                                .containsExactly(1, 2, 3, 4))
                .says(
                        "singlevaluelist and multivaluelist name their values by key and name",
                        () -> assertThat(attributes
                                        .path(1)
                                        .path("values")
                                        .path(0)
                                        .path("key")
                                        .asString())
                                .isEqualTo("HELP"))
                .says("404: service_code was not found", () -> {
                    for (String none : new String[] {"999999", "03", "0302", "abc", "%3Cscript%3E", "..%2F"}) {
                        assertThat(client.ask("v2/services/" + none + ".xml").status())
                                .as(none)
                                .isIn(404, 400);
                    }
                })
                .tests();
    }
}

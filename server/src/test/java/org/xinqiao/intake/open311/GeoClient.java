package org.xinqiao.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xinqiao.access.Viewers;
import org.xinqiao.organisation.AreaCode;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 测试客户: asks the Open311 door as a partner's program would, holding every JSON answer to the schema. */
class GeoClient {

    static final AreaCode PLACE = new AreaCode("9901");

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final MockMvc http;
    private final Open311Keys keys;
    private final Viewers viewers;
    private final Map<String, Long> made = new HashMap<>();
    private final String address = "10.%d.%d.%d".formatted(part(), part(), part());

    GeoClient(MockMvc http, Open311Keys keys, Viewers viewers) {
        this.http = http;
        this.keys = keys;
        this.viewers = viewers;
    }

    /** Each client has an address of its own, so that the limits for strangers do not meet. */
    private static int part() {
        return 1 + ThreadLocalRandom.current().nextInt(250);
    }

    /** 应答. */
    record Got(int status, String type, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        JsonNode first() {
            return json().path(0);
        }

        /** The root element; the text must be well-formed, without a document type. */
        Element xml() {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setNamespaceAware(true);
                return factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();
            } catch (ParserConfigurationException | SAXException | IOException e) {
                throw new AssertionError("no XML: " + body, e);
            }
        }
    }

    String newKey() {
        Open311Keys.Made key = keys.make(viewers.named("sysadmin"), "合作方 " + UUID.randomUUID(), PLACE);
        made.put(key.key(), key.id());
        return key.key();
    }

    void revoke(String key) {
        keys.revoke(viewers.named("sysadmin"), Objects.requireNonNull(made.get(key)));
    }

    /** What every good request has. */
    static Map<String, String> request(String key) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("api_key", key);
        form.put("service_code", "030201");
        form.put("address_string", "河滨街道一里社区 3 号");
        form.put("description", "工地夜里打桩 " + UUID.randomUUID());
        return form;
    }

    static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            changed.put(more[i], more[i + 1]);
        }
        return changed;
    }

    Got ask(String path) {
        return answered(get(URI.create("/open311/" + path)));
    }

    Got asked(String path, String schema) {
        return held(ask(path), schema);
    }

    Got send(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return answered(post(URI.create("/open311/" + path))
                .contentType(new MediaType(MediaType.APPLICATION_FORM_URLENCODED, StandardCharsets.UTF_8))
                .content(body));
    }

    /** The number of a request that was brought in well. */
    String brought(Map<String, String> form) {
        Got made = held(send("v2/requests.json", form), "made");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.first().path("service_request_id").asString();
    }

    JsonNode shown(String number) {
        return asked("v2/requests/" + number + ".json", "service_requests").first();
    }

    /** In both formats, which must say the same. */
    Got same(String path, String schema) {
        Got json = asked(path + ".json", schema);
        Got xml = ask(path + ".xml");
        assertThat(xml.status()).isEqualTo(json.status());
        assertSame(xml.xml(), json.json(), path);
        return json;
    }

    static Got held(Got answer, String schema) {
        String name = answer.status() < 400 ? schema : "errors";
        assertThat(answer.type()).as(answer.body()).isEqualTo("application/json;charset=UTF-8");
        ObjectNode whole = (ObjectNode) JSON.readTree(read());
        whole.put("$ref", "#/$defs/" + name);
        assertThat(SCHEMAS.getSchema(whole).validate(answer.json()))
                .as(name + ": " + answer.body())
                .isEmpty();
        return answer;
    }

    static void assertSame(Element xml, JsonNode json, String where) {
        NodeList parts = xml.getElementsByTagName("*");
        if (json.isObject()) {
            int at = 0;
            for (Map.Entry<String, JsonNode> part : json.properties()) {
                Element child = child(xml, at++);
                assertThat(child.getTagName()).as(where).isEqualTo(part.getKey());
                assertSame(child, part.getValue(), where + "/" + part.getKey());
            }
            assertThat(children(xml)).as(where).isEqualTo(json.size());
        } else if (json.isArray()) {
            assertThat(children(xml)).as(where).isEqualTo(json.size());
            for (int i = 0; i < json.size(); i++) {
                assertSame(child(xml, i), json.get(i), where + "/" + i);
            }
        } else {
            assertThat(parts.getLength()).as(where).isZero();
            assertThat(xml.getTextContent()).as(where).isEqualTo(json.isNull() ? "" : json.asString());
        }
    }

    private static int children(Element element) {
        int count = 0;
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            count += element.getChildNodes().item(i) instanceof Element ? 1 : 0;
        }
        return count;
    }

    private static Element child(Element element, int wanted) {
        int at = 0;
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child && at++ == wanted) {
                return child;
            }
        }
        throw new AssertionError(element.getTagName() + " has no part " + wanted);
    }

    private Got answered(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MockHttpServletResponse answer =
                    http.perform(request.with(this::placed)).andReturn().getResponse();
            return new Got(
                    answer.getStatus(),
                    String.valueOf(answer.getContentType()),
                    answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletRequest placed(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read() {
        try (InputStream schema =
                Objects.requireNonNull(GeoClient.class.getResourceAsStream("/open311/georeport-v2.json"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

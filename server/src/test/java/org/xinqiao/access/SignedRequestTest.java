package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.SERVICE_KEY;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;
import org.xinqiao.testing.ToldTrail;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a request signed by a partner's system (签名请求)")
class SignedRequestTest {

    /** With its charset, which the test's request would otherwise add to what was signed. */
    private static final String FORM = "multipart/form-data;charset=UTF-8;boundary=b";

    private static final String CASE = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"APP","title":"水管漏水","text":"楼道里漏水三天了。",
             "matter":"030101","area":"990101001001","address":"一里 3 号","lon":106.8,"lat":39.6,"confidential":false,
             "caller":{"name":"张三","phone":"13800138000","anonymous":false}}
            """;

    private final MockMvc http;
    private final ServicePartners partners;
    private final DSLContext sql;
    private ServicePartners.Known known;

    @Autowired
    SignedRequestTest(MockMvc http, People people, Units units, DSLContext sql) throws Exception {
        this.http = http;
        this.sql = sql;
        this.partners = new ServicePartners(http, people, units);
        this.known = partners.make("call_taker");
    }

    @BeforeEach
    void anotherPartner() throws Exception {
        known = partners.make("call_taker");
    }

    @Test
    void doesWhatTheAccountMayDoAndStandsUnderItsName() throws Exception {
        String registered = http.perform(registering().with(known.partner().signs()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(get("/api/cases/" + JsonPath.read(registered, "$.id"))
                        .with(known.partner().signs()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("水管漏水"));
        ToldTrail.await(sql);
        assertThat(sql.fetch(
                                "select person from audit.entry where account = {0} and action = 'case.registered'",
                                DSL.val(known.id()))
                        .map(row -> row.get(0, String.class)))
                .containsOnly(known.name());
        assertThat(used()).isNotNull();
    }

    @Test
    void opensNoOtherDoor() throws Exception {
        http.perform(get("/api/accounts").with(known.partner().signs()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("access.denied"));
        http.perform(get("/api/worklists")
                        .queryParam("area", "9901")
                        .with(known.partner().signs()))
                .andExpect(status().isOk());
    }

    @Test
    void doesNothingThatAsksAPersonToProveWhoTheyAre() throws Exception {
        http.perform(delete("/api/my/factor").with(known.partner().signs()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.not-for-services"));
        http.perform(get("/api/session").with(known.partner().signs())).andExpect(status().isUnauthorized());
    }

    @Test
    void isTakenOnce() throws Exception {
        known.partner().saying("the-same-nonce-again");
        http.perform(get("/api/worklists").with(known.partner().signs())).andExpect(status().isOk());
        http.perform(get("/api/worklists").with(known.partner().signs()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.signature-replayed"));
        ServicePartners.Known other = partners.make("call_taker");
        other.partner().saying("the-same-nonce-again");
        http.perform(get("/api/worklists").with(other.partner().signs())).andExpect(status().isOk());
        assertThat(refusals()).containsExactly("access.signature-replayed");
    }

    @Test
    void coversItsBody() throws Exception {
        http.perform(registering().with(known.partner().signs()).with(request -> {
                    request.setContent(CASE.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
                    return request;
                }))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.digest-wrong"));
    }

    @Test
    void coversItsAddressItsQueryAndItsMethod() throws Exception {
        String wrong = "access.signature-wrong";
        http.perform(get("/api/worklists").with(known.partner().signs()).with(request -> {
                    request.setRequestURI("/api/imports");
                    return request;
                }))
                .andExpect(jsonPath("$.code").value(wrong));
        http.perform(get("/api/worklists").with(known.partner().signs()).with(request -> {
                    request.setQueryString("x=1");
                    return request;
                }))
                .andExpect(jsonPath("$.code").value(wrong));
        http.perform(get("/api/worklists").with(known.partner().signs()).with(request -> {
                    request.setMethod("POST");
                    return request;
                }))
                .andExpect(jsonPath("$.code").value(wrong));
    }

    @Test
    void countsForFiveMinutes() throws Exception {
        for (int seconds : List.of(-301, 120)) {
            known.partner().at(Instant.now().plusSeconds(seconds));
            http.perform(get("/api/worklists").with(known.partner().signs()))
                    .andExpect(jsonPath("$.code").value("access.signature-old"));
        }
    }

    @Test
    void needsAKeyThatIsKnownAndCounts() throws Exception {
        http.perform(get("/api/worklists")
                        .with(new Partner().known("xq-nobodys").signs()))
                .andExpect(jsonPath("$.code").value("access.signature-key-unknown"));
        http.perform(get("/api/worklists")
                        .with(new Partner().known(known.keyId()).signs()))
                .andExpect(jsonPath("$.code").value("access.signature-wrong"));
        validFor(60, 120);
        http.perform(get("/api/worklists").with(known.partner().signs()))
                .andExpect(jsonPath("$.code").value("access.signature-key-over"));
        validFor(-120, -60);
        http.perform(get("/api/worklists").with(known.partner().signs()))
                .andExpect(jsonPath("$.code").value("access.signature-key-over"));
    }

    @Test
    void stopsWithTheKeyAndWithTheAccount() throws Exception {
        Partner second = partners.keyFor(known.id());
        partners.revoke(known.id(), keyNumber()).andExpect(status().isNoContent());
        http.perform(get("/api/worklists").with(known.partner().signs()))
                .andExpect(jsonPath("$.code").value("access.signature-key-over"));
        http.perform(get("/api/worklists").with(second.signs())).andExpect(status().isOk());
        partners.turnOff(known.id()).andExpect(status().isNoContent());
        http.perform(get("/api/worklists").with(second.signs()))
                .andExpect(jsonPath("$.code").value("access.signature-key-unknown"));
    }

    @Test
    void saysEverythingItHasToSay() throws Exception {
        http.perform(get("/api/worklists").header("Signature", "sig=:AAAA:"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("access.signature-malformed"));
        http.perform(get("/api/worklists")
                        .header("Signature-Input", "sig=(\"@method\");created=1")
                        .header("Signature", "sig=:" + "A".repeat(86) + "==:"))
                .andExpect(jsonPath("$.code").value("access.signature-incomplete"))
                .andExpect(jsonPath("$.missing").value(contains("@path", "expires", "keyid", "nonce")));
    }

    @Test
    void isNoFormOfFieldsAndNotEndless() throws Exception {
        http.perform(post("/api/cases")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("title=x")
                        .with(known.partner().signs()))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("access.signed-body-unfit"));
        http.perform(post("/api/cases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[10 * 1024 * 1024 + 1])
                        .with(known.partner().signs()))
                .andExpect(jsonPath("$.code").value("access.signed-body-too-large"));
    }

    @Test
    void bringsAFileAndReadsItBack() throws Exception {
        String kept = http.perform(
                        uploading("现场.txt", "楼道里漏水").with(known.partner().signs()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("现场.txt"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(get("/api/files/" + JsonPath.read(kept, "$.id"))
                        .with(known.partner().signs()))
                .andExpect(status().isOk())
                .andExpect(content().bytes("楼道里漏水".getBytes(StandardCharsets.UTF_8)));
        http.perform(uploading("a.exe", "MZ").with(known.partner().signs()))
                .andExpect(jsonPath("$.code").value("files.unknown-type"));
    }

    @Test
    void bringsNoOtherFileThanTheOneThatWasSigned() throws Exception {
        http.perform(uploading("a.txt", "one").with(known.partner().signs()).with(request -> {
                    request.setContent(form("a.txt", "two"));
                    return request;
                }))
                .andExpect(jsonPath("$.code").value("access.digest-wrong"));
        http.perform(uploading("a.txt", "one").with(known.partner().signs()).with(request -> {
                    request.setContentType(FORM + "x");
                    return request;
                }))
                .andExpect(jsonPath("$.code").value("access.signature-wrong"));
        assertThat(refusals()).containsExactly("access.digest-wrong", "access.signature-wrong");
    }

    @Test
    void bringsNoFileThatIsTooLargeAndNoBrokenForm() throws Exception {
        http.perform(uploading("a.txt", "x".repeat((int) Files.MOST + 1))
                        .with(known.partner().signs()))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("files.too-large"));
        http.perform(post("/api/files")
                        .contentType(FORM)
                        .content("no form at all")
                        .with(known.partner().signs()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void bringsAFileOnceHoweverOftenItIsSentWithItsKey() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = uploadedUnder(key);
        assertThat(uploadedUnder(key)).isEqualTo(first);
    }

    private String uploadedUnder(String key) throws Exception {
        return http.perform(uploading("a.txt", "once")
                        .header("Idempotency-Key", key)
                        .with(known.partner().signs()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder uploading(String name, String text) {
        return post("/api/files").contentType(FORM).content(form(name, text));
    }

    private static byte[] form(String name, String text) {
        return ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isWhoeverSignedItWhatSessionEverCameAlong() throws Exception {
        MockHttpSession administrator = partners.systemAdministrator();
        http.perform(get("/api/people").session(administrator)).andExpect(status().isOk());
        http.perform(get("/api/people")
                        .session(administrator)
                        .with(known.partner().signs()))
                .andExpect(status().isForbidden());
        http.perform(get("/api/people").session(administrator).header("Signature", "x"))
                .andExpect(jsonPath("$.code").value("access.signature-malformed"));
    }

    @Nested
    @TestPropertySource(properties = "xinqiao.access.service-rate=3")
    @DisplayName("in too great a number")
    class TooMany {

        private final MockMvc slow;
        private final ServicePartners others;

        @Autowired
        TooMany(MockMvc slow, People people, Units units) {
            this.slow = slow;
            this.others = new ServicePartners(slow, people, units);
        }

        @Test
        void isAskedToWait() throws Exception {
            ServicePartners.Known busy = others.make("call_taker");
            int refused = 0;
            for (int i = 0; i < 8; i++) {
                refused +=
                        slow.perform(get("/api/worklists").with(busy.partner().signs()))
                                                .andReturn()
                                                .getResponse()
                                                .getStatus()
                                        == 429
                                ? 1
                                : 0;
            }
            // a new minute may begin once meanwhile
            assertThat(refused).isBetween(2, 5);
            slow.perform(get("/api/worklists")
                            .with(others.make("call_taker").partner().signs()))
                    .andExpect(status().isOk());
        }
    }

    private MockHttpServletRequestBuilder registering() {
        return post("/api/cases").contentType(MediaType.APPLICATION_JSON).content(CASE.formatted(UUID.randomUUID()));
    }

    private void validFor(int from, int to) {
        sql.update(SERVICE_KEY)
                .set(SERVICE_KEY.VALID_FROM, Instant.now().plusSeconds(from))
                .set(SERVICE_KEY.VALID_TO, Instant.now().plusSeconds(to))
                .where(SERVICE_KEY.KEY_ID.eq(known.keyId()))
                .execute();
    }

    private long keyNumber() {
        return sql.select(SERVICE_KEY.ID)
                .from(SERVICE_KEY)
                .where(SERVICE_KEY.KEY_ID.eq(known.keyId()))
                .fetchSingle()
                .value1();
    }

    private Instant used() {
        return sql.select(SERVICE_KEY.USED_AT)
                .from(SERVICE_KEY)
                .where(SERVICE_KEY.KEY_ID.eq(known.keyId()))
                .fetchSingle()
                .value1();
    }

    private List<String> refusals() {
        return sql.fetch(
                        "select details::json ->> 'why' from audit.entry where account = {0} and action = 'signature.refused'"
                                + " order by id",
                        DSL.val(known.id()))
                .map(row -> row.get(0, String.class));
    }
}

package org.xinqiao.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.notice.Tables.INCOMING;
import static org.xinqiao.schema.notice.Tables.RECEIPT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.notice.gateway.Signed;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.notice.http.url=http://127.0.0.1:9/sms",
            "xinqiao.notice.http.secret=" + GatewayDoorTest.SECRET
        })
@DisplayName("the door for SMS gateways (短信网关来件)")
class GatewayDoorTest {

    static final String SECRET = "a-secret-of-at-least-32-characters";

    @Autowired
    private MockMvc http;

    @Autowired
    private DSLContext sql;

    private final String id = UUID.randomUUID().toString();

    private String body() {
        return """
                {"receipts":[{"id":"%1$s","delivered":false,"reason":"UNDELIV to 13912345678"}],
                 "sms":[{"id":"%1$s","from":"+86 139 1234 5678","text":"路灯不亮"}]}""".formatted(id);
    }

    private ResultActions send(String body, Instant at, String secret) throws Exception {
        String time = Long.toString(at.getEpochSecond());
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return http.perform(post("/api/sms-gateway")
                .contentType(MediaType.APPLICATION_JSON)
                .header(Signed.TIME, time)
                .header(Signed.SIGNATURE, HexFormat.of().formatHex(Signed.of(secret, time, content)))
                .content(content));
    }

    @Test
    void takesWhatIsSigned() throws Exception {
        send(body(), Instant.now(), SECRET)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receipts").value(1))
                .andExpect(jsonPath("$.sms").value(1));
        assertThat(sql.fetchExists(INCOMING, INCOMING.MESSAGE_ID.eq(id))).isTrue();
        assertThat(sql.fetchSingle(RECEIPT, RECEIPT.MESSAGE_ID.eq(id)).getReason())
                .isEqualTo("UNDELIV to ***");
    }

    @Test
    void takesNothingTwice() throws Exception {
        Instant at = Instant.now();
        send(body(), at, SECRET).andExpect(status().isOk());
        send(body(), at, SECRET)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("notice.replayed"));
        send(body(), at.plusSeconds(1), SECRET).andExpect(status().isOk());
        assertThat(sql.fetchCount(INCOMING, INCOMING.MESSAGE_ID.eq(id))).isEqualTo(1);
    }

    @Test
    void staysShutForAnotherSecret() throws Exception {
        send(body(), Instant.now(), "another secret of at least 32 characters")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("notice.not-signed"));
        assertThat(sql.fetchExists(INCOMING, INCOMING.MESSAGE_ID.eq(id))).isFalse();
    }

    @Test
    void staysShutForWhatWasSignedLongAgo() throws Exception {
        send(body(), Instant.now().minusSeconds(301), SECRET).andExpect(status().isUnauthorized());
        send(body(), Instant.now().plusSeconds(302), SECRET).andExpect(status().isUnauthorized());
    }

    @Test
    void takesAllOfACallOrNothing() throws Exception {
        String half = body().replace("+86 139 1234 5678", "nobody");
        send(half, Instant.now(), SECRET).andExpect(status().isUnprocessableContent());
        send("[]", Instant.now(), SECRET).andExpect(status().isOk());
        send("{", Instant.now(), SECRET).andExpect(status().isUnprocessableContent());
        assertThat(sql.fetchExists(RECEIPT, RECEIPT.MESSAGE_ID.eq(id))).isFalse();
    }
}

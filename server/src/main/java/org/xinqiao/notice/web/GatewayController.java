package org.xinqiao.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.GatewayCalls;
import org.xinqiao.notice.GatewayCalls.Call;
import org.xinqiao.notice.NoticeProblem;
import org.xinqiao.notice.gateway.Signed;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 短信网关来访: where the HTTP gateway hands in receipts and SMS, signed; each signature counts once. */
@RestController
class GatewayController {

    private static final int MOST = 500;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_REASON = 200;

    private final GatewayCalls calls;
    private final JsonMapper json;

    GatewayController(GatewayCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /** 网关来件. @param receipts 回执 @param sms 来信 */
    record GatewayBody(
            @Nullable List<GatewayReceipt> receipts,
            @Nullable List<GatewaySms> sms) {}

    /** 网关回执. @param id as the gateway gave it when it took the message */
    record GatewayReceipt(
            String id, boolean delivered, @Nullable String reason) {}

    /** 网关来信. @param id the gateway's own: what comes again under one is the same */
    record GatewaySms(String id, String from, String text) {}

    /** 已收下. */
    record GatewayTaken(int receipts, int sms) {}

    @PostMapping("/api/sms-gateway")
    @ResponseStatus(HttpStatus.OK)
    GatewayTaken take(
            @RequestHeader(name = Signed.TIME, defaultValue = "") String time,
            @RequestHeader(name = Signed.SIGNATURE, defaultValue = "") String signature,
            @RequestBody @Schema(implementation = GatewayBody.class) byte[] content) {
        calls.check(time, signature, content);
        JsonNode body = read(content);
        List<Call> receipts = body.path("receipts")
                .valueStream()
                .limit(MOST + 1)
                .map(this::receipt)
                .toList();
        List<Call> sms =
                body.path("sms").valueStream().limit(MOST + 1).map(this::sms).toList();
        if (receipts.size() > MOST || sms.size() > MOST) {
            throw new ProblemFound(NoticeProblem.UNREADABLE_CALL);
        }
        calls.take(
                signature,
                java.util.stream.Stream.concat(receipts.stream(), sms.stream()).toList());
        return new GatewayTaken(receipts.size(), sms.size());
    }

    private JsonNode read(byte[] content) {
        try {
            return json.readTree(content);
        } catch (JacksonException unreadable) {
            throw new ProblemFound(NoticeProblem.UNREADABLE_CALL);
        }
    }

    private Call receipt(JsonNode node) {
        String reason = text(node, "reason");
        return new Call.Receipt(
                id(node),
                node.path("delivered").asBoolean(false),
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    private Call sms(JsonNode node) {
        Optional<PhoneNumber> from = PhoneNumber.parse(text(node, "from"));
        String words = text(node, "text");
        if (from.isEmpty() || words.isBlank() || words.length() > LONGEST_WORDS) {
            throw new ProblemFound(NoticeProblem.UNREADABLE_CALL);
        }
        return new Call.Sms(id(node), from.get(), words);
    }

    private static String id(JsonNode node) {
        String id = text(node, "id").strip();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new ProblemFound(NoticeProblem.UNREADABLE_CALL);
        }
        return id;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replace("\0", "");
    }
}

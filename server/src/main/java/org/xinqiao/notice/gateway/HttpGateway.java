package org.xinqiao.notice.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.xinqiao.notice.SmsGateway;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP 短信网关: posts {@code {"id", "to", "text"}}, signed, and reads {@code {"ids": […]}}. The gateway takes what comes
 * under one id once, and answers the same to every repetition.
 */
public final class HttpGateway implements SmsGateway {

    /** 名称. */
    public static final String NAME = "http";

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int MOST_IDS = 20;
    private static final int LONGEST_ID = 100;

    private final URI url;
    private final String secret;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private volatile Health last = new Health(Health.State.UP, "");

    public HttpGateway(URI url, String secret, JsonMapper json, Clock clock) {
        this.url = url;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knowsClientIds() {
        return true;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        byte[] content =
                json.writeValueAsBytes(Map.of("id", parcel.clientId(), "to", parcel.address(), "text", parcel.words()));
        String time = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(Signed.TIME, time)
                .header(Signed.SIGNATURE, HexFormat.of().formatHex(Signed.of(secret, time, content)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException away) {
            return told(new Outcome.NotSent("no connection"));
        } catch (IOException broken) {
            return told(new Outcome.Unclear(
                    "the connection broke: " + broken.getClass().getSimpleName()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Outcome.Unclear("the process ended");
        }
    }

    private Outcome read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String said = "HTTP " + status;
        if (status / 100 == 2) {
            return told(new Outcome.Accepted(ids(answer.body())));
        }
        return told(
                switch (status) {
                    case TIMEOUT, TOO_MANY, AWAY -> new Outcome.NotSent(said);
                    // the secret or the address is wrong: for an operator to set right, after which it goes out
                    case 401, 403, 404 -> new Outcome.NotSent(said);
                    default -> status / 100 == 4 ? new Outcome.Refused(said) : new Outcome.Unclear(said);
                });
    }

    private List<String> ids(String body) {
        try {
            return json.readTree(body)
                    .path("ids")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                    .limit(MOST_IDS)
                    .toList();
        } catch (JacksonException unreadable) {
            // it was taken; without ids there will be no receipts
            return List.of();
        }
    }

    private Outcome told(Outcome outcome) {
        last = switch (outcome) {
            case Outcome.Accepted _ -> new Health(Health.State.UP, "");
            case Outcome.Refused _ -> new Health(Health.State.UP, "");
            case Outcome.NotSent(String said) -> down("网关没有收 / the gateway takes nothing", said);
            case Outcome.Unclear(String said) -> down("网关没有答复 / the gateway does not answer", said);
        };
        return outcome;
    }

    private static Health down(String what, String said) {
        return new Health(Health.State.DOWN, what.replace(" / ", "（" + said + "） / ") + " (" + said + ")");
    }

    @Override
    public Health health() {
        return last;
    }
}

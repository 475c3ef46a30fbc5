package org.xinqiao.engines.ari;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** 线路: carries orders to the switch and its answers back, and says what came of those that failed. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new SwitchTime()))
            .build();

    /** What callers are made to hear goes out so many at a time, so that a thousand of them keep no seat from ringing. */
    private static final int HEARD_AT_ONCE = 16;

    private final AriSettings settings;
    private final HttpClient http;
    private final Semaphore heard = new Semaphore(HEARD_AT_ONCE, true);

    Wire(AriSettings settings, HttpClient http) {
        this.settings = settings;
        this.http = http;
    }

    /** An order whose answer says nothing. */
    void send(Order order) {
        read(order, exchange(order, BodyHandlers.ofByteArray()));
    }

    <T> T ask(Order order, Class<T> type) {
        byte[] body = read(order, exchange(order, BodyHandlers.ofByteArray()));
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new AriFailure.Broken(order + ": unreadable answer", unreadable);
        }
    }

    /** Something large; whoever asked reads and closes it. */
    InputStream open(Order order) {
        HttpResponse<InputStream> answer = exchange(order, BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 300) {
            try (InputStream body = answer.body()) {
                throw failure(order, answer.statusCode(), body.readAllBytes());
            } catch (IOException cut) {
                throw new AriFailure.Unanswered(order + ": cut off", cut);
            }
        }
        return answer.body();
    }

    private <B> HttpResponse<B> exchange(Order order, BodyHandler<B> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.base() + order.target()))
                .timeout(settings.timeout())
                .header("Authorization", settings.authorization())
                .method(order.method(), content(order));
        if (order.body() != null) {
            request.header("Content-Type", "application/json");
        }
        try {
            return order.isHeard() ? inTurn(request.build(), handler) : http.send(request.build(), handler);
        } catch (ConnectException | HttpConnectTimeoutException unreached) {
            throw new AriFailure.Unavailable(order + ": the switch is not reached", unreached);
        } catch (IOException unanswered) {
            throw new AriFailure.Unanswered(order + ": no answer", unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AriFailure.Unanswered(order + ": interrupted", interrupted);
        }
    }

    private <B> HttpResponse<B> inTurn(HttpRequest request, BodyHandler<B> handler)
            throws IOException, InterruptedException {
        heard.acquire();
        try {
            return http.send(request, handler);
        } finally {
            heard.release();
        }
    }

    private static BodyPublisher content(Order order) {
        return order.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(order.body()));
    }

    private static byte[] read(Order order, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw failure(order, answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private static AriFailure failure(Order order, int status, byte[] body) {
        String said = said(body);
        String message = order + ": " + status + " " + said;
        return switch (status) {
            case 400 -> said.contains("not found") ? new AriFailure.Gone(message) : new AriFailure.Invalid(message);
            case 401, 403 -> new AriFailure.Denied(message);
            case 404 -> new AriFailure.Gone(message);
            case 409, 412, 422 -> new AriFailure.NotNow(message);
            default -> new AriFailure.Broken(message);
        };
    }

    /** ARI says {"message": …} or {"error": …}, and something else where it did not get that far. */
    private static String said(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node.path("message").asString(node.path("error").asString(""));
        } catch (JacksonException notJson) {
            return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
        }
    }
}

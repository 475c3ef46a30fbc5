package org.xinqiao.bench.calls;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 旁听: hears of all that happens on the switch, beside the application and without its knowing: when each leg came, and when
 * it rang, both by the clock of the switch.
 */
final class SwitchWatch implements WebSocket.Listener, AutoCloseable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private static final String CARRIER = "PJSIP/carrier-";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Instant> came = new ConcurrentHashMap<>();
    private final Map<String, Instant> rang = new ConcurrentHashMap<>();
    private final Map<String, String> callers = new ConcurrentHashMap<>();
    private final Consumer<String> over;
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    /** @param over is told the name of each leg that is over, such as PJSIP/1001-00000004 */
    SwitchWatch(MeasuredSwitch telephone, Consumer<String> over) throws java.io.IOException {
        this.over = over;
        String both = telephone.app() + ":" + telephone.password("ari");
        String authorization = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        URI events = URI.create(
                telephone.ari().toString().replaceFirst("^http", "ws") + "/events?app=watch&subscribeAll=true");
        socket = http.newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(events, this)
                .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            happened(json.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void happened(JsonNode event) {
        JsonNode channel = event.path("channel");
        switch (event.path("type").asString()) {
            case "ChannelCreated" -> came.put(channel.path("id").asString(), time(event));
            case "Dial" -> {
                if ("RINGING".equals(event.path("dialstatus").asString())) {
                    rang.putIfAbsent(event.path("peer").path("id").asString(), time(event));
                }
            }
            case "ChannelEnteredBridge" -> {
                String leg = channel.path("id").asString();
                if (came.containsKey(leg) && channel.path("name").asString().startsWith(CARRIER)) {
                    callers.put(event.path("bridge").path("id").asString(), leg);
                }
            }
            case "ChannelDestroyed" -> over.accept(channel.path("name").asString());
            default -> {
                // of no interest
            }
        }
    }

    private static Instant time(JsonNode event) {
        return OffsetDateTime.parse(event.path("timestamp").asString(), TIME).toInstant();
    }

    /** From the coming of whoever calls, who was put through to a seat in that bridge, to the ringing of that leg; null where it was not heard of. */
    @Nullable
    Duration ringing(String bridge, String leg) {
        String caller = callers.get(bridge);
        Instant then = caller == null ? null : came.get(caller);
        Instant ringing = rang.get(leg);
        return then == null || ringing == null ? null : Duration.between(then, ringing);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}

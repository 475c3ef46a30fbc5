package org.xinqiao.calls.recogniser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 外接识别器: one that stands outside, spoken to over a WebSocket, a connection for each voice. */
final class SocketRecogniser implements Recogniser {

    static final String SUBPROTOCOL = "xinqiao-asr.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final RecogniserSettings settings;
    private final URI url;

    SocketRecogniser(RecogniserSettings settings) {
        this.settings = settings;
        this.url = Objects.requireNonNull(settings.url());
    }

    @Override
    public String name() {
        return settings.name().isBlank() ? url.getHost() : settings.name();
    }

    @Override
    public boolean isTest() {
        return false;
    }

    @Override
    public Session open(Opening opening, Results results) throws IOException {
        SocketSession session = new SocketSession(settings.protocol(), results);
        WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        if (settings.protocol() == Dialect.XINQIAO) {
            builder.subprotocols(SUBPROTOCOL);
        }
        Path token = settings.tokenFile();
        if (token != null) {
            builder.header("Authorization", "Bearer " + Files.readString(token).strip());
        }
        session.begin(
                patiently(builder.buildAsync(url, session)), settings.protocol().opening(opening, settings.language()));
        return session;
    }

    static <T> T patiently(CompletableFuture<T> coming) throws IOException {
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the recogniser does not answer", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the recogniser", ended);
        }
    }
}

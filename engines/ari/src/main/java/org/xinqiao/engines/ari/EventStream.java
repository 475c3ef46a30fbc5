package org.xinqiao.engines.ari;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** 事件流: one connection over which the switch tells what happens, from its opening to its end. */
final class EventStream implements AutoCloseable {

    /** What arrived: text, a sign of life, or the end. */
    private sealed interface Arrival {
        record Text(String json) implements Arrival {}

        record Alive() implements Arrival {}

        record End(String why) implements Arrival {}
    }

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Duration quiet;
    private final WebSocket socket;

    private EventStream(AriSettings settings, HttpClient http) {
        this.quiet = settings.quiet();
        this.socket = http.newWebSocketBuilder()
                .connectTimeout(settings.timeout())
                .header("Authorization", settings.authorization())
                .buildAsync(settings.events(), new Ear(arrivals))
                .join();
    }

    /** Opened when the switch has taken us for the application: from now on it keeps events for us. */
    static EventStream open(AriSettings settings, HttpClient http) throws IOException {
        try {
            return new EventStream(settings, http);
        } catch (CompletionException failed) {
            throw new IOException("the switch does not take the connection", failed.getCause());
        }
    }

    /** The next event as it was written. Asks for a sign of life when it is silent for long. */
    String next() throws IOException, InterruptedException {
        boolean asked = false;
        while (true) {
            Arrival arrival = arrivals.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
            switch (arrival) {
                case Arrival.Text text -> {
                    return text.json();
                }
                case Arrival.End end -> throw new IOException(end.why());
                case Arrival.Alive alive -> asked = false;
                case null -> {
                    if (asked) {
                        throw new IOException("the switch is silent");
                    }
                    socket.sendPing(ByteBuffer.allocate(0));
                    asked = true;
                }
            }
        }
    }

    /** Ends it from our side; whoever waits for the next event is told. */
    @Override
    public void close() {
        socket.abort();
        arrivals.add(new Arrival.End("closed"));
    }

    /** Puts everything in the queue at once: the connection never waits for whoever listens. */
    private record Ear(BlockingQueue<Arrival> arrivals, StringBuilder text) implements WebSocket.Listener {

        Ear(BlockingQueue<Arrival> arrivals) {
            this(arrivals, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                arrivals.add(new Arrival.Text(text.toString()));
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            arrivals.add(new Arrival.Alive());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            arrivals.add(new Arrival.End("the switch closed the connection: " + status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            arrivals.add(new Arrival.End("the connection broke: " + error.getMessage()));
        }
    }
}

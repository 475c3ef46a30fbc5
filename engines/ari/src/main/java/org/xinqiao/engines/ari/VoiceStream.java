package org.xinqiao.engines.ari;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** 话音流: the voice of a leg of {@link ExternalMedia#webSocket}, as it comes. When it ends, so does the leg. */
final class VoiceStream implements WebSocket.Listener {

    private final VoiceListener listener;
    private final AtomicBoolean over = new AtomicBoolean();

    private VoiceStream(VoiceListener listener) {
        this.listener = listener;
    }

    /** Returns when the switch has taken us. */
    static void open(AriSettings settings, HttpClient http, String connection, VoiceListener listener) {
        try {
            http.newWebSocketBuilder()
                    .connectTimeout(settings.timeout())
                    .subprotocols("media")
                    .header("Authorization", settings.authorization())
                    .buildAsync(settings.media(connection), new VoiceStream(listener))
                    .join();
        } catch (CompletionException failed) {
            throw new AriFailure.Unavailable("the switch gives no voice", failed);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        // MEDIA_START and the like: how the leg is named, which we know
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer voice, boolean last) {
        listener.heard(voice);
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        end();
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            listener.over();
        }
    }
}

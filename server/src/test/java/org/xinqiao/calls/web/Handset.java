package org.xinqiao.calls.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** 测试话机: the browser's end of a line, with the cookie of somebody who is signed in. */
final class Handset implements WebSocket.Listener {

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    /** @throws java.util.concurrent.ExecutionException when it gets no line */
    static WebSocket connect(Handset handset, URI door, String cookie, String origin) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("sip")
                .header("Cookie", cookie)
                .header("Origin", origin)
                .buildAsync(door, handset)
                .get(5, TimeUnit.SECONDS);
    }

    @Nullable
    String heard() throws InterruptedException {
        return heard.poll(5, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        text.append(piece);
        if (last) {
            heard.add(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
        heard.add("bytes " + bytes.remaining());
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String why) {
        heard.add("closed " + status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        heard.add("broken");
    }
}

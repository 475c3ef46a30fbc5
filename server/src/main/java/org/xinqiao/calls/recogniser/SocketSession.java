package org.xinqiao.calls.recogniser;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** 外接识别器的一路: the voice goes there, what was understood comes back. */
final class SocketSession implements Recogniser.Session, WebSocket.Listener {

    /** A sentence is short; whoever sends more is no recogniser. */
    private static final int LONGEST = 64 * 1024;

    private static final int LAST_WORD = 3;

    private final Dialect dialect;
    private final Recogniser.Results results;
    private final StringBuilder text = new StringBuilder();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;

    SocketSession(Dialect dialect, Recogniser.Results results) {
        this.dialect = dialect;
        this.results = results;
    }

    void begin(WebSocket opened, String opening) throws IOException {
        socket = opened;
        SocketRecogniser.patiently(opened.sendText(opening, true));
    }

    @Override
    public void hear(ByteBuffer samples) throws IOException {
        WebSocket there = socket;
        if (there == null || over.getCount() == 0) {
            throw new IOException("the recogniser has hung up");
        }
        SocketRecogniser.patiently(there.sendBinary(samples, true));
    }

    @Override
    public void end() {
        WebSocket there = socket;
        if (there == null) {
            return;
        }
        try {
            if (over.getCount() > 0) {
                SocketRecogniser.patiently(there.sendText(dialect.closing(), true));
                over.await(LAST_WORD, TimeUnit.SECONDS);
            }
        } catch (IOException gone) {
            // it has said all it will say
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            there.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        text.append(piece);
        if (text.length() > LONGEST) {
            over.countDown();
            from.abort();
            return null;
        }
        if (last) {
            String message = text.toString();
            text.setLength(0);
            if (dialect.hear(message, results)) {
                over.countDown();
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String why) {
        over.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        over.countDown();
    }
}

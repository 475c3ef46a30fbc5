package org.xinqiao.calls.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * 线路: one telephone in a browser joined to the switch; what one side says goes to the other as it is, and nothing of it is
 * kept or logged. When one side hangs up, so does the other.
 */
final class TelephoneLine extends AbstractWebSocketHandler implements SubProtocolCapable {

    static final String SIP = "sip";
    /** An INVITE with everything a browser offers has some 10 000. */
    static final int LONGEST = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(TelephoneLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final CloseStatus NO_SWITCH = CloseStatus.SERVICE_RESTARTED;

    private final HttpClient http;
    private final URI exchange;
    private final BooleanSupplier allowed;
    private final Consumer<TelephoneLine> over;
    private volatile @Nullable WebSocketSession browser;
    private volatile @Nullable WebSocket toSwitch;

    /** @param allowed whether whoever holds the telephone may still do so */
    TelephoneLine(HttpClient http, URI exchange, BooleanSupplier allowed, Consumer<TelephoneLine> over) {
        this.http = http;
        this.exchange = exchange;
        this.allowed = allowed;
        this.over = over;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(SIP);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST);
        session.setBinaryMessageSizeLimit(LONGEST);
        browser = new ConcurrentWebSocketSessionDecorator(session, (int) PATIENCE.toMillis(), 8 * LONGEST);
        try {
            toSwitch = patiently(http.newWebSocketBuilder()
                    .subprotocols(SIP)
                    .connectTimeout(PATIENCE)
                    .buildAsync(exchange, new SwitchEnd(this)));
        } catch (IOException e) {
            LOG.warn("浏览器话机连不上交换机 / a telephone does not reach the switch: {}", e.getMessage());
            hangUp(NO_SWITCH);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage said) throws IOException {
        WebSocket other = toSwitch;
        if (other != null) {
            patiently(other.sendText(said.getPayload(), true));
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage said) throws IOException {
        WebSocket other = toSwitch;
        if (other != null) {
            patiently(other.sendBinary(said.getPayload(), true));
        }
    }

    /** From the switch to the browser. */
    void answer(WebSocketMessage<?> said) {
        WebSocketSession here = browser;
        try {
            if (here != null) {
                here.sendMessage(said);
            }
        } catch (IOException | IllegalStateException gone) {
            hangUp(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    /** Keeps proxies on the way from thinking that nobody is there; who may no longer hold it hangs up. */
    void beat() {
        try {
            if (allowed.getAsBoolean()) {
                answer(new PingMessage(ByteBuffer.allocate(0)));
            } else {
                hangUp(CloseStatus.POLICY_VIOLATION);
            }
        } catch (DataAccessException unknown) {
            LOG.warn("暂时无法核对话机的登录 / whether a telephone is still signed in cannot be told now", unknown);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        hangUp(CloseStatus.SESSION_NOT_RELIABLE);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        hangUp(CloseStatus.NORMAL);
    }

    /** Both ends; the second time nothing happens. */
    void hangUp(CloseStatus why) {
        over.accept(this);
        WebSocket other = toSwitch;
        toSwitch = null;
        if (other != null) {
            other.abort();
        }
        WebSocketSession here = browser;
        browser = null;
        if (here != null) {
            try {
                here.close(why);
            } catch (IOException gone) {
                LOG.debug("gone already", gone);
            }
        }
    }

    private static <T> T patiently(CompletableFuture<T> coming) throws IOException {
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the switch does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the switch", e);
        }
    }
}

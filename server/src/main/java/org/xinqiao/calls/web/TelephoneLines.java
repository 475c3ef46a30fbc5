package org.xinqiao.calls.web;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.CallSettings;
import org.xinqiao.calls.TelephoneProblem;
import org.xinqiao.platform.ProblemFound;

/** 浏览器话机的线路: carried on to the switch from the same door as everything else, so that nobody reaches its registrar. */
@Component
@ConditionalOnWebApplication
class TelephoneLines {

    private static final long BEAT_SECONDS = 25;

    private final CallSettings settings;
    private final HttpClient http = HttpClient.newBuilder().build();
    private final Map<String, TelephoneLine> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("telephone-lines").factory());

    TelephoneLines(CallSettings settings) {
        this.settings = settings;
        clock.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Answers the request by becoming a line; an older one of the same holder is over.
     *
     * @param allowed asked again from time to time, whether the holder may still have one
     */
    void open(String holder, BooleanSupplier allowed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!settings.voice()) {
            throw new ProblemFound(CallProblem.VOICE_OFF);
        }
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || !TelephoneLine.SIP.equals(request.getHeader(WebSocketHttpHeaders.SEC_WEBSOCKET_PROTOCOL))
                || request.getHeader(HttpHeaders.ORIGIN) == null) {
            throw new ProblemFound(TelephoneProblem.NOT_A_TELEPHONE);
        }
        TelephoneLine line = new TelephoneLine(http, settings.telephones(), allowed, done -> open.remove(holder, done));
        WebSocketHttpRequestHandler handshake = new WebSocketHttpRequestHandler(line);
        handshake.setHandshakeInterceptors(List.of(new OriginHandshakeInterceptor()));
        handshake.handleRequest(request, response);
        if (response.getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
            TelephoneLine before = open.put(holder, line);
            if (before != null) {
                before.hangUp(CloseStatus.GOING_AWAY);
            }
        }
    }

    /** How many are open whose holders' names begin so. */
    long held(String beginning) {
        return open.keySet().stream()
                .filter(holder -> holder.startsWith(beginning))
                .count();
    }

    /** Looks after all of them now, and not only when the time has come. */
    void beat() {
        open.values().forEach(TelephoneLine::beat);
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
        open.values().forEach(line -> line.hangUp(CloseStatus.GOING_AWAY));
        http.close();
    }
}

package org.xinqiao.intake.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** 微信平台替身: answers on this machine what the platform's interface answers, and keeps what it was asked. */
public final class PlatformPeer {

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> spared = new ConcurrentHashMap<>();
    private volatile byte @Nullable [] picture;
    private volatile byte @Nullable [] film;
    private volatile String filmAt = "";
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** 收到的请求. */
    public record Asked(String path, String query, String body) {}

    PlatformPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As if freshly started. */
    public void forget() {
        asked.clear();
        answers.clear();
        spared.clear();
        picture = null;
        film = null;
    }

    /** Answers a film as the platform does: with where it lies. */
    void show(byte[] mp4, String host) {
        film = mp4;
        filmAt = host;
    }

    void refuse(String path, int code) {
        answers.put(path, "{\"errcode\":%d,\"errmsg\":\"refused\"}".formatted(code));
    }

    /** After so many have gone well. */
    void refuseAfter(String path, int well, int code) {
        refuse(path, code);
        spared.put(path, new AtomicInteger(well));
    }

    void show(byte[] jpeg) {
        picture = jpeg;
    }

    public List<Asked> at(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(path, String.valueOf(exchange.getRequestURI().getQuery()), body));
        byte[] shown = picture;
        byte[] played = film;
        if (played != null && path.equals("/film")) {
            exchange.getResponseHeaders().add("Content-Type", "video/mpeg4");
            send(exchange, played);
            return;
        }
        if (played != null && path.equals("/cgi-bin/media/get")) {
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            send(exchange, "{\"video_url\":\"%s/film\"}".formatted(filmAt).getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (path.equals("/cgi-bin/media/get") && shown != null) {
            exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
            exchange.getResponseHeaders().add("Content-disposition", "attachment; filename=\"Mq8nX2.jpg\"");
            send(exchange, shown);
            return;
        }
        String usual = switch (path) {
            case "/cgi-bin/stable_token" -> "{\"access_token\":\"T-1\",\"expires_in\":7200}";
            case "/cgi-bin/message/template/send" -> "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":200228332}";
            default -> OK;
        };
        exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
        AtomicInteger spare = spared.get(path);
        boolean isSpared = spare != null && spare.getAndDecrement() > 0;
        String told = isSpared ? usual : answers.getOrDefault(path, usual);
        send(exchange, told.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

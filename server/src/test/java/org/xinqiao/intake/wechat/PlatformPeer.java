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
import org.jspecify.annotations.Nullable;

/** 微信平台替身: answers on this machine what the platform's interface answers, and keeps what it was asked. */
public final class PlatformPeer {

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile byte @Nullable [] picture;
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
        picture = null;
    }

    void refuse(String path, int code) {
        answers.put(path, "{\"errcode\":%d,\"errmsg\":\"refused\"}".formatted(code));
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
        send(exchange, answers.getOrDefault(path, usual).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package org.xinqiao.intake.boards;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** 外站: a small site of the test's own that answers what it is told to, and keeps what is sent to it. */
final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** 页面. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Page(int status, String type, byte[] body) {}

    /** 收到的. */
    record Sent(String path, String timestamp, String signature, String body) {}

    OtherSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void show(String path, int status, String type, byte[] body) {
        pages.put(path, new Page(status, type, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            sent.add(new Sent(
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP)),
                    String.valueOf(exchange.getRequestHeaders().getFirst(Signature.SIGNATURE)),
                    new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
        }
        Page page = pages.getOrDefault(path, new Page(404, "text/plain", new byte[0]));
        if (page.status() == 302) {
            exchange.getResponseHeaders().add("Location", at("/elsewhere"));
        }
        exchange.getResponseHeaders().add("Content-Type", page.type());
        exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
        if (page.body().length > 0) {
            exchange.getResponseBody().write(page.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

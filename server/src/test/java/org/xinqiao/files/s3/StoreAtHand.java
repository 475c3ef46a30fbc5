package org.xinqiao.files.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.xinqiao.files.FileSettings;

/**
 * 测试用对象存储: keeps objects in memory, and gives and takes nothing for a request whose signature (SigV4) it does not come to
 * by itself, or whose content is not what was signed.
 */
public final class StoreAtHand implements AutoCloseable {

    static final String ACCESS = "AKHOUSE";
    static final String SECRET = "a secret of forty characters, more or less";
    static final String REGION = "cn-test-1";

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public StoreAtHand() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How a house is told of it. */
    public FileSettings.S3 settings() {
        return new FileSettings.S3(url(), REGION, "the-files", "east/", ACCESS, SECRET, true);
    }

    public Map<String, byte[]> objects() {
        return objects;
    }

    /** Methods, paths and ranges, in their order. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String range = exchange.getRequestHeaders().getFirst("Range");
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath() + (range == null ? "" : " " + range));
            String wrong = wrongWith(exchange, body);
            if (wrong != null) {
                error(exchange, 403, "SignatureDoesNotMatch", wrong);
                return;
            }
            serve(exchange, body, range);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void serve(HttpExchange exchange, byte[] body, @Nullable String range) throws IOException {
        String key = exchange.getRequestURI().getPath().substring(1);
        byte[] object = objects.get(key);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                exchange.getResponseHeaders().set("ETag", "\"" + body.length + "\"");
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(key);
                exchange.sendResponseHeaders(204, -1);
            }
            case "HEAD" -> {
                exchange.getResponseHeaders()
                        .set("Content-Length", object == null ? "0" : Integer.toString(object.length));
                exchange.sendResponseHeaders(object == null ? 404 : 200, -1);
            }
            default -> {
                if (object == null) {
                    error(exchange, 404, "NoSuchKey", "there is no such object");
                    return;
                }
                int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
                byte[] wanted = Arrays.copyOfRange(object, from, object.length);
                exchange.sendResponseHeaders(range == null ? 200 : 206, wanted.length);
                exchange.getResponseBody().write(wanted);
            }
        }
    }

    private static void error(HttpExchange exchange, int status, String code, String words) throws IOException {
        byte[] xml = "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, words)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        boolean bare = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bare ? -1 : xml.length);
        if (!bare) {
            exchange.getResponseBody().write(xml);
        }
    }

    /** As "Signature Version 4" words it: the request in one shape, hashed, signed with a key of the day. */
    private static @Nullable String wrongWith(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        Matcher told = AUTHORIZATION.matcher(
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        if (!told.matches() || !told.group(1).equals(ACCESS) || !told.group(3).equals(REGION)) {
            return "no signature of somebody known";
        }
        String content = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"), "");
        if (!content.equals("UNSIGNED-PAYLOAD") && !content.equals(sha256(body))) {
            return "the content is not what was signed";
        }
        String headers = Arrays.stream(told.group(4).split(";"))
                .map(name ->
                        name + ":" + exchange.getRequestHeaders().getFirst(name).strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join(
                "\n",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                headers,
                told.group(4),
                content);
        String scope = told.group(2) + "/" + REGION + "/s3/aws4_request";
        String toSign = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n" + scope + "\n"
                + sha256(request.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, toSign)).equals(told.group(5)) ? null : "another signature";
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

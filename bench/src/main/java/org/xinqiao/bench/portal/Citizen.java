package org.xinqiao.bench.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinqiao.portal.model.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 市民: one phone at an address of its own, signed in through the doors that everybody takes. */
final class Citizen {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Duration CODE_COMES = Duration.ofSeconds(60);
    private static final long LOOK_EVERY = Duration.ofMillis(100).toNanos();
    private static final int CREATED = 201;

    private final String base;
    private final String phone;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Citizen(int port, int number) {
        this.base = "http://127.0.0.1:" + port + "/api";
        this.phone = "139%04d%04d".formatted(System.currentTimeMillis() / 1000 % 10_000, number);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(address(number))
                .cookieHandler(cookies)
                .build();
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 9, (byte) (number >> 8), (byte) number});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Works at the puzzle, asks for the code, reads it where the demo shows what its simulator delivered, and signs in. */
    static Citizen signedIn(int port, int number) {
        Citizen citizen = new Citizen(port, number);
        JsonNode puzzle = JSON.readTree(citizen.get("/portal/puzzle"));
        String key = puzzle.path("puzzleKey").asString();
        citizen.post(
                "/portal/codes",
                Map.of(
                        "phone",
                        citizen.phone,
                        "puzzleKey",
                        key,
                        "answer",
                        answer(key, puzzle.path("bits").asInt())),
                200);
        citizen.post("/portal/session", Map.of("phone", citizen.phone, "code", citizen.code()), 200);
        return citizen;
    }

    private static String answer(String key, int bits) {
        long answer = 0;
        while (!Work.solves(key, Long.toString(answer), bits)) {
            answer++;
        }
        return Long.toString(answer);
    }

    private String code() {
        String end = phone.substring(phone.length() - 4);
        long until = System.nanoTime() + CODE_COMES.toNanos();
        while (System.nanoTime() < until) {
            for (JsonNode message : JSON.readTree(get("/demo/messages"))) {
                Matcher code = CODE.matcher(message.path("words").asString());
                if (message.path("to").asString().endsWith(end) && code.find()) {
                    return code.group();
                }
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        throw new IllegalStateException("no code came to the phone that ends in " + end);
    }

    /** Submits, and has a number for it. */
    void submit(Map<String, Object> form) {
        post("/portal/cases", form, CREATED);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)), 200);
    }

    private String post(String path, Map<String, Object> body, int wanted) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token())
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))),
                wanted);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String send(HttpRequest.Builder request, int wanted) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != wanted) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}

package org.xinqiao.bench.worklist;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 浏览器: one person who is signed in and asks for pages. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Browser(int port) {
        this.base = "http://localhost:" + port + "/api";
    }

    /** Signs in as that person. */
    public static Browser signedIn(int port, String username, String password) {
        Browser browser = new Browser(port);
        browser.send(HttpRequest.newBuilder(URI.create(browser.base + "/session")));
        String body = JSON.writeValueAsString(Map.of("username", username, "password", password));
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(URI.create(browser.base + "/session"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", browser.token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= OK + 100) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.body());
        }
        return browser;
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What is there, as text. */
    public String get(String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path)));
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    JsonNode read(String path) {
        return parse(get(path));
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}

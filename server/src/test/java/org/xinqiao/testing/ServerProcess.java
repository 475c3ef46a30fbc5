package org.xinqiao.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.xinqiao.Xinqiao;

/**
 * 服务器进程: the whole server in a process of its own, on a data folder with the embedded database, for what must hold
 * when processes are killed. It listens on the loopback alone.
 */
public final class ServerProcess implements AutoCloseable {

    public static final String PASSWORD = "a-first-password";

    private static final String ECHO = "the-same-in-cookie-and-header";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final URI base;
    private final CookieManager cookies;
    private final HttpClient http;

    private ServerProcess(Process process, URI base, CookieManager cookies) {
        this.process = process;
        this.base = base;
        this.cookies = cookies;
        HttpCookie echo = new HttpCookie("XSRF-TOKEN", ECHO);
        echo.setVersion(0);
        echo.setPath("/");
        cookies.getCookieStore().add(base, echo);
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** Starts it and waits until it answers. */
    public static ServerProcess on(Path data, Path place) throws IOException, InterruptedException {
        return on(data, place, new CookieManager(), List.of());
    }

    /** The same with further settings, {@code --name=value} each. */
    public static ServerProcess on(Path data, Path place, List<String> settings)
            throws IOException, InterruptedException {
        return on(data, place, new CookieManager(), settings);
    }

    /** Starts another, to which the same browser goes. */
    public static ServerProcess on(Path data, Path place, ServerProcess before)
            throws IOException, InterruptedException {
        return on(data, place, before.cookies, List.of());
    }

    private static ServerProcess on(Path data, Path place, CookieManager cookies, List<String> settings)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Xinqiao.class.getName(),
                "--xinqiao.data=" + data,
                "--xinqiao.place=" + place,
                "--xinqiao.access.first-password=" + PASSWORD,
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(settings);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
        ServerProcess server = new ServerProcess(process, URI.create("http://127.0.0.1:" + port), cookies);
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws InterruptedException {
        for (long until = System.nanoTime() + PATIENCE; System.nanoTime() < until; Thread.sleep(50)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended with " + process.exitValue());
            }
            try {
                if (send(HttpRequest.newBuilder(base.resolve("/actuator/health")))
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
        }
        throw new IllegalStateException("the server did not get ready");
    }

    /** Signs somebody in, for everything that follows. */
    public void signIn(String username) throws IOException, InterruptedException {
        post("/api/session", "application/json", """
                {"username":"%s","password":"%s"}""".formatted(username, PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What it answers to a machine that signs what it sends, which must be a success. */
    public String post(String path, byte[] content, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return body(request);
    }

    /** What it answers to a thing sent to it, which must be a success. */
    public String post(String path, String type, byte[] content) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", ECHO)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(base.resolve(path)));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As when the power fails: it is not asked and cannot tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It ends as it should. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

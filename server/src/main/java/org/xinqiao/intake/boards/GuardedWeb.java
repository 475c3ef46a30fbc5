package org.xinqiao.intake.boards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.model.OwnNetwork;

/**
 * 受限访问: asks other sites on behalf of whoever set a board up: never an address of the own network, never longer or more than
 * is settled, and no redirection, which would lead around the first of these. The name is looked up once for the check and,
 * from the machine's own memory of some seconds, once for the connection.
 */
@Component
@EnableConfigurationProperties(BoardSettings.class)
class GuardedWeb {

    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final BoardSettings settings;
    private final HttpClient client;

    GuardedWeb(BoardSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    /**
     * 应答.
     *
     * @param charset what its header says; absent where it says nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Answer(byte[] body, @Nullable String charset) {}

    Answer read(String address) throws Unreachable {
        return send(HttpRequest.newBuilder(checked(address))
                .header("User-Agent", "Xinqiao")
                .timeout(settings.patience())
                .GET()
                .build());
    }

    void post(String address, byte[] body, Map<String, String> headers) throws Unreachable {
        HttpRequest.Builder request = HttpRequest.newBuilder(checked(address))
                .header("User-Agent", "Xinqiao")
                .header("Content-Type", "application/json; charset=utf-8")
                .timeout(settings.patience())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        send(request.build());
    }

    /** Whether an address has the form of one that may be asked; where it leads is looked at each time. */
    static boolean isWeb(String address) {
        try {
            URI uri = new URI(address);
            boolean isHttp = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isHttp && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private URI checked(String address) throws Unreachable {
        if (!isWeb(address)) {
            throw Unreachable.now("网址不对，请检查。");
        }
        URI uri = URI.create(address);
        try {
            for (InetAddress each : InetAddress.getAllByName(uri.getHost())) {
                if (!settings.privateAddresses() && OwnNetwork.holds(each)) {
                    throw Unreachable.now("网址指向内部网络，不予访问。");
                }
            }
        } catch (UnknownHostException _) {
            throw Unreachable.now("找不到这个网站，请检查网址。");
        }
        return uri;
    }

    private Answer send(HttpRequest request) throws Unreachable {
        CompletableFuture<Answer> asked = client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .thenApply(this::taken);
        try {
            return asked.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            asked.cancel(true);
            throw Unreachable.now("对方在规定时间内没有应答。");
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Unreachable.now("读取中断。");
        }
    }

    private static Unreachable told(@Nullable Throwable cause) {
        return switch (cause) {
            case Refused refused -> refused.told;
            case java.net.http.HttpTimeoutException _ -> Unreachable.now("对方在规定时间内没有应答。");
            case javax.net.ssl.SSLException _ -> Unreachable.now("对方的证书不可信。");
            case null, default ->
                cause != null && cause.getCause() instanceof Refused refused
                        ? refused.told
                        : Unreachable.now("连接不上对方。");
        };
    }

    private Answer taken(HttpResponse<InputStream> answer) {
        int status = answer.statusCode();
        try (InputStream body = answer.body()) {
            if (status / 100 == 3) {
                throw new Refused(Unreachable.now("对方把网址转到了别处，请改为新的网址。"));
            }
            if (status / 100 != 2) {
                boolean forGood = status / 100 == 4 && status != TOO_MANY && status != TIMED_OUT;
                String words = "对方应答 " + status + "。";
                throw new Refused(forGood ? Unreachable.ever(words) : Unreachable.now(words));
            }
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String charset = type.matches("(?i).*charset=[\"']?[\\w-]+.*")
                    ? type.replaceFirst("(?i).*charset=[\"']?([\\w-]+).*", "$1")
                    : null;
            return new Answer(limited(body), charset);
        } catch (IOException _) {
            throw new Refused(Unreachable.now("读到一半断开了。"));
        }
    }

    private byte[] limited(InputStream body) throws IOException {
        long most = settings.longestAnswer().toBytes();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int got = body.read(piece); got >= 0; got = body.read(piece)) {
            read.write(piece, 0, got);
            if (read.size() > most) {
                throw new Refused(Unreachable.now("对方的应答太大，没有读取。"));
            }
        }
        return read.toByteArray();
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Unreachable told;

        Refused(Unreachable told) {
            super(told);
            this.told = told;
        }
    }
}

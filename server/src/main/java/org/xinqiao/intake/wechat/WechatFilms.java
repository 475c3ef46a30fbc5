package org.xinqiao.intake.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.xinqiao.files.FileSettings;
import org.xinqiao.intake.model.OwnNetwork;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * 微信视频: the platform answers a film with where it lies instead of with the film. It is fetched from there, but from no address of
 * the own network, unless the platform itself is reached through it; no larger than films may be, and within a minute.
 */
@Component
class WechatFilms {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FOUND = 200;

    private final WechatSettings settings;
    private final long most;
    private final HttpClient client;

    WechatFilms(WechatSettings settings, FileSettings files) {
        this.settings = settings;
        this.most = files.uploadMost().toBytes();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.patience())
                .build();
    }

    /** Where a film lies, if that is what the platform answered. */
    static Optional<String> placeIn(String answer) {
        try {
            return Optional.of(JsonMapper.shared()
                            .readTree(answer)
                            .path("video_url")
                            .asString(""))
                    .filter(address -> address.matches("https?://\\S{1,2000}"));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** For whoever reads it to its end or closes it. */
    InputStream open(String address) throws WechatTrouble {
        HttpRequest request = request(address);
        Path film = null;
        try {
            film = Files.createTempFile("wechat", ".film");
            if (fetched(request, film)) {
                return Files.newInputStream(film, StandardOpenOption.DELETE_ON_CLOSE);
            }
        } catch (IOException _) {
            // told below, as whatever else goes wrong
        }
        forget(film);
        throw WechatTrouble.unreachable();
    }

    private HttpRequest request(String address) throws WechatTrouble {
        try {
            URI uri = URI.create(address);
            boolean isPlatforms = URI.create(settings.platform()).getHost().equals(uri.getHost());
            for (InetAddress each : InetAddress.getAllByName(uri.getHost())) {
                if (!isPlatforms && OwnNetwork.holds(each)) {
                    throw WechatTrouble.unreachable();
                }
            }
            return HttpRequest.newBuilder(uri).timeout(PATIENCE).GET().build();
        } catch (IOException | IllegalArgumentException _) {
            throw WechatTrouble.unreachable();
        }
    }

    private boolean fetched(HttpRequest request, Path film) {
        CompletableFuture<HttpResponse<Path>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofFile(film), most));
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode() == FOUND;
        } catch (ExecutionException | TimeoutException _) {
            asked.cancel(true);
            return false;
        } catch (InterruptedException _) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void forget(@org.jspecify.annotations.Nullable Path film) {
        try {
            if (film != null) {
                Files.deleteIfExists(film);
            }
        } catch (IOException _) {
            // the machine clears its folder of temporary files
        }
    }
}

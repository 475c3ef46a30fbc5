package org.xinqiao.calls.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * 通路服务器: what a browser is told of STUN and TURN. An account for TURN is made for whoever asks and ends by itself, as in
 * draft-uberti-behave-turn-rest-00: the name is the second at which it ends and who it is for, the password the HMAC-SHA1 of the
 * name by the secret shared with the server, which need not be asked.
 */
@Component
@EnableConfigurationProperties(IceSettings.class)
class IceServers {

    private static final Logger LOG = LoggerFactory.getLogger(IceServers.class);
    private static final String HMAC = "HmacSHA1";

    private final IceSettings settings;
    private final Clock clock;

    IceServers(IceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** 通路服务器, in the words of a browser's RTCIceServer. */
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    /** For whoever sits there. */
    List<IceServer> seat(String extension) {
        List<IceServer> servers = new ArrayList<>(visitor());
        List<String> relays =
                settings.urls().stream().filter(IceSettings::isRelay).toList();
        Path secret = settings.secretFile();
        if (!relays.isEmpty() && secret != null) {
            try {
                Instant end = clock.instant().plus(settings.lifetime());
                String name = end.getEpochSecond() + ":" + extension;
                servers.add(new IceServer(
                        relays, name, password(name, Files.readString(secret).strip())));
            } catch (IOException | UncheckedIOException unreadable) {
                LOG.warn("中继密钥文件读不到 / the secret of the TURN server cannot be read: {}", secret);
            }
        }
        return servers;
    }

    /** For whoever is nobody: a relay is for those who work here. */
    List<IceServer> visitor() {
        List<String> open = settings.urls().stream()
                .filter(url -> !IceSettings.isRelay(url))
                .toList();
        return open.isEmpty() ? List.of() : List.of(new IceServer(open, null, null));
    }

    static String password(String name, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

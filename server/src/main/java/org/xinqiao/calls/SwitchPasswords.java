package org.xinqiao.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * 交换机密码: those the switch made for itself, each on a line of its own: "ari = …", "seat-2001 = …". Read whenever one is
 * asked for, since a new seat gets its own while we run.
 */
@Component
@EnableConfigurationProperties(CallSettings.class)
public class SwitchPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(SwitchPasswords.class);

    private final CallSettings settings;

    SwitchPasswords(CallSettings settings) {
        this.settings = settings;
    }

    /** The one of the application, to give orders. */
    public Optional<String> ari() {
        return named("ari");
    }

    /** The one a seat registers with. */
    public Optional<String> seat(String extension) {
        return named("seat-" + extension);
    }

    /** The one of whoever calls from the page of a demo. */
    public Optional<String> visitor() {
        return named("visitor");
    }

    private Optional<String> named(String name) {
        Path file = settings.passwords();
        if (file == null) {
            return Optional.empty();
        }
        String start = name + " = ";
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .filter(password -> !password.isEmpty())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("交换机的密码文件读不到 / the switch's passwords cannot be read: {}", file);
            return Optional.empty();
        }
    }
}

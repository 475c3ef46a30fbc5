package org.xinqiao.access;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PlatformSettings;

/** 欢迎: tells whoever started the demo where it is and whom they can be. */
@Component
@ConditionalOnProperty(name = "xinqiao.demo", havingValue = "true")
class Greeting {

    private static final int FIRST_WIDE = 0x2E80;

    private final Showcase showcase;
    private final PlatformSettings settings;
    private final Environment environment;

    Greeting(Showcase showcase, PlatformSettings settings, Environment environment) {
        this.showcase = showcase;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Path place = settings.place();
        List<Showcase.Entry> entries = place == null ? List.of() : showcase.of(place);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double seconds = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis() / 1000.0;
        out.printf("%n  心桥已就绪 Xinqiao is ready (%.1f s)%n%n", seconds);
        out.printf("    http://localhost:%s%n%n", environment.getProperty("local.server.port"));
        if (!entries.isEmpty()) {
            out.print(table(entries));
            out.printf("%n  密码 Password: %s%n", entries.getFirst().password());
        }
        out.printf("  按 Ctrl-C 停止 Ctrl-C stops it%n%n");
    }

    /** One line an account; Chinese characters take two columns of a terminal. */
    static String table(List<Showcase.Entry> entries) {
        int user = widest(entries.stream().map(Showcase.Entry::username).toList());
        int role = widest(entries.stream().map(Greeting::role).toList());
        StringBuilder table = new StringBuilder();
        for (Showcase.Entry entry : entries) {
            table.append("  ").append(padded(entry.username(), user));
            table.append("  ").append(padded(role(entry), role));
            table.append("  ").append(entry.zh()).append(System.lineSeparator());
        }
        return table.toString();
    }

    private static String role(Showcase.Entry entry) {
        return entry.roleZh() + " " + entry.roleEn();
    }

    private static int widest(List<String> words) {
        return words.stream().mapToInt(Greeting::columns).max().orElse(0);
    }

    private static String padded(String word, int columns) {
        return word + " ".repeat(columns - columns(word));
    }

    private static int columns(String word) {
        return word.codePoints().map(point -> point >= FIRST_WIDE ? 2 : 1).sum();
    }
}

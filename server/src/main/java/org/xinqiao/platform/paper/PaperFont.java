package org.xinqiao.platform.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 中文字体: a TrueType file that may be embedded; one that the settings name, else one where systems keep them. */
@Component
@EnableConfigurationProperties(PaperSettings.class)
public class PaperFont {

    /** Where Debian and its like put fonts whose outlines PDF takes; those of Noto CJK are of another kind. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/noto/NotoSansSC-Regular.ttf");

    private final String named;
    /** Read once: such a file has some megabytes, and a report many charts. */
    private final Map<Path, Font> read = new ConcurrentHashMap<>();

    public PaperFont(PaperSettings settings) {
        this.named = settings.font();
    }

    /** The file; empty where there is none. */
    public Optional<Path> file() {
        Stream<String> all = named.isBlank() ? USUAL.stream() : Stream.of(named);
        return all.map(Path::of).filter(Files::isReadable).findFirst();
    }

    /** For pictures; where there is none, whatever the system writes with. */
    Font drawn(float size) {
        return file().map(file -> read.computeIfAbsent(file, PaperFont::read))
                .orElseGet(PaperFont::systems)
                .deriveFont(size);
    }

    /** For digits and letters, which fonts of Chinese characters may lack. */
    static Font latin(float size) {
        return Latin.FONT.deriveFont(size);
    }

    private static Font read(Path file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (IOException | FontFormatException broken) {
            return systems();
        }
    }

    private static Font systems() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }

    /** 西文字体: read when a chart is drawn first. */
    private static final class Latin {

        private static final Font FONT = font();

        private static Font font() {
            try (InputStream file = PDDocument.class.getResourceAsStream(
                    "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
            } catch (IOException | FontFormatException broken) {
                return systems();
            }
        }
    }
}

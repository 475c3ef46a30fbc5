package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 生成的文档: a page of {@code docs/generated} that is written from the code. The build fails when the committed page says
 * something else; {@code mvn -pl server -am test -Dxinqiao.docs=write} writes it anew. Any room's test may use it:
 *
 * <pre>{@code GeneratedPage.named("case-lifecycle.md").holds(LifecyclePage.drawn());}</pre>
 */
public final class GeneratedPage {

    private static final Path FOLDER = Path.of("..", "docs", "generated");

    private final Path file;

    private GeneratedPage(Path file) {
        this.file = file;
    }

    /** The page of that name, for example {@code problems.md}. */
    public static GeneratedPage named(String name) {
        return new GeneratedPage(FOLDER.resolve(name));
    }

    /** Fails unless the committed page has exactly this content; or writes it, when asked to. */
    public void holds(String content) {
        holdsExactly(content.strip() + "\n\n<!-- Written by a test; -Dxinqiao.docs=write writes it anew. -->\n");
    }

    /** The same of a file that has no room for a remark. */
    public void holdsExactly(String page) {
        try {
            if ("write".equals(System.getProperty("xinqiao.docs"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, page);
            }
            assertThat(file)
                    .as("run the build with -Dxinqiao.docs=write and commit the page")
                    .exists()
                    .hasContent(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

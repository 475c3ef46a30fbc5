package org.xinqiao.bench.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** 首次打开的页面: what Chromium tells of the citizens' page, opened as on a slow phone, in JSON. */
record Page(String figures) {

    static final Page NOT_OPENED = new Page("null");

    private static final String SCRIPT = "e2e/first-load.mjs";
    private static final String TIMES = "5";

    /** By the browser tests' own Chromium, which is told to be slow. */
    static Page openedAt(int port) {
        Path house = Path.of(Objects.requireNonNull(System.getenv("XINQIAO_PLACE")))
                .toAbsolutePath()
                .getParent();
        try {
            Process node = new ProcessBuilder(
                            "node",
                            Objects.requireNonNull(house).resolve(SCRIPT).toString(),
                            "http://127.0.0.1:" + port + "/portal",
                            TIMES)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String figures = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (node.waitFor() != 0 || figures.isEmpty()) {
                throw new IllegalStateException(SCRIPT + " failed; e2e/run installs what it needs");
            }
            return new Page(figures);
        } catch (IOException e) {
            throw new IllegalStateException("the page could not be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    String json() {
        return "\"page\": " + figures;
    }
}

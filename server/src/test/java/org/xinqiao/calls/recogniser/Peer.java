package org.xinqiao.calls.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** 识别器进程: a recogniser outside, as the document describes it, that understands tones. */
public final class Peer implements AutoCloseable {

    private static final String TOKEN = "a-token-of-the-test";

    private final Process process;
    private final Path token;
    private final URI url;

    private Peer(Process process, Path token, URI url) {
        this.process = process;
        this.token = token;
        this.url = url;
    }

    /** @param sentences what each tone, in hertz, says */
    public static Peer that(Map<Integer, String> sentences) {
        try {
            Path token = Files.writeString(Files.createTempFile("xq-peer", ".token"), TOKEN + "\n");
            List<String> command = new ArrayList<>(List.of("node", "src/test/resources/recogniser/peer.mjs", TOKEN));
            sentences.forEach((hertz, sentence) -> command.add(hertz + "=" + sentence));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            String port = said.readLine();
            assertThat(port).as("the peer's port").matches("\\d+");
            return new Peer(process, token, URI.create("ws://127.0.0.1:" + port + "/asr"));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI url() {
        return url;
    }

    public Path token() {
        return token;
    }

    /** Gone from one moment to the next. */
    public void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(token);
    }
}

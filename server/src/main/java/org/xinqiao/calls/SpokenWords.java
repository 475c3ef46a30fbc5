package org.xinqiao.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 合成播报: words that somebody wrote into the register, spoken for the switch the first time they are needed, by espeak-ng like
 * its other prompts. Where that cannot be done, callers hear the usual prompt.
 */
@Component
class SpokenWords {

    private static final Logger LOG = LoggerFactory.getLogger(SpokenWords.class);
    private static final int SECONDS = 20;

    private final CallSettings settings;

    SpokenWords(CallSettings settings) {
        this.settings = settings;
    }

    /** The prompt of those words on the switch. */
    Optional<String> sound(Announcement words) {
        Path folder = settings.spoken();
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(words.sound() + ".wav");
        return Files.exists(file) || speak(words, file) ? Optional.of(words.sound()) : Optional.empty();
    }

    private static boolean speak(Announcement words, Path file) {
        try {
            Path text = Files.createTempFile("say", ".txt");
            Path raw = Files.createTempFile("say", ".wav");
            Path part = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".wav");
            Files.writeString(text, words.words());
            boolean spoken = run(
                            List.of("espeak-ng", "-v", "cmn", "-s", "165", "-f", text.toString(), "-w", raw.toString()))
                    && run(List.of("sox", raw.toString(), "-r", "8000", "-c", "1", "-b", "16", part.toString()));
            Files.deleteIfExists(text);
            Files.deleteIfExists(raw);
            if (spoken) {
                Files.move(part, file);
            }
            return spoken;
        } catch (IOException failed) {
            LOG.warn("播报未能合成 / words could not be spoken: {}", failed.toString());
            return Files.exists(file);
        }
    }

    private static boolean run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}

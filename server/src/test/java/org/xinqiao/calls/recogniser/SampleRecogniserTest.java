package org.xinqiao.calls.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.engines.ari.Tones;
import org.xinqiao.platform.StartRefused;

@DisplayName("The recogniser of tests (测试识别器)")
class SampleRecogniserTest {

    @TempDir
    Path folder;

    private final Notes notes = new Notes();

    @BeforeEach
    void samples() throws IOException {
        sample("water", 440, "家里停水了");
        sample("where", 1000, "请问在哪里");
    }

    private void sample(String name, int hertz, String text) throws IOException {
        Files.write(folder.resolve(name + ".wav"), Tones.wav(hertz));
        Files.writeString(folder.resolve(name + ".txt"), text + "\n");
    }

    private Recogniser.Session listening() throws IOException {
        return new SampleRecogniser(folder).open(new Recogniser.Opening(UUID.randomUUID(), "caller"), notes);
    }

    @Test
    @DisplayName("gives back the text of the sound it hears, after a pause or at the end, and says that it is a test")
    void knows() throws IOException {
        Recogniser.Session session = listening();
        session.hear(Notes.tone(0, 300));
        session.hear(Notes.tone(1000, 1000));
        assertThat(notes.partial).containsExactly("请问在");
        session.hear(Notes.tone(0, 500));
        assertThat(notes.settled).containsExactly("请问在哪里");
        session.hear(Notes.tone(440, 600));
        session.end();
        assertThat(notes.settled).containsExactly("请问在哪里", "家里停水了");
        assertThat(notes.from).containsExactly(Duration.ofMillis(300), Duration.ofMillis(1800));
        assertThat(new SampleRecogniser(folder).isTest()).isTrue();
    }

    @Test
    @DisplayName("says nothing of a sound it does not know, of silence, and of what is too short")
    void doesNotGuess() throws IOException {
        Recogniser.Session session = listening();
        session.hear(Notes.tone(1700, 1000));
        session.hear(Notes.tone(0, 1000));
        session.hear(Notes.tone(440, 200));
        session.end();
        assertThat(notes.partial).isEmpty();
        assertThat(notes.settled).isEmpty();
    }

    @Test
    @DisplayName("is not made of a folder whose sounds have no text")
    void incomplete() throws IOException {
        Files.delete(folder.resolve("water.txt"));
        var settings = new RecogniserSettings(null, Dialect.XINQIAO, "", null, "zh-CN", 60, folder);
        assertThatThrownBy(() -> new Recognisers(settings)).isInstanceOf(StartRefused.class);
    }
}

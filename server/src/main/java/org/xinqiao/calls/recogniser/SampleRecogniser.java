package org.xinqiao.calls.recogniser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 测试识别器: knows a folder of sounds and what is said in each. It listens to what it is given and gives back the text of the
 * sound that is most like it, or nothing: it understands no word.
 */
final class SampleRecogniser implements Recogniser {

    private static final double ALIKE = 0.9;
    private static final int SPAN = RATE / 10;

    /** So many tenths of a second until it is known what it is, until a pause ends it, and at the most. */
    private static final int KNOWN = 4;

    private static final int PAUSE = 4;
    private static final int LONGEST = 50;

    private record Sample(String text, Sound sound) {}

    private final List<Sample> samples;

    SampleRecogniser(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            this.samples = files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .map(SampleRecogniser::sample)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Sample sample(Path wav) {
        try {
            Path text = wav.resolveSibling(wav.getFileName().toString().replaceFirst("\\.wav$", ".txt"));
            return new Sample(Files.readString(text).strip(), Sound.of(wav));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String name() {
        return "样本 samples";
    }

    @Override
    public boolean isTest() {
        return true;
    }

    @Override
    public Session open(Opening opening, Results results) {
        return new Listening(results);
    }

    private final class Listening implements Session {

        private final Results results;
        private final List<Short> unheard = new ArrayList<>();
        private Sound sound = new Sound();
        private int spans;
        private int begun;
        private int loud;
        private int quiet;

        Listening(Results results) {
            this.results = results;
        }

        @Override
        public void hear(ByteBuffer voice) {
            ShortBuffer more = Sound.samples(voice);
            while (more.hasRemaining()) {
                unheard.add(more.get());
                if (unheard.size() == SPAN) {
                    span();
                }
            }
        }

        private void span() {
            ShortBuffer tenth = ShortBuffer.allocate(SPAN);
            unheard.forEach(tenth::put);
            unheard.clear();
            boolean heard = sound.add(tenth.flip(), RATE);
            begun = heard && loud == 0 ? spans : begun;
            spans++;
            loud += heard ? 1 : 0;
            quiet = heard ? 0 : quiet + 1;
            if (heard && loud == KNOWN) {
                known().ifPresent(text -> results.partial(text.substring(0, (text.length() + 1) / 2)));
            }
            if (loud > 0 && (quiet == PAUSE || loud == LONGEST)) {
                settle();
            }
        }

        private Optional<String> known() {
            return samples.stream()
                    .filter(it -> it.sound().likeness(sound) > ALIKE)
                    .max(Comparator.comparingDouble(it -> it.sound().likeness(sound)))
                    .map(Sample::text);
        }

        private void settle() {
            if (loud >= KNOWN) {
                known().ifPresent(text -> results.settled(text, Duration.ofMillis(100L * begun)));
            }
            sound = new Sound();
            loud = 0;
            quiet = 0;
        }

        @Override
        public void end() {
            settle();
        }
    }
}

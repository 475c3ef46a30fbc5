package org.xinqiao.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.floor.FloorLog.Said;
import org.xinqiao.calls.floor.Scribe;
import org.xinqiao.calls.recogniser.Recogniser;
import org.xinqiao.calls.recogniser.Recognisers;
import org.xinqiao.engines.ari.VoiceListener;

/** 实时转写: gives voices to the recogniser, shows what it understands while the call goes on, and has each sentence put on record. */
@Component
class LiveTranscripts implements Scribe {

    /** A sentence nobody speaks in one breath is cut. */
    private static final int LONGEST = 2_000;

    /** Pages are told of what is understood no more often than this. */
    private static final Duration BREATH = Duration.ofMillis(300);

    private final Cache<UUID, RunningTranscript> calls = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Recognisers recognisers;
    private final FloorFeed feed;
    private final Clock clock;
    private final AtomicBoolean telling = new AtomicBoolean();

    LiveTranscripts(Recognisers recognisers, FloorFeed feed, Clock clock) {
        this.recognisers = recognisers;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public int most() {
        return recognisers.most();
    }

    @Override
    public VoiceListener listen(Speaker speaker, Consumer<Said> kept) {
        Recogniser recogniser = recognisers.find().orElseThrow();
        UUID voice = UUID.randomUUID();
        RunningTranscript running = Objects.requireNonNull(
                calls.get(speaker.call(), id -> new RunningTranscript(recogniser.name(), recogniser.isTest())));
        var opening = new Recogniser.Opening(voice, speaker.role().name().toLowerCase(Locale.ROOT));
        Voice results = new Voice(voice, speaker, running, kept);
        return new Hearing(recogniser, opening, results, isThere -> {
                    results.begun = clock.instant();
                    running.reached(isThere);
                    tell();
                })
                .begun();
    }

    /** What is understood of that call so far; null while nobody listens to it. */
    @Nullable
    Transcript now(UUID call) {
        RunningTranscript running = most() == 0 ? null : calls.getIfPresent(call);
        return running == null ? null : running.now();
    }

    private void tell() {
        if (telling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("transcripts-tell").start(() -> {
                try {
                    Thread.sleep(BREATH);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                } finally {
                    telling.set(false);
                    feed.changed();
                }
            });
        }
    }

    /** What a recogniser sends is no more trusted than anything else from outside. */
    static String clean(String text) {
        String plain = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** 一路结果. */
    private final class Voice implements Recogniser.Results {

        private final UUID id;
        private final Speaker speaker;
        private final RunningTranscript running;
        private final Consumer<Said> kept;
        private volatile @Nullable Instant begun;
        private @Nullable Instant since;

        Voice(UUID id, Speaker speaker, RunningTranscript running, Consumer<Said> kept) {
            this.id = id;
            this.speaker = speaker;
            this.running = running;
            this.kept = kept;
        }

        private Transcript.Line line(Instant at, String text, boolean settled) {
            return new Transcript.Line(speaker.role(), speaker.label(), at, text, settled);
        }

        @Override
        public synchronized void partial(String said) {
            String text = clean(said);
            if (text.isEmpty()) {
                return;
            }
            Instant at = since == null ? clock.instant() : since;
            since = at;
            running.partial(id, line(at, text, false));
            tell();
        }

        @Override
        public synchronized void settled(String said, @Nullable Duration from) {
            String text = clean(said);
            Instant start = begun;
            Instant at = from != null && start != null ? start.plus(from) : since == null ? clock.instant() : since;
            since = null;
            running.settled(id, text.isEmpty() ? null : line(at, text, true));
            if (!text.isEmpty()) {
                kept.accept(new Said(
                        speaker.call(),
                        speaker.recording(),
                        at,
                        speaker.role(),
                        speaker.label(),
                        text,
                        running.recogniser(),
                        running.isTest()));
            }
            tell();
        }
    }
}

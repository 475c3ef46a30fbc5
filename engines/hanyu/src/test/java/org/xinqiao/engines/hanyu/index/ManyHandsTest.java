package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.Embedder;

@DisplayName("an index under many hands (并发)")
class ManyHandsTest {

    private static final int HANDS = 4;
    private static final int EACH = 25;

    @TempDir
    private Path folder;

    /** Reads meanings, and does something else meanwhile. */
    private static final class Slow implements Embedder {

        private final OtherModel model = new OtherModel();
        private Runnable meanwhile = () -> {};

        @Override
        public float[] embed(String text) {
            meanwhile.run();
            return model.embed(text);
        }

        @Override
        public int dimensions() {
            return model.dimensions();
        }

        @Override
        public String model() {
            return model.model();
        }
    }

    @Test
    void neverReadsAnOldMeaningOverANewerText() throws IOException {
        Slow slow = new Slow();
        try (HybridIndex index = HybridIndex.open(folder, Segmenter.plain(), slow)) {
            index.put(Entry.of("1", "停水通知", "明日停水。"));
            slow.meanwhile = () -> {
                slow.meanwhile = () -> {};
                index.put(Entry.of("1", "供暖通知", "明日供暖。"));
            };
            assertThat(index.embedWaiting(10)).isEqualTo(1);
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.waiting()).isEqualTo(1);
            assertThat(index.embedWaiting(10)).isEqualTo(1);
            assertThat(index.waiting()).isZero();
            assertThat(index.search(Question.of("供暖", 1)).getFirst().title()).isEqualTo("供暖通知");
        }
    }

    @Test
    void bringsNothingBackThatWasRemovedWhileItWasRead() throws IOException {
        Slow slow = new Slow();
        try (HybridIndex index = HybridIndex.open(folder, Segmenter.plain(), slow)) {
            index.put(Entry.of("1", "停水通知", "明日停水。"));
            slow.meanwhile = () -> index.remove("1");
            index.embedWaiting(10);
            assertThat(index.size()).isZero();
            assertThat(index.search(Question.of("停水", 5))).isEmpty();
        }
    }

    @Test
    void holdsAllThatAllOfThemPut() throws IOException, ExecutionException, InterruptedException {
        try (HybridIndex index = HybridIndex.open(folder, Segmenter.plain(), new OtherModel());
                ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                int mine = hand;
                work.add(hands.submit(() -> {
                    for (int at = 0; at < EACH; at++) {
                        index.put(Entry.of(mine + "/" + at, "停水通知" + at, "第" + at + "号通知。"));
                        index.search(Question.of("停水", 3));
                        index.embedWaiting(2);
                    }
                }));
            }
            for (Future<?> each : work) {
                each.get();
            }
            while (index.embedWaiting(50) > 0) {
                assertThat(index.size()).isEqualTo(HANDS * EACH);
            }
            index.commit("all");
            assertThat(index.size()).isEqualTo(HANDS * EACH);
            assertThat(index.waiting()).isZero();
        }
    }
}

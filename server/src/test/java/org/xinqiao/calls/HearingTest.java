package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.recogniser.Recogniser;

@DisplayName("A voice on its way to a recogniser (听写)")
class HearingTest {

    /** Takes what it is given, unless it is away or asleep. */
    private static final class Ears implements Recogniser {

        final List<Integer> pieces = new CopyOnWriteArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);
        volatile CountDownLatch asleep = new CountDownLatch(0);
        volatile boolean away;
        volatile int opened;

        @Override
        public String name() {
            return "ears";
        }

        @Override
        public boolean isTest() {
            return true;
        }

        @Override
        public Session open(Opening opening, Results results) throws IOException {
            check();
            opened++;
            return new Session() {
                @Override
                public void hear(ByteBuffer samples) throws IOException {
                    try {
                        asleep.await();
                    } catch (InterruptedException stopped) {
                        throw new IOException(stopped);
                    }
                    check();
                    pieces.add(samples.remaining());
                }

                @Override
                public void end() {
                    ended.countDown();
                }
            };
        }

        private void check() throws IOException {
            if (away) {
                throw new IOException("away");
            }
        }

        int bytes() {
            return pieces.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final Recogniser.Results NOBODY = new Recogniser.Results() {
        @Override
        public void partial(String text) {}

        @Override
        public void settled(String text, @Nullable Duration from) {}
    };

    private final Ears ears = new Ears();
    private final List<Boolean> reached = new CopyOnWriteArrayList<>();

    private Hearing hearing() {
        return new Hearing(ears, new Recogniser.Opening(UUID.randomUUID(), "caller"), NOBODY, reached::add).begun();
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(8);
        while (!holds.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    @DisplayName("arrives whole and in few pieces, and then ends")
    void arrives() throws Exception {
        Hearing hearing = hearing();
        for (int i = 0; i < 50; i++) {
            hearing.heard(ByteBuffer.allocate(640));
        }
        hearing.over();
        until(() -> ears.bytes() == 50 * 640);
        assertThat(ears.ended.await(2, TimeUnit.SECONDS)).isTrue();
        assertThat(ears.pieces).allSatisfy(piece -> assertThat(piece).isLessThanOrEqualTo(5 * 640));
        assertThat(reached).containsExactly(true);
        hearing.heard(ByteBuffer.allocate(640));
        Thread.sleep(150);
        assertThat(ears.bytes())
                .as("what is said afterwards is heard by nobody")
                .isEqualTo(50 * 640);
    }

    @Test
    @DisplayName("keeps nobody waiting, however long the recogniser takes: what is too much is left out")
    void slow() throws Exception {
        ears.asleep = new CountDownLatch(1);
        Hearing hearing = hearing();
        long begin = System.nanoTime();
        for (int i = 0; i < 5_000; i++) {
            hearing.heard(ByteBuffer.allocate(640));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        ears.asleep.countDown();
        hearing.over();
        until(() -> ears.ended.getCount() == 0);
        assertThat(ears.bytes()).isBetween(500 * 640, 520 * 640);
    }

    @Test
    @DisplayName("is heard again when the recogniser is back, and that it was away is said")
    void away() throws Exception {
        ears.away = true;
        Hearing hearing = hearing();
        hearing.heard(ByteBuffer.allocate(640));
        until(() -> reached.contains(false));
        ears.away = false;
        until(() -> {
            hearing.heard(ByteBuffer.allocate(640));
            return ears.opened == 1 && ears.bytes() > 0;
        });
        assertThat(reached).containsExactly(false, true);
        hearing.over();
    }

    @Test
    @DisplayName("comes back as plain text of bounded length, whatever a recogniser sends")
    void clean() {
        assertThat(LiveTranscripts.clean(" 水\u0000管\n爆了 ")).isEqualTo("水 管 爆了");
        assertThat(LiveTranscripts.clean("\ud83d")).isEqualTo("?");
        assertThat(LiveTranscripts.clean("长".repeat(9_000))).hasSize(2_000).endsWith("…");
        assertThat(LiveTranscripts.clean("\u0007\r")).isEmpty();
    }
}

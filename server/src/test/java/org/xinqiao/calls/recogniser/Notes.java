package org.xinqiao.calls.recogniser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** 记下的结果: what a recogniser said, in order. */
final class Notes implements Recogniser.Results {

    final List<String> partial = new CopyOnWriteArrayList<>();
    final List<String> settled = new CopyOnWriteArrayList<>();
    final List<@Nullable Duration> from = new CopyOnWriteArrayList<>();

    @Override
    public void partial(String text) {
        partial.add(text);
    }

    @Override
    public void settled(String text, @Nullable Duration since) {
        settled.add(text);
        from.add(since);
    }

    boolean untilSettled() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(5);
        while (settled.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        return !settled.isEmpty();
    }

    /** So long of a tone; of silence for 0 hertz. */
    static ByteBuffer tone(int hertz, int milliseconds) {
        int count = Recogniser.RATE / 1000 * milliseconds;
        ByteBuffer voice = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            voice.putShort((short) (8000 * Math.sin(2 * Math.PI * hertz * i / Recogniser.RATE)));
        }
        return voice.flip();
    }
}

package org.xinqiao.engines.ari;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * 录音命令: how to record a leg or a bridge. What is there under the same name is never overwritten.
 *
 * @param longest ends by itself after so long; null for never
 * @param beep    whether a tone tells those who talk
 * @param pause   ends when nobody has spoken for so long; null for never
 * @param keyEnds whether any key ends it
 */
public record RecordingOrder(
        String name,
        @Nullable Duration longest,
        boolean beep,
        @Nullable Duration pause,
        boolean keyEnds) {

    public RecordingOrder {
        Names.check(name);
    }

    public static RecordingOrder named(String name) {
        return new RecordingOrder(name, null, false, null, false);
    }

    public RecordingOrder atMost(Duration time) {
        return new RecordingOrder(name, time, beep, pause, keyEnds);
    }

    public RecordingOrder withBeep() {
        return new RecordingOrder(name, longest, true, pause, keyEnds);
    }

    /** Ended by a pause that long, or by any key. */
    public RecordingOrder untilPause(Duration time) {
        return new RecordingOrder(name, longest, beep, time, true);
    }

    Order put(Order order) {
        return order.with("name", name)
                .with("format", "wav")
                .with("ifExists", "fail")
                .with("beep", beep)
                .with("maxDurationSeconds", longest == null ? null : longest.toSeconds())
                .with("maxSilenceSeconds", pause == null ? null : pause.toSeconds())
                .with("terminateOn", keyEnds ? "any" : null);
    }
}

package org.xinqiao.calls.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xinqiao.engines.ari.VoiceListener;

/** 测试转写员: who is given words instead of sound, and understands every one. */
final class FakeScribe implements Scribe {

    final List<String> listening = new ArrayList<>();
    int most = 10;

    @Override
    public int most() {
        return most;
    }

    @Override
    public VoiceListener listen(Speaker speaker, Consumer<FloorLog.Said> kept) {
        String who = (speaker.role() + " " + speaker.label()).strip();
        listening.add(who);
        return new VoiceListener() {
            private boolean over;

            @Override
            public void heard(ByteBuffer samples) {
                if (!over) {
                    String text = UTF_8.decode(samples).toString();
                    kept.accept(new FloorLog.Said(
                            speaker.call(),
                            speaker.recording(),
                            Instant.EPOCH,
                            speaker.role(),
                            speaker.label(),
                            text,
                            "fake",
                            true));
                }
            }

            @Override
            public void over() {
                over = true;
                listening.remove(who);
            }
        };
    }
}

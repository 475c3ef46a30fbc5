package org.xinqiao.calls.floor;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.ari.Ari;
import org.xinqiao.engines.ari.AriEvent.StasisStart;
import org.xinqiao.engines.ari.BridgeId;
import org.xinqiao.engines.ari.ChannelId;
import org.xinqiao.engines.ari.Expected;
import org.xinqiao.engines.ari.ExternalMedia;
import org.xinqiao.engines.ari.HangupReason;
import org.xinqiao.engines.ari.Media;
import org.xinqiao.engines.ari.Origination;
import org.xinqiao.engines.ari.PlaybackId;
import org.xinqiao.engines.ari.RecordingOrder;
import org.xinqiao.engines.ari.Side;
import org.xinqiao.engines.ari.VoiceListener;

/** 真实交换机: the {@link Board} that is Asterisk. */
public final class AriBoard implements Board {

    /** 16 kHz, linear. */
    private static final String VOICE = "slin16";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<Ari> ari;

    /** @param ari the connection, once it has been opened */
    public AriBoard(Supplier<Ari> ari) {
        this.ari = ari;
    }

    private static ChannelId leg(String name) {
        return new ChannelId(name);
    }

    @Override
    public void answer(String leg) {
        ari.get().channels().answer(leg(leg));
    }

    @Override
    public void call(String leg, String endpoint, @Nullable String shows, Duration patience) {
        Origination how = Origination.to(endpoint).within(patience);
        ari.get().channels().originate(leg(leg), shows == null ? how : how.from(shows));
    }

    @Override
    public boolean reaches(String endpoint) {
        return ari.get().isOnline(endpoint);
    }

    @Override
    public void hangUp(String leg) {
        ari.get().channels().hangUp(leg(leg), HangupReason.NORMAL);
    }

    @Override
    public void play(String leg, String playback, String sound) {
        ari.get().channels().play(leg(leg), new PlaybackId(playback), new Media(sound));
    }

    @Override
    public void playTo(String bridge, String playback, String sound) {
        ari.get().bridges().play(new BridgeId(bridge), new PlaybackId(playback), new Media(sound));
    }

    @Override
    public void stop(String playback) {
        ari.get().channels().stop(new PlaybackId(playback));
    }

    @Override
    public void music(String leg, boolean on) {
        if (on) {
            ari.get().channels().startMusic(leg(leg));
        } else {
            ari.get().channels().stopMusic(leg(leg));
        }
    }

    @Override
    public void keys(String leg, String digits) {
        ari.get().channels().sendDtmf(leg(leg), digits);
    }

    @Override
    public void bridge(String bridge) {
        ari.get().bridges().create(new BridgeId(bridge));
    }

    @Override
    public void join(String bridge, String leg) {
        ari.get().bridges().add(new BridgeId(bridge), leg(leg));
    }

    @Override
    public void part(String bridge, String leg) {
        ari.get().bridges().remove(new BridgeId(bridge), leg(leg));
    }

    @Override
    public void endBridge(String bridge) {
        ari.get().bridges().destroy(new BridgeId(bridge));
    }

    @Override
    public void record(String bridge, String recording) {
        ari.get().bridges().record(new BridgeId(bridge), RecordingOrder.named(recording));
    }

    @Override
    public void recordBeside(String leg, String listener, String recording) {
        Ari exchange = ari.get();
        ChannelId snoop = leg(listener);
        try (Expected<StasisStart> listens = exchange.expect(StasisStart.class, started(snoop))) {
            exchange.channels().snoop(leg(leg), snoop, Side.BOTH, Side.NONE);
            if (listens.within(PATIENCE).isEmpty()) {
                exchange.channels().hangUp(snoop, HangupReason.NORMAL);
                throw new IllegalStateException("the switch has not handed over what listens to a leg");
            }
        }
        exchange.channels().record(snoop, RecordingOrder.named(recording));
    }

    @Override
    public void recordLeg(String leg, String recording, Duration longest) {
        ari.get()
                .channels()
                .record(
                        leg(leg),
                        RecordingOrder.named(recording).atMost(longest).withBeep());
    }

    @Override
    public void recordWord(String leg, String recording, Duration longest, Duration pause) {
        RecordingOrder how = RecordingOrder.named(recording).atMost(longest).withBeep();
        ari.get().channels().record(leg(leg), how.untilPause(pause));
    }

    @Override
    public void hearTalk(String leg) {
        ari.get().channels().set(leg(leg), "TALK_DETECT(set)", "");
    }

    @Override
    public void pauseRecording(String recording, boolean paused) {
        if (paused) {
            ari.get().recordings().pause(recording);
        } else {
            ari.get().recordings().resume(recording);
        }
    }

    /** Nobody is brought together with a leg that the switch has not handed to us yet. */
    @Override
    public void tap(String leg, Tap names, VoiceListener ear) {
        Ari exchange = ari.get();
        ChannelId snoop = leg(names.snoop());
        ChannelId media = leg(names.media());
        BridgeId bridge = new BridgeId(names.bridge());
        exchange.bridges().create(bridge);
        try (Expected<StasisStart> spies = exchange.expect(StasisStart.class, started(snoop));
                Expected<StasisStart> carries = exchange.expect(StasisStart.class, started(media))) {
            exchange.channels().snoop(leg(leg), snoop, Side.IN, Side.NONE);
            exchange.channels().externalMedia(media, ExternalMedia.webSocket(VOICE));
            exchange.listen(media, ear);
            if (spies.within(PATIENCE).isEmpty() || carries.within(PATIENCE).isEmpty()) {
                throw new IllegalStateException("the switch has not handed over what listens to a leg");
            }
        }
        exchange.bridges().add(bridge, snoop, media);
    }

    private static Predicate<StasisStart> started(ChannelId leg) {
        return start -> start.channel().id().equals(leg);
    }

    @Override
    public void snoop(String leg, String snoop, boolean whisper) {
        ari.get().channels().snoop(leg(leg), leg(snoop), Side.BOTH, whisper ? Side.OUT : Side.NONE);
    }
}

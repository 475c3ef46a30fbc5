package org.xinqiao.engines.ari;

import java.util.List;
import java.util.Map;

/** 通道命令: what one can do with a leg. Each throws an {@link AriFailure}; most often {@link AriFailure.Gone}. */
public final class Channels {

    private final Wire wire;
    private final Ledger ledger;
    private final String app;

    Channels(Wire wire, Ledger ledger, String app) {
        this.wire = wire;
        this.ledger = ledger;
        this.app = app;
    }

    public Channel get(ChannelId id) {
        return wire.ask(Order.get("channels", id), Channel.class);
    }

    /** All legs on the switch, ours or not. */
    public List<Channel> list() {
        return List.of(wire.ask(Order.get("channels"), Channel[].class));
    }

    /**
     * Calls somebody. The leg rings now; its StasisStart says that it was answered, its ChannelDestroyed that it was not.
     *
     * @throws AriFailure.NotReachable when there is nobody to ring; then no event follows
     */
    public Channel originate(ChannelId id, Origination how) {
        Order order = Order.post("channels")
                .with("endpoint", how.endpoint())
                .with("app", app)
                .with("appArgs", how.args().isEmpty() ? null : String.join(",", how.args()))
                .with("callerId", how.caller())
                .with("timeout", how.patience().toSeconds())
                .with("channelId", id)
                .carrying(how.variables().isEmpty() ? Map.of() : Map.of("variables", how.variables()));
        try {
            return ledger.making(id, () -> wire.ask(order, Channel.class));
        } catch (AriFailure.Broken | AriFailure.Invalid | AriFailure.Gone nobody) {
            throw new AriFailure.NotReachable(how.endpoint() + ": " + nobody.getMessage());
        }
    }

    public void answer(ChannelId id) {
        wire.send(Order.post("channels", id, "answer"));
    }

    /** 回铃音: the caller hears that it rings. */
    public void ring(ChannelId id) {
        wire.send(Order.post("channels", id, "ring"));
    }

    public Playback play(ChannelId id, PlaybackId playback, Media media) {
        return wire.ask(Order.post("channels", id, "play", playback).with("media", media.uri()), Playback.class);
    }

    /** Stops a playback, of a leg or in a bridge. */
    public void stop(PlaybackId playback) {
        wire.send(Order.delete("playbacks", playback));
    }

    /** 等待音乐. */
    public void startMusic(ChannelId id) {
        wire.send(Order.post("channels", id, "moh"));
    }

    public void stopMusic(ChannelId id) {
        wire.send(Order.delete("channels", id, "moh"));
    }

    /** 保持: tells the other end that it is on hold. */
    public void hold(ChannelId id) {
        wire.send(Order.post("channels", id, "hold"));
    }

    public void unhold(ChannelId id) {
        wire.send(Order.delete("channels", id, "hold"));
    }

    /** 静音: IN so that nobody hears this leg, OUT so that it hears nobody. */
    public void mute(ChannelId id, Side side) {
        wire.send(Order.post("channels", id, "mute").with("direction", side.said()));
    }

    public void unmute(ChannelId id, Side side) {
        wire.send(Order.delete("channels", id, "mute").with("direction", side.said()));
    }

    /** 发送按键. */
    public void sendDtmf(ChannelId id, String digits) {
        wire.send(Order.post("channels", id, "dtmf").with("dtmf", digits));
    }

    /** 录制单个通道, such as what a caller leaves after the tone. */
    public Recording record(ChannelId id, RecordingOrder how) {
        return wire.ask(how.put(Order.post("channels", id, "record")), Recording.class);
    }

    /**
     * 监听与耳语: a leg that hears another and may talk into it. Listening is (BOTH, NONE); whispering to the one at the other
     * end is (BOTH, OUT). It is heard and talks where it is bridged or played to.
     */
    public Channel snoop(ChannelId id, ChannelId snoop, Side hears, Side whispersTo) {
        Order order = Order.post("channels", id, "snoop", snoop)
                .with("app", app)
                .with("appArgs", "snoop")
                .with("spy", hears.said())
                .with("whisper", whispersTo.said());
        return ledger.making(snoop, () -> wire.ask(order, Channel.class));
    }

    public Channel externalMedia(ChannelId id, ExternalMedia media) {
        Order order = Order.post("channels", "externalMedia")
                .with("app", app)
                .with("channelId", id)
                .with("external_host", media.host())
                .with("encapsulation", media.encapsulation())
                .with("transport", media.transport())
                .with("format", media.format())
                .with("data", media.data())
                .with("connection_type", media.connection());
        return ledger.making(id, () -> wire.ask(order, Channel.class));
    }

    /** 通道变量: what the switch, or the dial plan, noted down about a leg. */
    public String variable(ChannelId id, String name) {
        return wire.ask(Order.get("channels", id, "variable").with("variable", name), Variable.class)
                .value();
    }

    /** Notes something down about a leg, or sets what the switch does with it, such as TALK_DETECT(set). */
    public void set(ChannelId id, String name, String value) {
        wire.send(Order.post("channels", id, "variable").with("variable", name).with("value", value));
    }

    private record Variable(String value) {}

    public void hangUp(ChannelId id, HangupReason reason) {
        wire.send(Order.delete("channels", id).with("reason", reason.said()));
    }
}

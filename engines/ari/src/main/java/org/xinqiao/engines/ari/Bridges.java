package org.xinqiao.engines.ari;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 会话桥命令: bringing legs together. Each throws an {@link AriFailure}. */
public final class Bridges {

    private final Wire wire;
    private final Ledger ledger;
    private final String app;

    Bridges(Wire wire, Ledger ledger, String app) {
        this.wire = wire;
        this.ledger = ledger;
        this.app = app;
    }

    public Bridge get(BridgeId id) {
        return wire.ask(Order.get("bridges", id), Bridge.class);
    }

    public List<Bridge> list() {
        return List.of(wire.ask(Order.get("bridges"), Bridge[].class));
    }

    /**
     * A bridge for as many as come; keys pressed within it are still told. It stays until it is destroyed. What happens to it
     * is told even while nobody is in it, such as the end of a recording.
     */
    public Bridge create(BridgeId id) {
        Order order = Order.post("bridges", id).with("type", "mixing,dtmf_events");
        Bridge made = ledger.making(id, () -> wire.ask(order, Bridge.class));
        wire.send(Order.subscribe(app, "bridge:" + id));
        return made;
    }

    /** Adds them in one go; a leg that is in another bridge leaves that one. */
    public void add(BridgeId id, ChannelId... channels) {
        String all = Stream.of(channels).map(ChannelId::value).collect(Collectors.joining(","));
        wire.send(Order.post("bridges", id, "addChannel").with("channel", all));
    }

    /** Takes a leg out; it is silent then, and still ours. */
    public void remove(BridgeId id, ChannelId channel) {
        wire.send(Order.post("bridges", id, "removeChannel").with("channel", channel));
    }

    /** To all who are in it. */
    public Playback play(BridgeId id, PlaybackId playback, Media media) {
        return wire.ask(Order.post("bridges", id, "play", playback).with("media", media.uri()), Playback.class);
    }

    public void startMusic(BridgeId id) {
        wire.send(Order.post("bridges", id, "moh"));
    }

    public void stopMusic(BridgeId id) {
        wire.send(Order.delete("bridges", id, "moh"));
    }

    /** 录音: all who are in it, mixed; it ends by itself when the last of them leaves. */
    public Recording record(BridgeId id, RecordingOrder how) {
        return wire.ask(how.put(Order.post("bridges", id, "record")), Recording.class);
    }

    /** Legs that are in it stay up, each alone. */
    public void destroy(BridgeId id) {
        wire.send(Order.delete("bridges", id));
        ledger.forget(id);
    }
}

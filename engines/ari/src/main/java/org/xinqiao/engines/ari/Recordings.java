package org.xinqiao.engines.ari;

import java.io.InputStream;

/** 录音命令: recordings while they are made, and when they are finished. Each throws an {@link AriFailure}. */
public final class Recordings {

    private final Wire wire;

    Recordings(Wire wire) {
        this.wire = wire;
    }

    /** Ends it and keeps it. */
    public void stop(String name) {
        wire.send(Order.post("recordings", "live", Names.check(name), "stop"));
    }

    /** 暂停, for what must not be kept; nothing is recorded until it is resumed. */
    public void pause(String name) {
        wire.send(Order.post("recordings", "live", Names.check(name), "pause"));
    }

    public void resume(String name) {
        wire.send(Order.delete("recordings", "live", Names.check(name), "pause"));
    }

    /** Ends it and throws it away. */
    public void discard(String name) {
        wire.send(Order.delete("recordings", "live", Names.check(name)));
    }

    /** The finished file, a WAV of 8 kHz; whoever opens it closes it. */
    public InputStream open(String name) {
        return wire.open(Order.get("recordings", "stored", Names.check(name), "file"));
    }

    /** Removes the finished file from the switch. */
    public void delete(String name) {
        wire.send(Order.delete("recordings", "stored", Names.check(name)));
    }
}

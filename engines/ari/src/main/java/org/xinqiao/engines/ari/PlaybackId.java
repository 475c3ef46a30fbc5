package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 播放号: names one playing of a prompt, so that it can be stopped. */
public record PlaybackId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlaybackId {
        Names.check(value);
    }

    /** One that nobody has yet. */
    public static PlaybackId fresh() {
        return new PlaybackId(Names.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}

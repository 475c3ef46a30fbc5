package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 通道号: names one leg; the switch's own, or one of ours. */
public record ChannelId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChannelId {
        Names.check(value);
    }

    /** One that nobody has yet. */
    public static ChannelId fresh() {
        return new ChannelId(Names.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}

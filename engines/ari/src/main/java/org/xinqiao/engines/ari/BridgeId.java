package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** 会话桥号: names one bridge. */
public record BridgeId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BridgeId {
        Names.check(value);
    }

    /** One that nobody has yet. */
    public static BridgeId fresh() {
        return new BridgeId(Names.fresh());
    }

    @Override
    public String toString() {
        return value;
    }
}

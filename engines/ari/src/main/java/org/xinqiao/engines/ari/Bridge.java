package org.xinqiao.engines.ari;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** 会话桥: whoever is in it hears the others, be it two or twenty. */
public record Bridge(
        BridgeId id,
        String name,
        @JsonProperty("bridge_type") String type,
        String technology,
        List<ChannelId> channels) {

    public Bridge {
        channels = List.copyOf(channels);
    }
}

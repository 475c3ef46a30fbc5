package org.xinqiao.engines.ari;

import java.util.List;
import java.util.Set;

/**
 * 现状: what is on the switch at the moment of a connection, and what of the things known before is gone.
 *
 * @param channels     our legs: those in the application, and those we called that ring still
 * @param lostChannels legs that ended while nobody listened; why is not known
 */
public record Standing(
        List<Channel> channels, List<Bridge> bridges, Set<ChannelId> lostChannels, Set<BridgeId> lostBridges) {

    public Standing {
        channels = List.copyOf(channels);
        bridges = List.copyOf(bridges);
        lostChannels = Set.copyOf(lostChannels);
        lostBridges = Set.copyOf(lostBridges);
    }
}

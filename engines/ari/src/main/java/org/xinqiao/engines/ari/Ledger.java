package org.xinqiao.engines.ari;

import java.util.List;
import java.util.function.Supplier;

/** 台账: the legs and bridges we know to be ours, so that after a silence it can be said what is gone. */
final class Ledger {

    private final Known<ChannelId> channels = new Known<>();
    private final Known<BridgeId> bridges = new Known<>();

    /** Gives an order that makes a leg. */
    <T> T making(ChannelId id, Supplier<T> order) {
        return channels.making(id, order);
    }

    <T> T making(BridgeId id, Supplier<T> order) {
        return bridges.making(id, order);
    }

    boolean knows(ChannelId id) {
        return channels.contains(id);
    }

    void hear(AriEvent event) {
        switch (event) {
            case AriEvent.StasisStart start -> channels.add(start.channel().id());
            case AriEvent.StasisEnd end -> channels.remove(end.channel().id());
            case AriEvent.ChannelDestroyed end -> channels.remove(end.channel().id());
            case AriEvent.BridgeCreated made -> bridges.add(made.bridge().id());
            case AriEvent.BridgeDestroyed end -> bridges.remove(end.bridge().id());
            default -> {
                // says nothing about what is there
            }
        }
    }

    /** Takes what the switch says is there for true, and tells what of the known is not. */
    Standing compare(List<Channel> present, List<Bridge> standing) {
        return new Standing(
                present,
                standing,
                channels.settle(present.stream().map(Channel::id).toList()),
                bridges.settle(standing.stream().map(Bridge::id).toList()));
    }

    void forget(BridgeId id) {
        bridges.remove(id);
    }
}

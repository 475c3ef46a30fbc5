package org.xinqiao.notice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 全部通道: one for each channel at the most. */
public final class Carriers {

    private final Map<Channel, Carrier> all = new EnumMap<>(Channel.class);

    /** The first of each channel counts. */
    public Carriers(List<? extends Carrier> carriers) {
        carriers.forEach(each -> all.putIfAbsent(each.channel(), each));
    }

    public Optional<Carrier> of(Channel channel) {
        return Optional.ofNullable(all.get(channel));
    }

    /** Those that a message goes by. */
    public Set<Channel> channels() {
        return Set.copyOf(all.keySet());
    }

    public List<Carrier> list() {
        return List.copyOf(all.values());
    }

    /** The one by that name, if it still is in use. */
    public Optional<Carrier> named(String name) {
        return all.values().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}

package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xinqiao.engines.ari.AriEvent;
import org.xinqiao.engines.ari.Bridge;
import org.xinqiao.engines.ari.Channel;
import org.xinqiao.engines.ari.ChannelId;
import org.xinqiao.engines.ari.ChannelState;
import org.xinqiao.engines.ari.Playback;
import org.xinqiao.engines.ari.Recording;
import org.xinqiao.engines.ari.Standing;
import org.xinqiao.engines.ari.SwitchListener;

/** 交换机的话: what Asterisk says, in the words of the floor. */
public final class SwitchEars implements SwitchListener {

    /** A browser that lost its line for a moment comes back within this. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    private static final String LEG = "channel:";
    private static final String INBOUND = ",inbound,";

    /** Nobody presses the same key twice within it: a tone and the pause behind it take longer. */
    private static final Duration ONE_PRESS = Duration.ofMillis(80);

    private final LiveFloor floor;
    private final Ears ears;
    private final Takeover takeover;
    private final Supplier<Takeover.Remembered> remembered;
    private final Consumer<Boolean> isThere;
    private final Set<String> offline = ConcurrentHashMap.newKeySet();
    private final Map<String, Key> keys = new ConcurrentHashMap<>();

    /** 按下的键. */
    private record Key(String digit, Instant at) {}

    /**
     * Hears for that floor.
     *
     * @param remembered what the record says at a connection
     * @param isThere    told whether the switch can be reached
     */
    public SwitchEars(LiveFloor floor, Supplier<Takeover.Remembered> remembered, Consumer<Boolean> isThere) {
        this.floor = floor;
        this.ears = new Ears(floor);
        this.takeover = new Takeover(floor, ears);
        this.remembered = remembered;
        this.isThere = isThere;
    }

    @Override
    public void connected(Standing standing) {
        Map<String, Takeover.LegUp> legs = new HashMap<>();
        standing.channels().forEach(channel -> legs.put(channel.id().value(), leg(channel)));
        Map<String, Set<String>> bridges = new HashMap<>();
        for (Bridge bridge : standing.bridges()) {
            bridges.put(
                    bridge.id().value(),
                    bridge.channels().stream().map(ChannelId::value).collect(Collectors.toSet()));
        }
        Set<String> lost = new HashSet<>();
        standing.lostChannels().forEach(id -> lost.add(id.value()));
        isThere.accept(true);
        takeover.connected(new Takeover.Standing(legs, bridges, lost), remembered.get());
    }

    private static Takeover.LegUp leg(Channel channel) {
        String data = channel.dialplan().appData();
        int inbound = data.indexOf(INBOUND);
        String dialled = inbound < 0 ? null : data.substring(data.lastIndexOf(',') + 1);
        boolean up = channel.state() == ChannelState.UP || (dialled != null && channel.state() == ChannelState.RING);
        return new Takeover.LegUp(
                channel.id().value(),
                endpoint(channel.name()),
                up,
                channel.caller().number(),
                dialled);
    }

    /** PJSIP/1001-0000002a is 1001. */
    private static String endpoint(String name) {
        int slash = name.indexOf('/');
        int dash = name.lastIndexOf('-');
        return slash < 0 || dash < slash ? name : name.substring(slash + 1, dash);
    }

    @Override
    public void happened(AriEvent event) {
        switch (event) {
            case AriEvent.StasisStart start
            when start.isInbound() ->
                ears.arrived(
                        start.channel().id().value(),
                        start.channel().caller().number(),
                        start.args().getLast());
            case AriEvent.StasisStart start -> ears.up(start.channel().id().value());
            case AriEvent.StasisEnd end -> ended(end.channel());
            case AriEvent.ChannelDestroyed gone -> {
                keys.remove(gone.channel().id().value());
                ears.gone(gone.channel().id().value(), gone.cause());
            }
            case AriEvent.Dial dial
            when dial.status() == AriEvent.DialStatus.RINGING ->
                ears.ringing(dial.peer().id().value());
            case AriEvent.ChannelDtmfReceived key -> pressed(key);
            case AriEvent.ChannelTalkingStarted talk ->
                ears.talking(talk.channel().id().value(), true);
            case AriEvent.ChannelTalkingFinished talk ->
                ears.talking(talk.channel().id().value(), false);
            case AriEvent.PlaybackFinished finished -> played(finished.playback());
            case AriEvent.RecordingFinished finished -> recorded(finished.recording(), true);
            case AriEvent.RecordingFailed failed -> recorded(failed.recording(), false);
            case AriEvent.EndpointStateChange change -> endpoint(change.endpoint());
            default -> {}
        }
    }

    /** The switch tells of a key by the channel and by its endpoint, which we hear both: pressed once, it counts once. */
    private void pressed(AriEvent.ChannelDtmfReceived it) {
        String leg = it.channel().id().value();
        Key before = keys.put(leg, new Key(it.digit(), it.timestamp()));
        boolean isSame = before != null
                && before.digit().equals(it.digit())
                && Duration.between(before.at(), it.timestamp()).abs().compareTo(ONE_PRESS) < 0;
        if (!isSame) {
            ears.pressed(leg, it.digit());
        }
    }

    /** A caller's leg that leaves us is over for us, though its cause may never be told; those we called tell it themselves. */
    private void ended(Channel channel) {
        if (!Takeover.isOurs(channel.id().value())) {
            ears.gone(channel.id().value(), 0);
        }
    }

    private void played(Playback playback) {
        if (playback.targetUri().startsWith(LEG)) {
            ears.played(
                    playback.targetUri().substring(LEG.length()), playback.id().value());
        }
    }

    private void recorded(Recording recording, boolean kept) {
        ears.recorded(recording.name(), recording.duration(), kept);
    }

    private void endpoint(AriEvent.Endpoint endpoint) {
        String extension = endpoint.resource();
        if ("offline".equals(endpoint.state())) {
            offline.add(extension);
            floor.thread.execute(() -> floor.thread.after(BACK_WITHIN, () -> {
                if (offline.contains(extension)) {
                    ears.seatLost(extension);
                }
            }));
        } else {
            offline.remove(extension);
        }
    }

    @Override
    public void disconnected(String why) {
        isThere.accept(false);
    }
}

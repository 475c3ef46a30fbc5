package org.xinqiao.calls.floor;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.calls.floor.Scribe.Role;
import org.xinqiao.calls.floor.Scribe.Speaker;
import org.xinqiao.engines.ari.VoiceListener;

/**
 * 拾音: gives the voices of those who talk to the {@link Scribe}, each alone, as long as their call is recorded and the recording
 * is not paused. A call taken up after a crash is not listened to until it is recorded anew: whether it was paused, nobody knows.
 */
final class Taps {

    private static final Logger LOG = LoggerFactory.getLogger(Taps.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int RADIX = 36;

    private record Tapped(LiveCall call, String recording, Board.Tap names, VoiceListener ear) {}

    private record Talker(LiveCall call, Speaker who) {}

    private final LiveFloor floor;
    private final Scribe scribe;

    /** By the leg that is heard. */
    private final Map<String, Tapped> tapped = new HashMap<>();

    /** Legs that could not be heard a moment ago. */
    private final Set<String> resting = new HashSet<>();

    private int count;

    Taps(LiveFloor floor, Scribe scribe) {
        this.floor = floor;
        this.scribe = scribe;
    }

    /** Hears exactly those who are to be heard now; asked after every step. */
    void follow() {
        if (scribe.most() == 0) {
            return;
        }
        Map<String, Talker> wanted = new LinkedHashMap<>();
        floor.calls.values().forEach(call -> wanted.putAll(talkers(call)));
        for (Map.Entry<String, Tapped> each : List.copyOf(tapped.entrySet())) {
            Talker talker = wanted.get(each.getKey());
            if (talker == null
                    || !talker.who().recording().equals(each.getValue().recording())) {
                end(each.getKey());
            }
        }
        wanted.forEach((leg, talker) -> {
            if (!tapped.containsKey(leg) && !resting.contains(leg) && tapped.size() < scribe.most()) {
                begin(leg, talker);
            }
        });
    }

    /** Whoever can be heard by somebody else, and so in the recording. */
    private static Map<String, Talker> talkers(LiveCall call) {
        String recording = call.recording;
        boolean talks = call.stage == Stage.TALKING || call.stage == Stage.APART;
        if (!talks || recording == null || call.paused) {
            return Map.of();
        }
        Map<String, Talker> talkers = new LinkedHashMap<>();
        add(talkers, call, call.callerUp && !call.callerApart ? call.leg : null, Role.CALLER, "");
        Chair chair = call.chair;
        add(talkers, call, chair != null && chair.up() ? chair.leg() : null, Role.AGENT, "");
        call.parties
                .values()
                .forEach(party -> add(talkers, call, party.up() ? party.leg() : null, Role.PARTY, party.label()));
        return talkers.size() < 2 ? Map.of() : talkers;
    }

    private static void add(Map<String, Talker> talkers, LiveCall call, @Nullable String leg, Role role, String label) {
        String recording = call.recording;
        if (leg != null && recording != null) {
            talkers.put(leg, new Talker(call, new Speaker(call.id, recording, role, label)));
        }
    }

    private void begin(String leg, Talker talker) {
        LiveCall call = talker.call();
        // never the same name twice, be it made by another process
        String mark =
                call.id + "." + Long.toString(floor.now().toEpochMilli(), RADIX) + Integer.toString(++count, RADIX);
        Board.Tap names = new Board.Tap("t." + mark, "h." + mark, "e." + mark);
        VoiceListener ear = scribe.listen(talker.who(), floor.log::said);
        tapped.put(leg, new Tapped(call, talker.who().recording(), names, ear));
        floor.legs.put(names.snoop(), call);
        floor.legs.put(names.media(), call);
        floor.orders.give(
                names.bridge(),
                () -> floor.board.tap(leg, names, ear),
                failed -> floor.thread.execute(() -> {
                    LOG.warn("a voice of call {} cannot be heard now: {}", call.id, failed.toString());
                    gone(names.snoop());
                    floor.publish();
                }));
    }

    /** What listened is gone, by itself; in a while it is tried again. */
    void gone(String leg) {
        tapped.entrySet().stream()
                .filter(each -> each.getValue().names().snoop().equals(leg)
                        || each.getValue().names().media().equals(leg))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(heard -> {
                    resting.add(heard);
                    floor.thread.after(AGAIN, () -> {
                        resting.remove(heard);
                        floor.publish();
                    });
                    end(heard);
                });
    }

    /** Nothing said from here on is heard, whatever the switch still sends. */
    private void end(String leg) {
        Tapped it = tapped.remove(leg);
        if (it == null) {
            return;
        }
        Board.Tap names = it.names();
        it.ear().over();
        floor.legs.remove(names.snoop());
        floor.legs.remove(names.media());
        floor.orders.give(names.bridge(), () -> floor.board.hangUp(names.snoop()));
        floor.orders.give(names.bridge(), () -> floor.board.hangUp(names.media()));
        floor.orders.give(names.bridge(), () -> floor.board.endBridge(names.bridge()));
    }

    /** Those a connection finds and leaves as they are. */
    Set<String> bridges() {
        return tapped.values().stream().map(it -> it.names().bridge()).collect(Collectors.toSet());
    }
}

package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.Call;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Media;
import org.xinqiao.engines.callqueue.Presence;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatProfile;

/**
 * 接管: after a restart, or after the switch was out of reach, the truth is what is up there. Talks go on, whoever only waited
 * waits again in the old place, what belongs to nobody is taken away.
 */
public final class Takeover {

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final LiveFloor floor;
    private final Ears ears;
    private boolean isFirst = true;

    /** @param ears to which is told what was missed */
    public Takeover(LiveFloor floor, Ears ears) {
        this.floor = floor;
        this.ears = ears;
    }

    /**
     * 交换机现状.
     *
     * @param legs    by name, those of ours that are up or ring, with who is at the other end
     * @param bridges by name, with the legs in each
     * @param lost    legs that ended while nobody listened
     */
    public record Standing(Map<String, LegUp> legs, Map<String, Set<String>> bridges, Set<String> lost) {

        public Standing {
            legs = Map.copyOf(legs);
            bridges = Map.copyOf(bridges);
            lost = Set.copyOf(lost);
        }
    }

    /**
     * 在线通道.
     *
     * @param endpoint the seat or trunk it leads to
     * @param arrival  set for a caller who came in: the number dialled
     */
    public record LegUp(
            String name,
            String endpoint,
            boolean up,
            String caller,
            @Nullable String arrival) {}

    /**
     * 记录所载: what had not ended when the record stopped, and who sat where.
     *
     * @param steps how many are on record of each of those calls
     */
    public record Remembered(List<CallRecord> calls, Map<UUID, Integer> steps, List<FloorLog.Sitting> sittings) {

        public Remembered {
            calls = List.copyOf(calls);
            steps = Map.copyOf(steps);
            sittings = List.copyOf(sittings);
        }
    }

    /** The connection stands, for the first time or again. */
    public void connected(Standing standing, Remembered remembered) {
        floor.thread.execute(() -> {
            if (isFirst) {
                isFirst = false;
                adopt(standing, remembered);
            }
            reconcile(standing);
            floor.publish();
        });
    }

    private void adopt(Standing standing, Remembered remembered) {
        List<Command.UpSeat> seats = new ArrayList<>();
        Map<String, SeatProfile> profiles = new HashMap<>();
        for (FloorLog.Sitting sitting : remembered.sittings()) {
            Optional<SeatProfile> profile = floor.book.profile(sitting.seat(), sitting.agent());
            if (profile.isEmpty()) {
                floor.log.rose(sitting.seat());
                continue;
            }
            profiles.put(sitting.seat(), profile.get());
            Presence presence = presence(sitting);
            seats.add(new Command.UpSeat(profile.get(), presence, sitting.idleSince(), List.of()));
        }
        List<Command.UpCall> calls = new ArrayList<>();
        for (CallRecord kept : remembered.calls()) {
            adopt(kept, remembered, standing, profiles).ifPresent(calls::add);
        }
        var not = floor.decide(new Command.Adopt(seats, calls));
        if (not != null) {
            LOG.error("what was up could not be taken up: {}", not.en());
        }
        LOG.info("taken up: {} seats, {} calls", seats.size(), calls.size());
    }

    private static Presence presence(FloorLog.Sitting sitting) {
        return switch (sitting.presence()) {
            case "READY" -> Presence.READY;
            case "LEAVING" -> Presence.LEAVING;
            default ->
                Presence.onBreak(
                        new BreakReason(sitting.reason() == null ? SeatActs.SITTING_DOWN.code() : sitting.reason()));
        };
    }

    /** Nothing when the caller is gone and no callback was promised. */
    private Optional<Command.UpCall> adopt(
            CallRecord kept, Remembered remembered, Standing standing, Map<String, SeatProfile> profiles) {
        FloorBook.Line line = floor.book.line(kept.hotline()).orElse(null);
        String number =
                kept.citizen() == null ? "" : floor.book.number(kept.citizen()).orElse("");
        LiveCall call = LiveCall.remembered(kept, line == null ? CallsOut.lineOf(kept) : line, number);
        call.steps = remembered.steps().getOrDefault(kept.id(), 0);
        if (RobotTalks.isOne(kept)) {
            // nobody is left who knows what was asked
            floor.close(call, Ending.LOST);
            return Optional.empty();
        }
        LegUp caller = kept.leg() == null ? null : standing.legs().get(kept.leg());
        boolean callerUp = caller != null && caller.up();
        boolean waitsForCallback = kept.promise() != null && !number.isEmpty() && !floor.isOut(call);
        if (!callerUp && !waitsForCallback) {
            letGo(call, standing);
            floor.close(call, Ending.LOST);
            return Optional.empty();
        }
        floor.begin(call);
        call.callerUp = callerUp;
        call.leg = callerUp ? kept.leg() : null;
        if (call.leg != null) {
            floor.legs.put(call.leg, call);
            call.promise = null;
        }
        Set<String> together = standing.bridges().getOrDefault(call.bridge(), Set.of());
        call.bridged = standing.bridges().containsKey(call.bridge());
        SeatId seat = callerUp ? seated(call, standing, together, profiles) : null;
        if (seat == null) {
            letGo(call, standing);
        }
        String listener = Recorder.LISTENER + call.id + ".";
        call.recordingLeg = standing.legs().keySet().stream()
                .filter(name -> callerUp && name.startsWith(listener))
                .findFirst()
                .orElse(null);
        call.callerApart = call.leg != null && !together.contains(call.leg);
        Instant place = kept.queuedAt() == null ? kept.arrivedAt() : kept.queuedAt();
        Instant since = kept.since() == null ? place : kept.since();
        var callback = call.promise == null ? null : new Call.Callback(call.promise.tries(), call.promise.notBefore());
        Call up = new Call(
                call.key(),
                call.line.queue(),
                Media.VOICE,
                call.line.demand(),
                call.line.priority(),
                place,
                since,
                callback,
                null);
        return Optional.of(new Command.UpCall(up, seat, call.callerApart));
    }

    /** The seat's leg that is up and in the call's bridge. */
    private @Nullable SeatId seated(
            LiveCall call, Standing standing, Set<String> together, Map<String, SeatProfile> profiles) {
        for (String name : together) {
            LegUp leg = standing.legs().get(name);
            if (leg == null || !name.startsWith("s." + call.id) || !leg.up()) {
                continue;
            }
            SeatProfile profile = profiles.get(leg.endpoint());
            if (profile != null) {
                long agent = SeatStates.agent(profile.agent().value());
                call.chair = new Chair(name, profile.seat(), agent, true);
                call.stage = Stage.TALKING;
                floor.legs.put(name, call);
                return profile.seat();
            }
        }
        return null;
    }

    /** What was left of a call that nobody is in: the seat's leg that rang for it, the bridge it had. */
    private void letGo(LiveCall call, Standing standing) {
        standing.legs().keySet().stream()
                .filter(name -> name.startsWith("s." + call.id) || name.startsWith("p." + call.id))
                .filter(name -> !floor.legs.containsKey(name))
                .forEach(name -> floor.order(call, () -> floor.board.hangUp(name)));
    }

    /** What is up and belongs to nothing goes; callers nobody has received yet are received. */
    private void reconcile(Standing standing) {
        // callers first: a talk whose both ends are gone is over, and no seat has lost its line
        standing.lost().stream()
                .sorted(Comparator.comparing(Takeover::isOfASeat))
                .forEach(leg -> ears.gone(leg, 0));
        standing.legs().forEach((name, leg) -> {
            if (floor.legs.containsKey(name) || floor.robots().has(name)) {
                return;
            }
            if (leg.arrival() != null && leg.up()) {
                ears.arrived(name, leg.caller(), leg.arrival());
            } else if (isOurs(name) && !isRecording(name)) {
                floor.orders.give(name, () -> floor.board.hangUp(name));
            }
        });
        Set<String> wanted = new HashSet<>(floor.taps().bridges());
        floor.calls.values().stream().filter(call -> call.bridged).forEach(call -> wanted.add(call.bridge()));
        standing.bridges().keySet().stream()
                .filter(bridge -> !wanted.contains(bridge))
                .forEach(bridge -> floor.orders.give(bridge, () -> floor.board.endBridge(bridge)));
        floor.calls.values().stream()
                .filter(call -> call.stage == Stage.WAITING && call.callerUp && call.saying == null)
                .forEach(floor.arrivals()::waitOn);
    }

    private boolean isRecording(String name) {
        return floor.calls.values().stream().anyMatch(call -> name.equals(call.recordingLeg));
    }

    /** Ours, and not one on which a citizen was called. */
    private static boolean isOfASeat(String name) {
        return isOurs(name) && !name.startsWith("c.");
    }

    static boolean isOurs(String name) {
        return name.matches("[scpwnhekt]{1,2}\\.[0-9a-f-]{36}\\..*");
    }
}

package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 坐席: a seat that is signed in, with what it has.
 *
 * @param idleSince when it last had become free for work
 */
public record Seat(SeatProfile profile, Presence presence, List<Engagement> engagements, Instant idleSince) {

    /** 坐席状态, as it is shown. A seat that is signed out is not on the floor. */
    public enum State {
        READY,
        RESERVED,
        RINGING,
        TALKING,
        HOLD,
        WRAP_UP,
        ON_BREAK,
        LEAVING
    }

    public Seat {
        engagements = List.copyOf(engagements);
    }

    /** The profile's number. */
    public SeatId id() {
        return profile.seat();
    }

    /** Whether it wants more, though it may have all it can take. */
    public boolean isReady() {
        return presence instanceof Presence.Ready;
    }

    /** What it does; with several conversations, the most pressing; with nothing, whether it wants some. */
    public State state() {
        return engagements.stream()
                .min(Comparator.comparing(Engagement::media).thenComparing(Engagement::phase))
                .map(engagement -> State.valueOf(engagement.phase().name()))
                .orElseGet(() -> switch (presence) {
                    case Presence.Ready ready -> State.READY;
                    case Presence.OnBreak away -> State.ON_BREAK;
                    case Presence.Leaving leaving -> State.LEAVING;
                });
    }

    /** What it has of that call, a wrap-up too. */
    public Optional<Engagement> engagement(CallId call) {
        for (Engagement engagement : engagements) {
            if (engagement.call().equals(call)) {
                return Optional.of(engagement);
            }
        }
        return Optional.empty();
    }

    /** How many of that kind it has, wrap-ups included. */
    public int held(Media media) {
        int held = 0;
        for (Engagement engagement : engagements) {
            held += engagement.media() == media ? 1 : 0;
        }
        return held;
    }

    /** Whether one more of that kind may come to it. */
    boolean admits(Media media) {
        return isReady() && profile.capacity().admits(media, held(Media.VOICE), held(Media.TEXT));
    }

    Seat with(Presence other, Instant now) {
        boolean becomesFree = other instanceof Presence.Ready && !isReady();
        return new Seat(profile, other, engagements, becomesFree ? now : idleSince);
    }

    Seat with(SeatProfile other) {
        return new Seat(other, presence, engagements, idleSince);
    }

    /** With that engagement instead of the one it had of the same call. */
    Seat with(Engagement engagement) {
        var others = others(engagement.call());
        others.add(engagement);
        return new Seat(profile, presence, others, idleSince);
    }

    /** Whoever was only chosen or rung has not worked, and stays as idle as before. */
    Seat without(CallId call, Instant now) {
        boolean onlyOffered =
                engagement(call).filter(it -> it.phase().isOffered()).isPresent();
        return new Seat(profile, presence, others(call), onlyOffered ? idleSince : now);
    }

    private List<Engagement> others(CallId call) {
        var others = new ArrayList<>(engagements);
        others.removeIf(engagement -> engagement.call().equals(call));
        return others;
    }
}

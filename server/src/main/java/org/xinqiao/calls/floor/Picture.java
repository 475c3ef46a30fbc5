package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatId;

/**
 * 现场快照: how things stand, for whoever looks from outside. Never changes; after every step there is a new one.
 *
 * @param calls with those that are over but are still being written up
 */
public record Picture(Floor floor, Map<CallId, CallPicture> calls, List<WatchPicture> watches, Instant at) {

    public Picture {
        watches = List.copyOf(watches);
    }

    /** The seat somebody sits at. */
    public Optional<Seat> seatOf(long agent) {
        String wanted = Long.toString(agent);
        return floor.seats().stream()
                .filter(seat -> seat.profile().agent().value().equals(wanted))
                .findFirst();
    }

    /** What somebody at that seat watches. */
    public Optional<WatchPicture> watchAt(SeatId seat) {
        return watches.stream().filter(watch -> watch.by().equals(seat)).findFirst();
    }

    /** What that seat has on the telephone, a wrap-up too. */
    public Optional<CallPicture> callAt(Seat seat) {
        return seat.engagements().stream()
                .map(engagement -> calls.get(engagement.call()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * 通话快照.
     *
     * @param number the caller's, in the clear: it is for whoever is to call back, and never leaves the house
     * @param apart  whether the caller waits outside while seat and somebody else talk
     */
    public record CallPicture(
            UUID id,
            CallRecord.Direction direction,
            String stage,
            Instant arrivedAt,
            @Nullable Instant queuedAt,
            @Nullable Instant answeredAt,
            String dialled,
            FloorBook.Line line,
            @Nullable Long citizen,
            String number,
            boolean callerUp,
            boolean apart,
            List<PartyPicture> parties,
            RecordingNow recording) {

        public CallPicture {
            parties = List.copyOf(parties);
        }

        /** Without the number. */
        @Override
        public String toString() {
            return id + " " + direction + " " + stage;
        }
    }

    /** 参与方快照. */
    public record PartyPicture(int id, PartyKind kind, String label, boolean up) {}

    /**
     * 督导快照.
     *
     * @param seat where the watched talk is had
     * @param up   whether the telephone of who watches was answered
     */
    public record WatchPicture(SeatId by, SeatId seat, UUID call, WatchMode mode, boolean up) {}

    /** 录音状态. */
    public enum RecordingNow {
        ON,
        PAUSED,
        OFF
    }
}

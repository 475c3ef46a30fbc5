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

/**
 * 现场快照: how things stand, for whoever looks from outside. Never changes; after every step there is a new one.
 *
 * @param calls with those that are over but are still being written up
 */
public record Picture(Floor floor, Map<CallId, CallPicture> calls, Instant at) {

    /** The seat somebody sits at. */
    public Optional<Seat> seatOf(long agent) {
        String wanted = Long.toString(agent);
        return floor.seats().stream()
                .filter(seat -> seat.profile().agent().value().equals(wanted))
                .findFirst();
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

    /** 录音状态. */
    public enum RecordingNow {
        ON,
        PAUSED,
        OFF
    }
}

package org.xinqiao.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.SeatNow.HotlineName;
import org.xinqiao.calls.SeatNow.PartyNow;
import org.xinqiao.calls.SeatNow.QueueName;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatKind;

/** 话务大屏: the floor as those who lead it see it. */
public record FloorNow(
        Voice voice, Today today, List<QueueNow> queues, List<SeatTile> seats, List<WaitingCall> waiting) {

    public FloorNow {
        queues = List.copyOf(queues);
        seats = List.copyOf(seats);
        waiting = List.copyOf(waiting);
    }

    /**
     * 今日: calls that came in since midnight of the place.
     *
     * @param offered  all that asked for a person
     * @param answered of those
     * @param shortly  given up within 5 s, which nobody could have answered
     * @param abandoned given up later than that
     * @param soon     answered within 15 s
     */
    public record Today(int offered, int answered, int shortly, int abandoned, int soon) {}

    /**
     * 队列.
     *
     * @param callbacks promised and still owed
     * @param ready     seats that would take the next call
     * @param busy      seats that serve it and have a call
     */
    public record QueueNow(
            QueueName queue, int waiting, @Nullable Instant longestSince, int callbacks, int ready, int busy) {}

    /**
     * 坐席.
     *
     * @param centre the sub-centre it belongs to
     * @param call   what it has; null for nothing
     */
    public record SeatTile(
            String extension,
            Device device,
            SeatKind kind,
            String centre,
            boolean remote,
            String agent,
            Seat.State state,
            Instant since,
            @Nullable String breakReason,
            @Nullable TileCall call) {}

    /** 席上通话. */
    public record TileCall(
            UUID id, Direction direction, @Nullable HotlineName hotline, String maskedPhone, List<PartyNow> parties) {

        public TileCall {
            parties = List.copyOf(parties);
        }
    }

    /** 排队来电, in the order in which they are served. */
    public record WaitingCall(
            UUID id,
            String maskedPhone,
            @Nullable HotlineName hotline,
            @Nullable QueueName queue,
            Instant place,
            boolean callback,
            @Nullable Instant notBefore) {}
}

package org.xinqiao.engines.callqueue;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 呼叫: a caller, or a conversation in writing, from arrival to end.
 *
 * @param place    the moment that gives it its place in line: when it arrived; a transfer, an unanswered ring or a lost
 *                 seat never moves it back
 * @param since    from when its demand gives way and its reach grows: when it came to this queue
 * @param callback the promise to call back instead of waiting on the line; null without one, and once it is kept
 * @param seat     which seat has it: reserved, ringing, talking or on hold; null while it waits in line
 */
public record Call(
        CallId id,
        QueueId queue,
        Media media,
        Demand demand,
        Priority priority,
        Instant place,
        Instant since,
        @Nullable Callback callback,
        @Nullable SeatId seat) {

    /**
     * 预约回拨: the caller has hung up and keeps the place.
     *
     * @param tries     how often the caller was called and not reached
     * @param notBefore when the next try may be made
     */
    public record Callback(int tries, Instant notBefore) {}

    /** 排队次序: who is before whom. Never changes between two calls while both stay in their queues. */
    static final Comparator<Call> ORDER = Comparator.comparing(Call::rank).thenComparing(Call::id);

    static Call arriving(Command.Enqueue arrival, Instant now) {
        return new Call(
                arrival.call(),
                arrival.queue(),
                arrival.media(),
                arrival.demand(),
                arrival.priority(),
                now,
                now,
                null,
                null);
    }

    /** Somebody an agent calls: promised a call, as it were, that is due now. */
    static Call goingOut(Command.CallOut out, Instant now) {
        Callback promise = new Callback(0, now);
        return new Call(out.call(), out.queue(), Media.VOICE, out.demand(), Priority.NORMAL, now, now, promise, null);
    }

    /** When it would have had to come to stand where it stands without a head start. */
    public Instant rank() {
        return place.minus(priority.headStart());
    }

    /** Whether it stands in line; a promised callback does, too. */
    public boolean isWaiting() {
        return seat == null;
    }

    /** Whether it may be given to a seat now; a callback to be tried again later may not. */
    boolean isDue(Instant now) {
        return callback == null || !callback.notBefore().isAfter(now);
    }

    Call with(@Nullable SeatId holder) {
        return new Call(id, queue, media, demand, priority, place, since, callback, holder);
    }

    Call with(@Nullable Callback promise) {
        return new Call(id, queue, media, demand, priority, place, since, promise, seat);
    }

    /** In line for another queue, in the place it has. */
    Call movedTo(QueueId other, Demand needed, Priority urgency, Instant now) {
        return new Call(id, other, media, needed, urgency, place, now, callback, null);
    }
}

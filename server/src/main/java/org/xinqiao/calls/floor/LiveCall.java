package org.xinqiao.calls.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.CallRecord.Totals;
import org.xinqiao.calls.floor.FloorBook.Line;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.SeatId;

/** 进行中的通话: all that is known of a call while it goes on. Lives on the floor's thread and is never seen outside of it. */
final class LiveCall {

    /** 环节. */
    enum Stage {
        /** 接入: being received; nobody has decided anything yet. */
        RECEIVING,
        /** 菜单. */
        CHOOSING,
        /** 排队. */
        WAITING,
        /** 等候回拨: the caller keeps a place and no line. */
        PROMISED,
        /** 通话: a seat has it. */
        TALKING,
        /** 坐席已离开: the seat has left, the others go on. */
        APART,
        /** 留言. */
        MESSAGE,
        /** 结束. */
        OVER
    }

    /** 坐席通道: the seat's leg, and whether it has been answered. */
    record Chair(String leg, SeatId seat, long agent, boolean up) {

        Chair answered() {
            return new Chair(leg, seat, agent, true);
        }
    }

    /** 其他各方: whoever else was asked in. */
    record Party(int number, String leg, PartyKind kind, String label, boolean up) {

        Party answered() {
            return new Party(number, leg, kind, label, true);
        }
    }

    /** 播放: prompts one after another, and what is to follow when the last has ended. */
    record Saying(String playback, List<String> rest, Runnable then) {}

    final UUID id;
    final Instant arrivedAt;
    final String dialled;
    final Map<String, Party> parties = new LinkedHashMap<>();

    Direction direction;
    Line line;
    Stage stage = Stage.RECEIVING;
    String number;

    @Nullable
    Long citizen;

    @Nullable
    String leg;

    boolean callerUp;
    boolean callerApart;

    @Nullable
    Chair chair;

    boolean bridged;

    @Nullable
    String recording;

    /** The leg that hears the caller for the recording, where one does. */
    @Nullable
    String recordingLeg;

    boolean paused;

    /** Until then no key means anything. */
    Instant deafUntil = Instant.MIN;

    @Nullable
    Saying saying;

    CallRecord.@Nullable Promise promise;

    @Nullable
    Instant queuedAt;

    @Nullable
    Instant since;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    @Nullable
    Ending ending;

    @Nullable
    SeatId seat;

    @Nullable
    Long agent;

    int rings;
    int transfers;
    int legs;
    int recordings;
    int steps;
    boolean dropsSeatOnly;
    private Totals totals = Totals.NONE;

    LiveCall(UUID id, Direction direction, String number, String dialled, Line line, Instant arrivedAt) {
        this.id = id;
        this.direction = direction;
        this.number = number;
        this.dialled = dialled;
        this.line = line;
        this.arrivedAt = arrivedAt;
    }

    /** One that went on while nobody of ours was there. */
    static LiveCall remembered(CallRecord kept, Line line, String number) {
        LiveCall call = new LiveCall(kept.id(), kept.direction(), number, kept.dialled(), line, kept.arrivedAt());
        call.citizen = kept.citizen();
        call.leg = kept.leg();
        call.queuedAt = kept.queuedAt();
        call.since = kept.since();
        call.promise = kept.promise();
        call.answeredAt = kept.answeredAt();
        call.seat = kept.seat() == null ? null : new SeatId(kept.seat());
        call.agent = kept.agent();
        call.rings = kept.rings();
        call.transfers = kept.transfers();
        call.totals = kept.totals();
        // names of legs, recordings and steps made before are not made again
        call.legs = 100 * (1 + kept.rings() + kept.transfers());
        call.recordings = call.legs;
        return call;
    }

    CallId key() {
        return new CallId(id.toString());
    }

    String bridge() {
        return "b." + id;
    }

    /** Whether that many can still hear each other: the caller, the seat, and whoever was asked in and has answered. */
    int talking() {
        int parts = callerUp ? 1 : 0;
        parts += chair != null && chair.up() ? 1 : 0;
        return parts + (int) parties.values().stream().filter(Party::up).count();
    }

    /** Those but the seat. */
    int others() {
        return talking() - (chair != null && chair.up() ? 1 : 0);
    }

    void rang(Duration time) {
        totals = new Totals(totals.ring() + time.toMillis(), totals.talk(), totals.hold(), totals.wrapUp());
    }

    void talked(Duration time) {
        totals = new Totals(totals.ring(), totals.talk() + time.toMillis(), totals.hold(), totals.wrapUp());
    }

    void held(Duration time) {
        totals = new Totals(totals.ring(), totals.talk(), totals.hold() + time.toMillis(), totals.wrapUp());
    }

    void wrappedUp(Duration time) {
        totals = new Totals(totals.ring(), totals.talk(), totals.hold(), totals.wrapUp() + time.toMillis());
    }

    boolean isOver() {
        return stage == Stage.OVER;
    }

    CallRecord record() {
        return new CallRecord(
                id,
                line.area(),
                direction,
                leg,
                dialled,
                line.hotline(),
                line.queue().value(),
                citizen,
                arrivedAt,
                queuedAt,
                since,
                promise,
                answeredAt,
                endedAt,
                ending,
                seat == null ? null : seat.value(),
                agent,
                rings,
                transfers,
                totals);
    }
}

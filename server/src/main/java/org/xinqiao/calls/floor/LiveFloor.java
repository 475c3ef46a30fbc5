package org.xinqiao.calls.floor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.LiveCall.Stage;
import org.xinqiao.calls.floor.Picture.RecordingNow;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallQueue;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Decision;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.Refusal;
import org.xinqiao.engines.callqueue.SeatId;

/**
 * 话务现场: carries out what the queue decides, and tells the queue what happened. All of it on the one thread; what others may
 * know is the {@link Picture} it leaves after each step.
 */
public final class LiveFloor {

    final FloorThread thread;
    final Board board;
    final FloorBook book;
    final FloorLog log;
    final Orders orders;
    final Map<CallId, LiveCall> calls = new HashMap<>();
    final Map<String, LiveCall> legs = new HashMap<>();

    private final Clock clock;
    private final Consumer<Picture> watcher;
    private final SeatStates states;
    private final Recovery recovery;
    private final Arrivals arrivals;
    private final Talks talks;
    private final Recorder recorder;
    private final Watching watching;
    private boolean due;
    private final Parties parties;
    private final Taps taps;
    private final RobotTalks robots;
    private final String trunk;
    private Floor floor;
    private @Nullable Instant wake;
    private volatile Picture picture;

    /**
     * An empty floor.
     *
     * @param executor carries orders to the switch, many at once
     * @param watcher  is given each new picture, on the floor's thread
     */
    public LiveFloor(FloorTools tools, Executor executor, Consumer<Picture> watcher) {
        this.thread = tools.thread();
        this.board = tools.board();
        this.book = tools.book();
        this.log = tools.log();
        this.clock = tools.clock();
        this.watcher = watcher;
        this.orders = new Orders(executor);
        this.states = new SeatStates(log);
        this.floor = Floor.empty(CallsOut.added(book.plan()));
        this.recovery = new Recovery(this);
        this.arrivals = new Arrivals(this, executor);
        this.talks = new Talks(this);
        this.recorder = new Recorder(this);
        this.watching = new Watching(this);
        this.parties = new Parties(this);
        this.taps = new Taps(this, tools.scribe());
        this.robots = new RobotTalks(this);
        this.trunk = tools.trunk();
        this.picture = new Picture(floor, Map.of(), List.of(), clock.instant());
    }

    /** How things stand; from any thread. */
    public Picture picture() {
        return picture;
    }

    Instant now() {
        return clock.instant();
    }

    Floor floor() {
        return floor;
    }

    Talks talks() {
        return talks;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Recorder recorder() {
        return recorder;
    }

    Watching watching() {
        return watching;
    }

    Parties parties() {
        return parties;
    }

    Taps taps() {
        return taps;
    }

    /** Calls in which nobody of ours talks. */
    public RobotTalks robots() {
        return robots;
    }

    /** Gives the switch an order of that call, after those it was given before. */
    void order(LiveCall call, Runnable order) {
        orders.give(call.id.toString(), order);
    }

    /** @param failed told why it came to nothing, on another thread */
    void order(LiveCall call, Runnable order, Consumer<RuntimeException> failed) {
        orders.give(call.id.toString(), order, failed);
    }

    /** What follows from what was decided, once all of that is carried out. */
    void later(Runnable what) {
        thread.execute(() -> {
            what.run();
            publish();
        });
    }

    /** Who sits there; 0 when nobody does. */
    long agentAt(SeatId seat) {
        return floor.seat(seat)
                .map(it -> SeatStates.agent(it.profile().agent().value()))
                .orElse(0L);
    }

    /** The trunk over which outside numbers are called. */
    String trunk() {
        return trunk;
    }

    /** 更换方案: the place has changed its rules; refused while somebody waits in a queue that is to go. */
    public void planChanged() {
        decide(new Command.ChangePlan(CallsOut.added(book.plan())));
        publish();
    }

    /** What follows at the moment; null when it was done. */
    @Nullable
    Refusal decide(Command command) {
        Instant now = now();
        return switch (CallQueue.decide(floor, command, now)) {
            case Decision.Refused(Refusal why) -> why;
            case Decision.Done(List<Event> events, Floor after) -> {
                Floor before = floor;
                floor = after;
                events.forEach(event -> carryOut(event, before));
                states.compare(after, now);
                yield null;
            }
        };
    }

    private void carryOut(Event event, Floor before) {
        switch (event) {
            case Event.SeatSignedIn e -> {
                states.signedIn(e);
                recovery.presence(e.profile().seat(), e.presence(), e.at());
            }
            case Event.PresenceChanged e -> {
                states.presence(floor, e);
                recovery.presence(e.seat(), e.presence(), e.at());
            }
            case Event.SeatSignedOut e -> {
                states.signedOut(e);
                recovery.forget(e.seat());
            }
            case Event.ProfileChanged e -> {}
            case Event.PlanChanged e -> {}
            case Event.CallQueued e -> withCall(e.call().id(), call -> queued(call, e));
            case Event.CallAdopted e ->
                withCall(e.call().id(), call -> step(call, "ADOPTED", e.seat().value(), ""));
            case Event.CallReserved e -> withCall(e.call(), call -> talks.ring(call, e.seat()));
            case Event.CallRinging e -> withCall(e.call(), call -> rang(call, e));
            case Event.CallbackPromised e -> withCall(e.call(), call -> arrivals.promised(call, e.at()));
            case Event.CallbackReached e -> withCall(e.call(), call -> talks.reached(call, e.at()));
            case Event.WrapUpBegun e ->
                withCall(e.call(), call -> step(call, "WRAP_UP", e.seat().value(), ""));
            case Event.CallAnswered e -> {
                recovery.forget(e.seat());
                after(e.call(), before, e, call -> talks.answered(call, e.seat(), e.at()));
            }
            case Event.CallHeld e -> after(e.call(), before, e, talks::held);
            case Event.CallResumed e -> after(e.call(), before, e, talks::resumed);
            case Event.CallReturned e -> after(e.call(), before, e, call -> talks.returned(call, e.seat(), e.cause()));
            case Event.CallTransferred e -> after(e.call(), before, e, call -> talks.transferred(call, e));
            case Event.CallbackPostponed e -> after(e.call(), before, e, call -> talks.postponed(call, e));
            case Event.CallEnded e ->
                after(
                        e.call(),
                        before,
                        e,
                        call -> talks.ended(call, Ending.valueOf(e.ending().name()), e.at()));
            case Event.WrapUpEnded e ->
                after(e.call(), before, e, call -> {
                    keep(call);
                    forget(call);
                });
        }
    }

    /** What ends a phase of a call: its time is counted first. */
    private void after(CallId id, Floor before, Event event, Consumer<LiveCall> what) {
        withCall(id, call -> {
            spent(call, id, before, event.at());
            what.accept(call);
        });
    }

    private void rang(LiveCall call, Event.CallRinging e) {
        call.rings++;
        step(call, "RINGING", e.seat().value(), "");
    }

    private void withCall(CallId id, Consumer<LiveCall> what) {
        LiveCall call = calls.get(id);
        if (call != null) {
            what.accept(call);
        }
    }

    private void queued(LiveCall call, Event.CallQueued e) {
        if (call.queuedAt == null) {
            call.queuedAt = e.at();
        }
        call.since = e.call().since();
        call.stage = call.promise == null ? Stage.WAITING : Stage.PROMISED;
        step(call, "QUEUED", null, e.call().queue().value());
        keep(call);
    }

    /** Adds what the phase that ends now has taken. */
    private static void spent(LiveCall call, CallId id, Floor before, Instant at) {
        before.seats().stream()
                .flatMap(seat -> seat.engagement(id).stream())
                .findFirst()
                .ifPresent(phase -> {
                    Duration time = Duration.between(phase.since(), at);
                    switch (phase.phase()) {
                        case RINGING -> call.rang(time);
                        case TALKING -> call.talked(time);
                        case HOLD -> call.held(time);
                        case WRAP_UP -> call.wrappedUp(time);
                        case RESERVED -> {}
                    }
                });
    }

    void step(LiveCall call, String kind, @Nullable String seat, String detail) {
        Long agent = seat == null ? null : call.agent;
        log.step(new FloorLog.Step(call.id, call.steps++, now(), kind, seat, agent, detail));
    }

    void keep(LiveCall call) {
        log.call(call.record());
    }

    LiveCall begin(LiveCall call) {
        calls.put(call.key(), call);
        keep(call);
        return call;
    }

    /** The last thing that is done with a call: nobody talks in it and nobody writes it up. */
    void forget(LiveCall call) {
        boolean isWrittenUp = floor.seats().stream()
                .anyMatch(seat -> seat.engagement(call.key()).isPresent());
        if (call.isOver() && !isWrittenUp) {
            calls.remove(call.key());
        }
    }

    /** Over, whatever the queue knew of it. */
    void close(LiveCall call, Ending ending) {
        if (call.isOver()) {
            return;
        }
        call.stage = Stage.OVER;
        call.ending = ending;
        call.endedAt = now();
        call.saying = null;
        step(call, ending.name(), null, "");
        keep(call);
        legs.values().removeIf(other -> other == call);
        forget(call);
    }

    /** Once for all that has come meanwhile: a thousand callers at once are a thousand steps, and few pictures. */
    void publishSoon() {
        if (!due) {
            due = true;
            thread.execute(() -> {
                if (due) {
                    publish();
                }
            });
        }
    }

    /** Leaves a picture, and sees to it that time does its part. */
    void publish() {
        due = false;
        taps.follow();
        Instant now = now();
        Map<CallId, Picture.CallPicture> pictures = new HashMap<>();
        calls.forEach((id, call) -> pictures.put(id, pictureOf(call)));
        picture = new Picture(floor, Collections.unmodifiableMap(pictures), watching.pictures(), now);
        watcher.accept(picture);
        floor.nextWake(now).ifPresent(moment -> {
            if (wake == null || moment.isBefore(wake) || !wake.isAfter(now)) {
                wake = moment;
                thread.at(moment, this::tick);
            }
        });
    }

    private void tick() {
        wake = null;
        decide(new Command.Tick());
        publish();
    }

    private static Picture.CallPicture pictureOf(LiveCall call) {
        RecordingNow recording =
                call.recording == null ? RecordingNow.OFF : call.paused ? RecordingNow.PAUSED : RecordingNow.ON;
        List<Picture.PartyPicture> parties = call.parties.values().stream()
                .map(party -> new Picture.PartyPicture(party.number(), party.kind(), party.label(), party.up()))
                .toList();
        return new Picture.CallPicture(
                call.id,
                call.direction,
                call.stage.name(),
                call.arrivedAt,
                call.queuedAt,
                call.answeredAt,
                call.dialled,
                call.line,
                call.citizen,
                call.number,
                call.callerUp,
                call.callerApart,
                parties,
                recording);
    }

    boolean isOut(LiveCall call) {
        return call.direction == Direction.OUT;
    }
}

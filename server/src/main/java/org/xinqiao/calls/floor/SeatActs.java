package org.xinqiao.calls.floor;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Promise;
import org.xinqiao.calls.floor.FloorBook.Line;
import org.xinqiao.calls.floor.LiveCall.Chair;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatProfile;

/**
 * 坐席操作: what people at seats, and those who lead the floor, ask for. May be asked from any thread; the answer is empty when it
 * was done, or says why not.
 */
public final class SeatActs {

    /** 初始示忙: whoever sits down says themselves when they are ready. */
    public static final BreakReason SITTING_DOWN = new BreakReason("SITTING_DOWN");

    /** 督导中: watches a talk. */
    static final BreakReason WATCHING = new BreakReason("WATCHING");

    private final LiveFloor floor;

    public SeatActs(LiveFloor floor) {
        this.floor = floor;
    }

    private CompletableFuture<Optional<CallProblem>> ask(Supplier<@Nullable CallProblem> what) {
        return floor.thread.ask(() -> {
            CallProblem not = what.get();
            floor.publish();
            return Optional.ofNullable(not);
        });
    }

    private @Nullable CallProblem decide(Command command) {
        return CallProblem.of(floor.decide(command));
    }

    /** Whoever sits somewhere. */
    private CompletableFuture<Optional<CallProblem>> atSeat(long agent, Function<Seat, @Nullable CallProblem> what) {
        return ask(() -> {
            Seat seat = seatOf(agent);
            return seat == null ? CallProblem.NOT_SEATED : what.apply(seat);
        });
    }

    private @Nullable Seat seatOf(long agent) {
        String wanted = Long.toString(agent);
        return floor.floor().seats().stream()
                .filter(seat -> seat.profile().agent().value().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Whoever has a call. */
    private CompletableFuture<Optional<CallProblem>> inCall(
            long agent, BiFunction<Seat, LiveCall, @Nullable CallProblem> what) {
        return ask(() -> {
            Seat seat = seatOf(agent);
            if (seat == null) {
                return CallProblem.NOT_SEATED;
            }
            LiveCall call = floor.calls.values().stream()
                    .filter(it -> it.chair != null && it.chair.seat().equals(seat.id()))
                    .findFirst()
                    .orElse(null);
            return call == null ? CallProblem.NO_CALL : what.apply(seat, call);
        });
    }

    /** 签入. */
    public CompletableFuture<Optional<CallProblem>> sitDown(SeatProfile profile) {
        return ask(() -> decide(new Command.SignIn(profile, SITTING_DOWN)));
    }

    /** 签出. */
    public CompletableFuture<Optional<CallProblem>> getUp(long agent) {
        return atSeat(agent, seat -> decide(new Command.SignOut(seat.id())));
    }

    public CompletableFuture<Optional<CallProblem>> ready(long agent) {
        return atSeat(agent, seat -> decide(new Command.GoReady(seat.id())));
    }

    public CompletableFuture<Optional<CallProblem>> takeBreak(long agent, String reason) {
        return atSeat(agent, seat -> decide(new Command.TakeBreak(seat.id(), new BreakReason(reason))));
    }

    public CompletableFuture<Optional<CallProblem>> decline(long agent) {
        return inCall(agent, (seat, call) -> decide(new Command.Decline(seat.id(), call.key())));
    }

    public CompletableFuture<Optional<CallProblem>> hold(long agent) {
        return inCall(agent, (seat, call) -> decide(new Command.Hold(seat.id(), call.key())));
    }

    public CompletableFuture<Optional<CallProblem>> resume(long agent) {
        return inCall(agent, (seat, call) -> decide(new Command.Resume(seat.id(), call.key())));
    }

    /** 挂机: for everybody in it. */
    public CompletableFuture<Optional<CallProblem>> hangUp(long agent) {
        return inCall(agent, (seat, call) -> {
            call.dropsSeatOnly = false;
            return decide(new Command.HangUp(call.key()));
        });
    }

    /** 按键, to the caller and to everybody who was asked in. */
    public CompletableFuture<Optional<CallProblem>> keys(long agent, String digits) {
        return inCall(agent, (seat, call) -> {
            String leg = call.leg;
            if (leg != null && call.callerUp) {
                floor.order(call, () -> floor.board.keys(leg, digits));
            }
            call.parties.values().forEach(party -> floor.order(call, () -> floor.board.keys(party.leg(), digits)));
            return null;
        });
    }

    /** 三方通话, or a consultation first. */
    public CompletableFuture<Optional<CallProblem>> invite(
            long agent, PartyKind kind, String endpoint, String label, boolean consult) {
        return inCall(
                agent,
                (seat, call) -> floor.parties().invite(call, new Parties.Invitation(kind, endpoint, label), consult));
    }

    public CompletableFuture<Optional<CallProblem>> joinAll(long agent) {
        return inCall(agent, (seat, call) -> floor.parties().join(call));
    }

    public CompletableFuture<Optional<CallProblem>> removeParty(long agent, int party) {
        return inCall(agent, (seat, call) -> floor.parties().remove(call, party));
    }

    public CompletableFuture<Optional<CallProblem>> leave(long agent) {
        return inCall(agent, (seat, call) -> floor.parties().leave(call));
    }

    /** 转队列, or to one seat of it. */
    public CompletableFuture<Optional<CallProblem>> transfer(
            long agent, @Nullable String queue, @Nullable String extension) {
        return inCall(agent, (seat, call) -> {
            QueueId to = queue == null ? call.line.queue() : new QueueId(queue);
            return extension == null
                    ? decide(new Command.Transfer(call.key(), to, Demand.ANYBODY, call.line.priority()))
                    : passTo(call, to, extension, agent);
        });
    }

    /** To one seat, of whatever kind; if nobody takes it there for a while, to anybody of the queue. */
    private @Nullable CallProblem passTo(LiveCall call, QueueId queue, String extension, long agent) {
        CallPlan plan = floor.floor().plan();
        boolean reached = floor.book
                .profile(extension, agent)
                .filter(profile -> plan.reaches(queue, profile))
                .isPresent();
        Demand thatSeat = CallsOut.of(extension);
        // a queue that there is not is refused as one
        QueueId over = reached || !plan.queues().containsKey(queue) ? queue : CallsOut.QUEUE;
        CallProblem problem = decide(new Command.Transfer(call.key(), over, thatSeat, call.line.priority()));
        if (problem == null) {
            elseToAnybody(call, queue, thatSeat);
        }
        return problem;
    }

    /** As long as a seat may ring, nobody else is asked. */
    private void elseToAnybody(LiveCall call, QueueId queue, Demand thatSeat) {
        floor.thread.after(floor.floor().plan().rule(queue).ringLimit(), () -> {
            if (call.stage != LiveCall.Stage.WAITING || !call.line.demand().equals(thatSeat)) {
                return;
            }
            if (call.chair != null) {
                elseToAnybody(call, queue, thatSeat);
                return;
            }
            decide(new Command.Transfer(call.key(), queue, Demand.ANYBODY, call.line.priority()));
            floor.publish();
        });
    }

    public CompletableFuture<Optional<CallProblem>> rejoin(long agent) {
        return inCall(agent, (seat, call) -> floor.parties().rejoin(call));
    }

    /** 暂停录音, for what must not be kept. */
    public CompletableFuture<Optional<CallProblem>> pauseRecording(long agent, boolean paused) {
        return inCall(agent, (seat, call) -> {
            String name = call.recording;
            if (name == null) {
                return CallProblem.NO_RECORDING;
            }
            call.paused = paused;
            floor.step(
                    call,
                    paused ? "RECORDING_PAUSED" : "RECORDING_RESUMED",
                    seat.id().value(),
                    "");
            floor.order(call, () -> floor.board.pauseRecording(name, paused));
            return null;
        });
    }

    /** 话后完成. */
    public CompletableFuture<Optional<CallProblem>> wrapUp(long agent, String outcome, String note) {
        return atSeat(agent, seat -> {
            CallId call =
                    seat.engagements().stream().map(it -> it.call()).findFirst().orElse(null);
            if (call == null) {
                return CallProblem.NO_CALL;
            }
            floor.log.outcome(UUID.fromString(call.value()), outcome, note);
            return decide(new Command.FinishWrapUp(seat.id(), call));
        });
    }

    /** 呼出: this seat's own telephone first, then the other side. */
    public CompletableFuture<Optional<CallProblem>> callOut(long agent, OutwardCall to) {
        return atSeat(agent, seat -> {
            SeatId id = seat.id();
            Line line = new Line(
                    to.hotline(),
                    to.area(),
                    to.shows(),
                    CallsOut.QUEUE,
                    CallsOut.of(id.value()),
                    Priority.NORMAL,
                    false,
                    Map.of());
            LiveCall call = new LiveCall(UUID.randomUUID(), Direction.OUT, to.number(), to.shows(), line, floor.now());
            call.citizen = to.citizen();
            call.promise = new Promise(0, floor.now());
            floor.begin(call);
            CallProblem not = decide(new Command.CallOut(call.key(), CallsOut.QUEUE, CallsOut.of(id.value()), id));
            if (not != null) {
                floor.calls.remove(call.key());
            }
            return not;
        });
    }

    // --- 话务督导 ----------------------------------------------------------------------------------------------------

    /** 强制状态. */
    public CompletableFuture<Optional<CallProblem>> force(String extension, @Nullable String breakReason) {
        SeatId seat = new SeatId(extension);
        return ask(() -> decide(
                breakReason == null
                        ? new Command.GoReady(seat)
                        : new Command.TakeBreak(seat, new BreakReason(breakReason))));
    }

    public CompletableFuture<Optional<CallProblem>> forceOut(String extension) {
        return ask(() -> decide(new Command.SignOut(new SeatId(extension))));
    }

    /** 调整排队: another queue for somebody who waits. */
    public CompletableFuture<Optional<CallProblem>> move(UUID id, String queue) {
        return ask(() -> {
            LiveCall call = floor.calls.get(new CallId(id.toString()));
            return call == null
                    ? CallProblem.UNKNOWN_CALL
                    : decide(
                            new Command.Transfer(call.key(), new QueueId(queue), Demand.ANYBODY, call.line.priority()));
        });
    }

    public CompletableFuture<Optional<CallProblem>> watch(long leader, UUID id, WatchMode mode) {
        return ask(() -> {
            Seat seat = seatOf(leader);
            LiveCall call = floor.calls.get(new CallId(id.toString()));
            if (seat == null) {
                return CallProblem.NOT_SEATED;
            }
            Chair chair = call == null ? null : call.chair;
            if (call == null || chair == null || chair.seat().equals(seat.id())) {
                return CallProblem.UNKNOWN_CALL;
            }
            if (!seat.engagements().isEmpty()) {
                return CallProblem.SEAT_IS_BUSY;
            }
            CallProblem problem = floor.watching().watch(call, seat.id(), mode);
            if (problem == null && seat.state() == Seat.State.READY) {
                // whose telephone is taken is given no call
                floor.decide(new Command.TakeBreak(seat.id(), WATCHING));
            }
            return problem;
        });
    }

    /** 结束督导. */
    public CompletableFuture<Optional<CallProblem>> unwatch(long leader) {
        return ask(() -> {
            Seat seat = seatOf(leader);
            if (seat == null) {
                return CallProblem.NOT_SEATED;
            }
            floor.watching().stop(seat.id());
            return null;
        });
    }

    /**
     * 呼出对象.
     *
     * @param number whom to call; never shown
     * @param shows  the number they see
     */
    public record OutwardCall(
            String number,
            String shows,
            String area,
            long hotline,
            @Nullable Long citizen) {

        @Override
        public String toString() {
            return "call out of " + area;
        }
    }
}

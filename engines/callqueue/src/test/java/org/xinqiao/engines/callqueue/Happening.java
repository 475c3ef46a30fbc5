package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xinqiao.engines.callqueue.AnyDay.Act;

/** 演算: lets the acts of a day happen on a floor, one decision after another, and shows each decision to whoever watches. */
final class Happening {

    /** One command carried out: how things stood, what was asked, when, and what came of it. */
    record Step(Floor before, Command command, Instant now, Decision decision, Floor after) {

        List<Event> events() {
            return decision instanceof Decision.Done done ? done.events() : List.of();
        }
    }

    /** 观察: asked after each decision; fails where something does not hold. */
    interface Watch {
        void see(Step step);
    }

    private final Watch watch;
    private Floor floor = Floor.empty(Hotline.mixedPlan());
    private Instant now = NINE;
    private int arrivals;

    Happening(Watch watch) {
        this.watch = watch;
    }

    Floor floor() {
        return floor;
    }

    Instant now() {
        return now;
    }

    Happening runs(AnyDay.Day day) {
        SEATS.stream().limit(day.seats()).forEach(seat -> does(new Command.SignIn(seat, null)));
        day.acts().forEach(this::happen);
        return this;
    }

    private void happen(Act act) {
        now = now.plusMillis(act.other() % 7);
        switch (act.kind()) {
            case WAIT -> pass(Duration.ofMillis(act.pick() * 15L));
            case LET_RING_OUT -> pass(RING);
            case LATE_TICK -> {
                now = now.plusSeconds(act.pick() % 60);
                does(new Command.Tick());
            }
            case CRASH -> crash();
            default -> command(act).ifPresent(this::does);
        }
    }

    /** Time passes with the clock ticking whenever the floor asks for it. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        for (Instant wake = wake(); !wake.isAfter(until); wake = wake()) {
            now = wake.isAfter(now) ? wake : now;
            does(new Command.Tick());
            assertThat(wake()).as("a tick leaves nothing undone").isAfter(now);
        }
        now = until;
    }

    private Instant wake() {
        return floor.nextWake(now).orElse(Instant.MAX);
    }

    /** Everything goes down; what is up goes on. */
    void crash() {
        Command.Adopt up = floor.up();
        floor = Floor.empty(floor.plan());
        does(up);
    }

    Decision does(Command command) {
        Floor before = floor;
        Decision decision = CallQueue.decide(before, command, now);
        if (decision instanceof Decision.Done done) {
            floor = done.after();
        }
        watch.see(new Step(before, command, now, decision, floor));
        return decision;
    }

    private Optional<Command> command(Act act) {
        return switch (act.kind()) {
            case ARRIVE -> Optional.of(arrival(act));
            case RING -> engaged(act, it -> it.phase() == Engagement.Phase.RESERVED, Command.Ring::new);
            case ANSWER -> engaged(act, it -> it.phase().isOffered(), Command.Answer::new);
            case DECLINE -> engaged(act, it -> it.phase().isOffered(), Command.Decline::new);
            case FAIL -> engaged(act, it -> it.phase().isOffered(), Command.Fail::new);
            case HOLD -> engaged(act, it -> it.phase() == Engagement.Phase.TALKING, Command.Hold::new);
            case RESUME -> engaged(act, it -> it.phase() == Engagement.Phase.HOLD, Command.Resume::new);
            case FINISH_WRAP_UP ->
                engaged(act, it -> it.phase() == Engagement.Phase.WRAP_UP, Command.FinishWrapUp::new);
            case REACH_CALLER ->
                engaged(act, it -> it.phase().isConnected(), (seat, call) -> new Command.ReachCaller(call));
            case MISS_CALLBACK ->
                engaged(act, it -> it.phase().isConnected(), (seat, call) -> new Command.MissCallback(call));
            case END_TALK -> engaged(act, it -> it.phase().isConnected(), (seat, call) -> new Command.HangUp(call));
            case HANG_UP -> call(act, it -> true).map(Command.HangUp::new);
            case TRANSFER -> call(act, it -> true).map(call -> transfer(call, act));
            case PROMISE_CALLBACK -> call(act, Call::isWaiting).map(Command.PromiseCallback::new);
            case WITHDRAW -> call(act, Call::isWaiting).map(Command.Withdraw::new);
            case SIGN_IN -> Optional.of(new Command.SignIn(profile(act.pick()), act.other() % 5 == 0 ? LUNCH : null));
            case GO_READY -> seat(act).map(Command.GoReady::new);
            case TAKE_BREAK -> seat(act).map(seat -> new Command.TakeBreak(seat, LUNCH));
            case SIGN_OUT -> seat(act).map(Command.SignOut::new);
            case LOSE_SEAT -> seat(act).map(Command.LoseSeat::new);
            case LOSE_LINE -> seat(act).map(Command.LoseLine::new);
            case CHANGE_PLAN ->
                Optional.of(new Command.ChangePlan(act.pick() % 2 == 0 ? Hotline.mixedPlan() : Hotline.openPlan()));
            case CHANGE_PROFILE -> Optional.of(new Command.ChangeProfile(retrained(act)));
            case NONSENSE -> Optional.of(nonsense(act));
            case WAIT, LET_RING_OUT, LATE_TICK, CRASH -> Optional.empty();
        };
    }

    private Command arrival(Act act) {
        CallId id = new CallId(String.format("call %03d", arrivals++));
        QueueId queue = queue(act.pick());
        Media media = queue.equals(WRITING) ? Media.TEXT : Media.VOICE;
        return new Command.Enqueue(id, queue, media, demand(act.other()), priority(act.pick() / 3));
    }

    private static Command transfer(CallId call, Act act) {
        return new Command.Transfer(call, queue(act.other()), demand(act.pick()), priority(act.other() / 3));
    }

    private static Command nonsense(Act act) {
        CallId call = new CallId("call " + act.pick() % 30);
        SeatId seat = profile(act.other()).seat();
        return switch (act.pick() % 7) {
            case 0 -> new Command.Answer(seat, call);
            case 1 -> new Command.HangUp(call);
            case 2 -> new Command.LoseSeat(seat);
            case 5 -> new Command.LoseLine(seat);
            case 3 -> new Command.Enqueue(call, new QueueId("none"), Media.VOICE, Demand.ANYBODY, Priority.NORMAL);
            case 4 -> new Command.Hold(seat, call);
            default -> new Command.Transfer(call, GENERAL, Demand.ANYBODY, Priority.NORMAL);
        };
    }

    private static QueueId queue(int pick) {
        return List.of(GENERAL, COMPANIES, WRITING).get(pick % 3);
    }

    private static Demand demand(int pick) {
        return List.of(Demand.ANYBODY, Demand.ANYBODY, CANTONESE_AT_FIRST, Demand.of(Skills.of(TAXES, 4)))
                .get(pick % 4);
    }

    private static Priority priority(int pick) {
        return List.of(Priority.NORMAL, Priority.NORMAL, URGENT, Priority.EMERGENCY)
                .get(pick % 4);
    }

    static SeatProfile profile(int pick) {
        return SEATS.get(pick % SEATS.size());
    }

    private static SeatProfile retrained(Act act) {
        SeatProfile it = profile(act.pick());
        Skills skills = act.other() % 2 == 0 ? Skills.of(CANTONESE, 9, TAXES, 9) : Skills.NONE;
        return new SeatProfile(it.seat(), it.agent(), it.kind(), it.centre(), it.remote(), skills, it.capacity());
    }

    private Optional<CallId> call(Act act, Predicate<Call> wanted) {
        return picked(
                floor.calls().stream().filter(wanted).map(Call::id).sorted().toList(), act.pick());
    }

    private Optional<SeatId> seat(Act act) {
        return picked(floor.seats().stream().map(Seat::id).sorted().toList(), act.pick());
    }

    private interface AtSeat {
        Command of(SeatId seat, CallId call);
    }

    private Optional<Command> engaged(Act act, Predicate<Engagement> wanted, AtSeat command) {
        List<Command> possible = new ArrayList<>();
        floor.seats().stream()
                .sorted(Comparator.comparing(Seat::id))
                .forEach(seat -> seat.engagements().stream()
                        .filter(wanted)
                        .forEach(it -> possible.add(command.of(seat.id(), it.call()))));
        return picked(possible, act.pick());
    }

    private static <T> Optional<T> picked(List<T> from, int pick) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(pick % from.size()));
    }
}

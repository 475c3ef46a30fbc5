package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.xinqiao.engines.callqueue.CallId;
import org.xinqiao.engines.callqueue.CallQueue;
import org.xinqiao.engines.callqueue.Command;
import org.xinqiao.engines.callqueue.Decision;
import org.xinqiao.engines.callqueue.Engagement;
import org.xinqiao.engines.callqueue.Event;
import org.xinqiao.engines.callqueue.Floor;
import org.xinqiao.engines.callqueue.SeatId;

/**
 * 模拟: callers and agents who do what the day says, and a clock that jumps from one happening to the next. Who gets which
 * call is decided by {@link CallQueue}, as in the real house.
 */
public final class Simulation {

    /** Something to come, asked for its command only then: things may have changed. */
    private record Due(Instant at, long number, Function<Floor, Optional<Command>> command) {}

    /** 裁决者: {@link CallQueue#decide}, or the same with a watch at its side. */
    @FunctionalInterface
    public interface Decider {
        Decision decide(Floor floor, Command command, Instant now);
    }

    private final Setting setting;
    private final Tally tally;
    private final Decider decider;
    private final Map<CallId, Caller> callers = new HashMap<>();
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private Floor floor;
    private long number;

    private Simulation(List<Caller> day, Setting setting, Duration target, Decider decider) {
        this.setting = setting;
        this.decider = decider;
        this.floor = Floor.empty(setting.plan());
        this.tally = new Tally(target);
        for (Shift shift : setting.shifts()) {
            plan(shift.from(), it -> Optional.of(new Command.SignIn(shift.seat(), null)));
            plan(shift.until(), it -> it.seat(shift.seat().seat()).map(seat -> new Command.SignOut(seat.id())));
        }
        for (Caller caller : day) {
            callers.put(caller.call(), caller);
            plan(caller.at(), it -> Optional.of(arrival(caller)));
        }
    }

    /** What came of that day under that setting; a call is answered in time within 15 s. */
    public static Figures run(List<Caller> day, Setting setting) {
        return run(day, setting, Duration.ofSeconds(15));
    }

    /** What came of that day under that setting; a call is answered in time within that target. */
    public static Figures run(List<Caller> day, Setting setting, Duration target) {
        return run(day, setting, target, CallQueue::decide);
    }

    /** The same, with each decision made by way of that decider. */
    public static Figures run(List<Caller> day, Setting setting, Duration target, Decider decider) {
        Simulation simulation = new Simulation(day, setting, target, decider);
        simulation.run();
        return simulation.tally.figures();
    }

    private void run() {
        Instant now = Instant.MIN;
        while (true) {
            Optional<Instant> wake = now.equals(Instant.MIN) ? Optional.empty() : floor.nextWake(now);
            Due due = agenda.peek();
            if (due == null && wake.isEmpty()) {
                return;
            }
            if (due == null || (wake.isPresent() && wake.get().isBefore(due.at()))) {
                now = later(now, wake.orElseThrow());
                tick(now);
            } else {
                agenda.remove();
                now = later(now, due.at());
                Optional<Command> command = due.command().apply(floor);
                if (command.isPresent()) {
                    carryOut(command.get(), now);
                }
            }
        }
    }

    private void tick(Instant now) {
        carryOut(new Command.Tick(), now);
        if (floor.nextWake(now).filter(next -> !next.isAfter(now)).isPresent()) {
            throw new IllegalStateException("a tick at " + now + " has left something undone: " + floor);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void carryOut(Command command, Instant now) {
        switch (decider.decide(floor, command, now)) {
            case Decision.Done done -> {
                floor = done.after();
                for (Event event : done.events()) {
                    tally.count(event);
                    react(event);
                }
            }
            case Decision.Refused refused ->
                throw new IllegalArgumentException(command + " at " + now + " is refused: " + refused.refusal());
        }
    }

    private void react(Event event) {
        switch (event) {
            case Event.CallQueued it -> waits(caller(it.call().id()), it.at());
            case Event.CallReserved it -> rings(it);
            case Event.CallAnswered it -> talks(it);
            case Event.WrapUpBegun it -> takesNotes(it);
            default -> {
                // nobody does anything about the rest
            }
        }
    }

    private void waits(Caller caller, Instant now) {
        CallId call = caller.call();
        plan(
                now.plus(caller.patience()),
                it -> isUnanswered(it, call) ? Optional.of(new Command.HangUp(call)) : none());
        if (setting.callbackAfter() != null) {
            plan(
                    now.plus(setting.callbackAfter()),
                    it -> isWaiting(it, call) ? Optional.of(new Command.PromiseCallback(call)) : none());
        }
    }

    private void rings(Event.CallReserved it) {
        plan(it.at(), whileOffered(it, new Command.Ring(it.seat(), it.call())));
        plan(it.at().plus(setting.answerAfter()), whileOffered(it, new Command.Answer(it.seat(), it.call())));
    }

    private static Function<Floor, Optional<Command>> whileOffered(Event.CallReserved it, Command command) {
        return floor -> isOffered(floor, it.seat(), it.call()) ? Optional.of(command) : none();
    }

    /** Whoever is called back is at hand: how callers are missed is nothing that a day of calls tells. */
    private void talks(Event.CallAnswered it) {
        CallId call = it.call();
        if (floor.call(call).filter(found -> found.callback() != null).isPresent()) {
            plan(it.at(), floor -> Optional.of(new Command.ReachCaller(call)));
        }
        plan(it.at().plus(caller(call).talk()), floor -> Optional.of(new Command.HangUp(call)));
    }

    private void takesNotes(Event.WrapUpBegun it) {
        plan(
                it.at().plus(caller(it.call()).wrapUp()),
                floor -> floor.seat(it.seat())
                        .flatMap(seat -> seat.engagement(it.call()))
                        .map(notes -> new Command.FinishWrapUp(it.seat(), it.call())));
    }

    private static Optional<Command> none() {
        return Optional.empty();
    }

    private static boolean isWaiting(Floor floor, CallId call) {
        return floor.call(call).filter(it -> it.isWaiting()).isPresent();
    }

    private static boolean isUnanswered(Floor floor, CallId call) {
        return floor.call(call)
                .filter(it -> it.seat() == null || isOffered(floor, it.seat(), call))
                .isPresent();
    }

    private static boolean isOffered(Floor floor, SeatId seat, CallId call) {
        return floor.seat(seat)
                .flatMap(it -> it.engagement(call))
                .map(Engagement::phase)
                .filter(Engagement.Phase::isOffered)
                .isPresent();
    }

    private static Command arrival(Caller it) {
        return new Command.Enqueue(it.call(), it.queue(), it.media(), it.demand(), it.priority());
    }

    private Caller caller(CallId call) {
        Caller caller = callers.get(call);
        if (caller == null) {
            throw new IllegalStateException(call + " is not of this day");
        }
        return caller;
    }

    private void plan(Instant at, Function<Floor, Optional<Command>> command) {
        agenda.add(new Due(at, number++, command));
    }
}

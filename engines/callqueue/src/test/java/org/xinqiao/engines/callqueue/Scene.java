package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 场景: a floor on which a test lets things happen one after another, by real commands, with a clock of its own. */
final class Scene {

    private Floor floor;
    private Instant now = Hotline.NINE;
    private final List<Event> story = new ArrayList<>();

    Scene(CallPlan plan) {
        floor = Floor.empty(plan);
    }

    static Scene usual() {
        return new Scene(Hotline.PLAN);
    }

    /** Carried out, or the test fails; what followed. */
    List<Event> does(Command command) {
        Decision decision = CallQueue.decide(floor, command, now);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Done.class);
        Decision.Done done = (Decision.Done) decision;
        floor = done.after();
        story.addAll(done.events());
        return done.events();
    }

    void refuses(Command command, Refusal refusal) {
        assertThat(CallQueue.decide(floor, command, now)).isEqualTo(new Decision.Refused(refusal));
    }

    /** Time passes, and the clock ticks whenever the floor asks for it. */
    Scene after(long seconds) {
        Instant until = now.plus(Duration.ofSeconds(seconds));
        for (Instant wake = wake(); !wake.isAfter(until); wake = wake()) {
            now = wake.isAfter(now) ? wake : now;
            does(new Command.Tick());
            assertThat(wake()).as("a tick leaves nothing undone").isAfter(now);
        }
        now = until;
        return this;
    }

    private Instant wake() {
        return floor.nextWake(now).orElse(Instant.MAX);
    }

    Scene signIn(SeatProfile... profiles) {
        for (SeatProfile profile : profiles) {
            does(new Command.SignIn(profile, null));
            now = now.plusMillis(1);
        }
        return this;
    }

    CallId calls(String name) {
        return calls(name, Hotline.GENERAL, Demand.ANYBODY, Priority.NORMAL);
    }

    CallId calls(String name, QueueId queue, Demand demand, Priority priority) {
        return arrives(name, queue, Media.VOICE, demand, priority);
    }

    CallId writes(String name) {
        return arrives(name, Hotline.WRITING, Media.TEXT, Demand.ANYBODY, Priority.NORMAL);
    }

    private CallId arrives(String name, QueueId queue, Media media, Demand demand, Priority priority) {
        CallId call = new CallId(name);
        does(new Command.Enqueue(call, queue, media, demand, priority));
        now = now.plusMillis(1);
        return call;
    }

    /** Whoever has been chosen for it answers. */
    SeatId answered(CallId call) {
        SeatId seat = holder(call);
        does(new Command.Ring(seat, call));
        does(new Command.Answer(seat, call));
        return seat;
    }

    /** Answered and over, wrap-up and all. */
    void served(CallId call) {
        SeatId seat = answered(call);
        does(new Command.HangUp(call));
        floor.seat(seat).flatMap(it -> it.engagement(call)).ifPresent(it -> does(new Command.FinishWrapUp(seat, call)));
    }

    SeatId holder(CallId call) {
        SeatId seat = call(call).seat();
        assertThat(seat).as("who has %s", call).isNotNull();
        return java.util.Objects.requireNonNull(seat);
    }

    Call call(CallId call) {
        return floor.call(call).orElseThrow();
    }

    Seat seat(SeatProfile profile) {
        return floor.seat(profile.seat()).orElseThrow();
    }

    Seat.State state(SeatProfile profile) {
        return seat(profile).state();
    }

    boolean waits(CallId call) {
        return call(call).isWaiting();
    }

    /** Everything goes down, and comes up with what is found up. */
    void crash() {
        Command.Adopt up = floor.up();
        floor = Floor.empty(floor.plan());
        does(up);
    }

    Floor floor() {
        return floor;
    }

    Instant now() {
        return now;
    }

    List<Event> story() {
        return story;
    }

    <T extends Event> List<T> told(Class<T> kind) {
        return story.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

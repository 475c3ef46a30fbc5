package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xinqiao.engines.callqueue.Happening.Step;

@Domain(AnyDay.class)
@Label("Whatever happens on a floor (任何情况下)")
class FloorPropertiesTest {

    private static final Set<String> MET = new TreeSet<>();

    /** What the days never lead to, these properties say nothing about. */
    @AfterContainer
    static void everyKindOfEventWasMet() {
        assertThat(MET)
                .containsAll(Stream.of(Event.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList())
                .containsAll(names(Event.Cause.values()))
                .containsAll(names(Event.Ending.values()));
    }

    private static List<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }

    private static void meet(Event event) {
        MET.add(event.getClass().getSimpleName());
        if (event instanceof Event.CallReturned returned) {
            MET.add(returned.cause().name());
        } else if (event instanceof Event.CallEnded ended) {
            MET.add(ended.ending().name());
        }
    }

    @Property
    void noCallerIsLostAndNoneIsThereTwice(@ForAll AnyDay.Day day) {
        Set<CallId> here = new HashSet<>();
        Set<CallId> ended = new HashSet<>();
        new Happening(step -> {
                    for (Event event : step.events()) {
                        if (event instanceof Event.CallQueued queued && !isAdoption(step)) {
                            assertThat(here.add(queued.call().id())).isTrue();
                        } else if (event instanceof Event.CallEnded end) {
                            assertThat(here.remove(end.call())).isTrue();
                            assertThat(ended.add(end.call())).isTrue();
                        }
                    }
                    assertThat(ids(step.after().calls())).isEqualTo(here);
                    assertThat(step.after().calls()).hasSize(here.size());
                })
                .runs(day);
    }

    @Property
    void everyCallIsInLineOrAtExactlyOneSeat(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    Map<CallId, List<SeatId>> holders = new HashMap<>();
                    for (Seat seat : step.after().seats()) {
                        for (Engagement it : seat.engagements()) {
                            if (it.phase() != Engagement.Phase.WRAP_UP) {
                                holders.computeIfAbsent(it.call(), call -> new ArrayList<>())
                                        .add(seat.id());
                            }
                        }
                    }
                    for (Call call : step.after().calls()) {
                        List<SeatId> expected = call.seat() == null ? List.of() : List.of(call.seat());
                        assertThat(holders.getOrDefault(call.id(), List.of())).isEqualTo(expected);
                    }
                    assertThat(ids(step.after().calls())).containsAll(holders.keySet());
                    assertThat(step.after().waiting())
                            .containsExactlyInAnyOrderElementsOf(step.after().calls().stream()
                                    .filter(call -> call.seat() == null)
                                    .toList());
                })
                .runs(day);
    }

    @Property
    void noSeatIsOfferedACallUnlessItIsReadyAndFreeAndFits(@ForAll AnyDay.Day day) {
        new Happening(step -> replay(step, (floor, event) -> {
                    if (event instanceof Event.CallReserved it) {
                        Seat seat = floor.seat(it.seat()).orElseThrow();
                        Call call = floor.call(it.call()).orElseThrow();
                        assertThat(Fitting.mayGet(seat, call, floor.plan(), step.now()))
                                .isTrue();
                        assertThat(Fitting.isDue(call, step.now())).isTrue();
                    }
                }))
                .runs(day);
    }

    @Property
    void noSeatEverHasMoreThanItMay(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    for (Seat seat : step.after().seats()) {
                        assertThat(seat.held(Media.VOICE)).isLessThanOrEqualTo(1);
                        assertThat(seat.held(Media.TEXT))
                                .isLessThanOrEqualTo(seat.profile().capacity().texts());
                        assertThat(seat.engagements())
                                .extracting(Engagement::call)
                                .doesNotHaveDuplicates();
                        assertThat(seat.isReady()
                                        || seat.engagements().stream()
                                                .noneMatch(it -> it.phase().isOffered()))
                                .as("only a ready seat is rung: %s", seat)
                                .isTrue();
                        assertThat(seat.state() == Seat.State.LEAVING).isFalse();
                    }
                })
                .runs(day);
    }

    @Property
    void nobodyIsPassedOverByALaterCallThatTheSameSeatFits(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    Map<CallId, Seat> writingUp = new HashMap<>();
                    replay(step, (floor, event) -> {
                        if (event instanceof Event.WrapUpEnded it) {
                            writingUp.put(it.call(), floor.seat(it.seat()).orElseThrow());
                        }
                        if (event instanceof Event.CallReserved it) {
                            // a seat stops writing up a conversation for the sake of that one alone, when it comes back
                            Seat seat = Optional.ofNullable(writingUp.get(it.call()))
                                    .filter(before -> before.id().equals(it.seat()))
                                    .orElseGet(() -> floor.seat(it.seat()).orElseThrow());
                            Call served = floor.call(it.call()).orElseThrow();
                            assertThat(floor.calls())
                                    .filteredOn(call -> call.seat() == null && Fitting.isBefore(call, served))
                                    .filteredOn(call -> Fitting.isDue(call, step.now()))
                                    .noneMatch(call -> Fitting.mayGet(seat, call, floor.plan(), step.now()));
                        }
                    });
                })
                .runs(day);
    }

    @Property
    void nobodyWaitsWhileAFittingSeatIsReady(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    if (step.decision() instanceof Decision.Done) {
                        assertNobodyWaitsInVain(step.after(), step.now());
                    }
                })
                .runs(day);
    }

    @Property
    void theFloorAsksToBeWokenBeforeAnybodyWaitsInVain(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    if (step.decision() instanceof Decision.Done) {
                        Instant wake = step.after()
                                .nextWake(step.now())
                                .orElse(step.now().plusSeconds(7200));
                        Instant justBefore = wake.minusNanos(1);
                        if (justBefore.isAfter(step.now())) {
                            assertNobodyWaitsInVain(step.after(), justBefore);
                            assertNothingIsOver(step.after(), justBefore);
                        }
                    }
                })
                .runs(day);
    }

    @Property
    void nothingOutlastsItsLimit(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    for (Seat seat : step.after().seats()) {
                        assertThat(seat.engagements())
                                .allMatch(it ->
                                        Fitting.isWithinLimit(it, step.after().plan()));
                    }
                    if (step.command() instanceof Command.Tick) {
                        assertNothingIsOver(step.after(), step.now());
                    }
                })
                .runs(day);
    }

    @Property
    void aSeatThatDidNotTakeACallIsOutUntilItsAgentSaysSo(@ForAll AnyDay.Day day) {
        Set<Event.Cause> faults = Set.of(Event.Cause.NO_ANSWER, Event.Cause.DECLINED, Event.Cause.UNREACHABLE);
        new Happening(step -> {
                    for (Event event : step.events()) {
                        if (event instanceof Event.CallReturned it && faults.contains(it.cause())) {
                            Presence presence =
                                    step.after().seat(it.seat()).orElseThrow().presence();
                            assertThat(presence)
                                    .isEqualTo(Presence.onBreak(
                                            new BreakReason(it.cause().name())));
                        }
                    }
                })
                .runs(day);
    }

    @Property
    void noSeatStaysReservedWhenNobodyActsAnyMore(@ForAll AnyDay.Day day) {
        Happening happening = new Happening(step -> {}).runs(day);
        happening.pass(Duration.ofHours(2));
        for (Seat seat : happening.floor().seats()) {
            assertThat(seat.engagements()).allMatch(it -> it.phase().isConnected());
        }
        assertThat(happening.floor().nextWake(happening.now())).isEmpty();
    }

    @Property
    void thePlaceInLineIsNeverLost(@ForAll AnyDay.Day day) {
        Map<CallId, Instant> places = new HashMap<>();
        new Happening(step -> {
                    for (Call call : step.after().calls()) {
                        Instant place = places.computeIfAbsent(call.id(), id -> step.now());
                        assertThat(call.place()).isEqualTo(place);
                    }
                    List<Call> line = step.after().waiting();
                    for (int i = 1; i < line.size(); i++) {
                        assertThat(Fitting.isBefore(line.get(i - 1), line.get(i)))
                                .isTrue();
                    }
                })
                .runs(day);
    }

    @Property
    void theFloorIsWhatItsEventsTellAndADecisionIsTheSameWhenMadeAgain(@ForAll AnyDay.Day day) {
        new Happening(step -> {
                    step.events().forEach(FloorPropertiesTest::meet);
                    assertThat(step.after()).isEqualTo(step.before().after(step.events()));
                    assertThat(CallQueue.decide(step.before(), step.command(), step.now()))
                            .isEqualTo(step.decision());
                })
                .runs(day);
    }

    @Property
    void aCrashAtAnyMomentLosesNobodyAndInterruptsNoTalk(@ForAll AnyDay.Day day) {
        AtomicReference<Set<String>> before = new AtomicReference<>(Set.of());
        Happening happening = new Happening(step -> {
            if (isAdoption(step)) {
                assertThat(step.decision()).isInstanceOf(Decision.Done.class);
                assertThat(talks(step.after())).isEqualTo(before.get());
                assertNobodyWaitsInVain(step.after(), step.now());
            }
            before.set(talks(step.after()));
        });
        happening.runs(new AnyDay.Day(day.seats(), List.of()));
        for (AnyDay.Act act : day.acts()) {
            happening.runs(new AnyDay.Day(0, List.of(act)));
            Set<CallId> calls = ids(happening.floor().calls());
            Set<SeatId> seats = seats(happening.floor());
            // whoever is leaving may have written up their last call while nobody was there to see it
            Set<SeatId> staying = happening.floor().seats().stream()
                    .filter(seat -> !(seat.presence() instanceof Presence.Leaving))
                    .map(Seat::id)
                    .collect(Collectors.toSet());
            happening.crash();
            assertThat(ids(happening.floor().calls())).isEqualTo(calls);
            assertThat(seats(happening.floor())).isSubsetOf(seats).containsAll(staying);
        }
    }

    private static boolean isAdoption(Step step) {
        return step.command() instanceof Command.Adopt;
    }

    private interface Replayed {
        void before(Floor floor, Event event);
    }

    private static void replay(Step step, Replayed replayed) {
        Floor floor = step.before();
        for (Event event : step.events()) {
            replayed.before(floor, event);
            floor = floor.after(List.of(event));
        }
    }

    private static void assertNobodyWaitsInVain(Floor floor, Instant now) {
        for (Call call : floor.calls()) {
            if (call.seat() == null && Fitting.isDue(call, now)) {
                assertThat(floor.seats())
                        .as("seats for %s", call)
                        .noneMatch(seat -> Fitting.mayGet(seat, call, floor.plan(), now));
            }
        }
    }

    private static void assertNothingIsOver(Floor floor, Instant now) {
        for (Seat seat : floor.seats()) {
            assertThat(seat.engagements())
                    .noneMatch(it -> it.until() != null && !it.until().isAfter(now));
        }
    }

    private static Set<String> talks(Floor floor) {
        Set<String> talks = new HashSet<>();
        for (Seat seat : floor.seats()) {
            seat.engagements().stream()
                    .filter(it -> it.phase().isConnected())
                    .forEach(it -> talks.add(seat.id() + " " + it.phase() + " " + it.call()));
        }
        return talks;
    }

    private static Set<CallId> ids(Iterable<Call> calls) {
        Set<CallId> ids = new HashSet<>();
        calls.forEach(call -> ids.add(call.id()));
        return ids;
    }

    private static Set<SeatId> seats(Floor floor) {
        Set<SeatId> ids = new HashSet<>();
        floor.seats().forEach(seat -> ids.add(seat.id()));
        return ids;
    }
}

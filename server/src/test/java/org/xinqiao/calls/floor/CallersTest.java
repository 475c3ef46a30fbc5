package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.floor.CallRecord.Direction;
import org.xinqiao.calls.floor.CallRecord.Ending;

@DisplayName("A caller who waits (排队来电)")
class CallersTest {

    private static final String CITIZEN = "13800000001";
    private static final String SEAT = "PJSIP/1001";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private CallRecord only() {
        return office.kept.only();
    }

    @Test
    @DisplayName("is greeted while nobody is free, then hears music")
    void waits() {
        String caller = office.dials(CITIZEN, "12345");
        assertThat(office.board.leg(caller).heard).containsExactly("outage");
        office.hearsOut(caller);
        assertThat(office.board.leg(caller).heard).containsExactly("outage", "welcome");
        office.hearsOut(caller);
        assertThat(office.board.leg(caller).music).isTrue();

        office.hangsUp(caller, 16);
        assertThat(only().ending()).isEqualTo(Ending.ABANDONED);
        assertThat(only().queuedAt()).isNotNull();
        assertThat(office.floor.picture().calls()).isEmpty();
    }

    @Test
    @DisplayName("keeps its place as a promised callback, and is called when its turn comes")
    void callback() {
        String caller = office.dials(CITIZEN, "12345");
        office.presses(caller, "1");
        office.hearsOut(caller);
        office.hearsOut(caller);
        assertThat(office.board.legs).isEmpty();
        assertThat(only().promise()).isNotNull();

        office.ready("1001");
        office.answers(SEAT);
        assertThat(office.state("1001")).isEqualTo("TALKING");
        String again = office.answers("PJSIP/" + CITIZEN + "@carrier");
        assertThat(office.board.inBridgeWith(again)).hasSize(2);
        assertThat(only().direction()).isEqualTo(Direction.CALLBACK);
        assertThat(only().promise()).isNull();
        office.done(office.acts.hangUp(1001));
        assertThat(only().ending()).isEqualTo(Ending.FINISHED);
    }

    @Test
    @DisplayName("is tried again later when the caller of a callback is not reached")
    void notReached() {
        String caller = office.dials(CITIZEN, "12345");
        office.presses(caller, "1");
        office.hangsUp(caller, 16);
        office.ready("1001");
        office.answers(SEAT);
        office.hangsUp(office.board.ringingAt("PJSIP/" + CITIZEN + "@carrier"), 19);
        assertThat(office.board.legs).isEmpty();
        assertThat(office.board.bridges).isEmpty();
        assertThat(only().promise())
                .isNotNull()
                .extracting(CallRecord.Promise::tries)
                .isEqualTo(1);
        assertThat(only().endedAt()).isNull();
    }

    @Test
    @DisplayName("leaves a message after hours, or instead of waiting")
    void message() {
        String caller = office.dials(CITIZEN, "12300");
        office.hearsOut(caller);
        String name = office.kept.recordings.keySet().iterator().next();
        office.ears.recorded(name, 7, true);
        office.settle();
        office.hearsOut(caller);
        assertThat(only().ending()).isEqualTo(Ending.VOICEMAIL);
        assertThat(office.kept.recording(name).state()).isEqualTo("KEPT");
        assertThat(office.kept.recording(name).kind()).isEqualTo("VOICEMAIL");

        String other = office.dials("13800000002", "12345");
        office.presses(other, "2");
        office.hearsOut(other);
        office.hangsUp(other, 16);
        assertThat(office.kept.calls.values()).extracting(CallRecord::ending).containsOnly(Ending.VOICEMAIL);
        assertThat(office.floor.picture().floor().calls()).isEmpty();
    }

    @Test
    @DisplayName("hears that nobody is there, or that it is blocked, and is let go; never on an emergency line")
    void letGo() {
        String late = office.dials(CITIZEN, "12301");
        assertThat(office.board.leg(late).heard).containsExactly("closed");
        office.hearsOut(late);
        assertThat(only().ending()).isEqualTo(Ending.AFTER_HOURS);

        String blocked = office.dials("13900000000", "12345");
        office.hearsOut(blocked);
        assertThat(office.board.legs).isEmpty();
        String inNeed = office.dials("13900000000", "12119");
        assertThat(office.board.leg(inNeed).heard).containsExactly("connecting");
        assertThat(office.floor.picture().floor().waiting()).hasSize(1);
    }

    @Test
    @DisplayName("may choose from a menu; noise on the keys does nothing, and whoever chooses nothing gets a person")
    void menu() {
        String caller = office.dials(CITIZEN, "12302");
        for (String noise : "9*#000ABCD".split("")) {
            office.presses(caller, noise);
        }
        assertThat(office.floor.picture().floor().waiting()).isEmpty();
        office.presses(caller, "3");
        assertThat(office.floor.picture().floor().waiting().getFirst().queue()).isEqualTo(FakePlace.COMPANY);
        for (String noise : "9*#000ABCD31".split("")) {
            office.presses(caller, noise);
        }
        assertThat(office.floor.picture().floor().waiting())
                .as("one press too many asks for no callback")
                .singleElement()
                .satisfies(call -> assertThat(call.callback()).isNull());
    }

    @Test
    @DisplayName(
            "who presses keys at random, wherever they are, is in one place at the most, and keeps nobody else waiting")
    void noise() {
        Random random = new Random(12345);
        String keys = "0123456789*#ABCD";
        List<String> noisy = new ArrayList<>();
        for (String number : List.of("12345", "12300", "12301", "12302", "12119")) {
            noisy.add(office.dials(CITIZEN, number));
        }
        for (int i = 0; i < 2_000; i++) {
            String leg = noisy.get(random.nextInt(noisy.size()));
            office.board.presses(leg, String.valueOf(keys.charAt(random.nextInt(keys.length()))));
            if (i % 100 == 0) {
                office.hearsOut(leg);
            }
        }
        office.settle();
        assertThat(office.floor.picture().floor().calls())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(5);
        noisy.stream().filter(office.board.legs::containsKey).forEach(leg -> office.hangsUp(leg, 16));
        office.floor
                .picture()
                .floor()
                .waiting()
                .forEach(call -> assertThat(call.callback()).isNotNull());

        int promised = office.floor.picture().floor().waiting().size();
        String quiet = office.dials("13800000009", "12119");
        office.ready("1001");
        String seat = office.answers(SEAT);
        assertThat(office.board.inBridgeWith(quiet)).contains(seat);
        assertThat(office.floor.picture().floor().waiting()).hasSize(promised);
        assertThat(office.kept.calls.values())
                .filteredOn(call -> call.endedAt() == null)
                .as("every call is over, or owed a callback, or talks")
                .hasSize(promised + 1);
    }

    @Test
    @DisplayName("hear music as far as the switch can play it; whoever waits behind them does when it is their turn")
    void musicForSome() {
        List<String> legs = new java.util.ArrayList<>();
        for (int i = 0; i < Arrivals.MUSIC_FOR + 2; i++) {
            legs.add(office.dials("1380000" + (1000 + i), "12345"));
        }
        List.copyOf(legs).forEach(leg -> {
            while (office.board.playing.containsKey(leg)) {
                office.hearsOut(leg);
            }
        });
        assertThat(legs).filteredOn(leg -> office.board.leg(leg).music).hasSize(Arrivals.MUSIC_FOR);
        String last = legs.getLast();
        assertThat(office.board.leg(last).music).isFalse();
        office.hangsUp(legs.getFirst(), 16);
        office.thread
                .ask(() -> {
                    office.floor.arrivals().waitOn(java.util.Objects.requireNonNull(office.floor.legs.get(last)));
                    return true;
                })
                .join();
        office.settle();
        while (office.board.playing.containsKey(last)) {
            office.hearsOut(last);
        }
        assertThat(office.board.leg(last).music).isTrue();
    }

    @Test
    @DisplayName("are taken off the hook even if the switch had no time at first")
    void answeredAgain() {
        office.board.refusals = 2;
        String leg = office.dials("13800000001", "12345");
        assertThat(office.board.leg(leg).up).isFalse();
        Instant end = Instant.now().plusSeconds(10);
        while (!office.board.leg(leg).up) {
            assertThat(Instant.now()).isBefore(end);
            office.settle();
        }
    }
}

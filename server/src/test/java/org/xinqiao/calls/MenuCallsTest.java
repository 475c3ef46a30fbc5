package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.CALL;
import static org.xinqiao.schema.calls.Tables.HOTLINE;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.engines.ari.AriEvent;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.engines.callqueue.QueueId;

/** The main number with its voice menu on, as a place may have it; off again afterwards. */
@DisplayName("A real caller who hears a menu (真实语音菜单)")
class MenuCallsTest extends RealCalls {

    private static final Duration A_MOMENT = Duration.ofMillis(1500);
    /** Heard to its end, and then nothing pressed. */
    private static final Duration A_MENU = Duration.ofMinutes(1);

    @Autowired
    private CallRegister register;

    @Autowired
    private HotlineOffice office;

    @BeforeEach
    void menuOn() {
        menu(true);
    }

    @AfterEach
    void menuOff() {
        menu(false);
    }

    private void menu(boolean on) {
        Hotline line = register.dialled("12345").orElseThrow();
        Hotline wanted = new Hotline(
                line.id(),
                line.place(),
                line.number(),
                line.oldNumbers(),
                line.name(),
                line.nameEn(),
                line.clazz(),
                line.owner(),
                line.merging(),
                line.queue(),
                line.menuKey(),
                on,
                line.opening(),
                line.greeting(),
                line.priority(),
                line.demand(),
                line.emergency(),
                line.status(),
                line.version());
        office.change(wanted, viewers.named("banzhang01"));
        until("the menu is " + on, () -> register.dialled("12345").orElseThrow().menuOn() == on);
    }

    private UUID waiting(String queue) {
        until(
                "one waits in " + queue,
                A_MENU,
                () -> picture().floor().waiting().stream()
                        .anyMatch(call -> call.queue().equals(new QueueId(queue))));
        return UUID.fromString(picture().floor().waiting().getFirst().id().value());
    }

    @Test
    @DisplayName("presses the key of the company line and is in its queue, as the number of that line is on record")
    void chooses() {
        try (Phone citizen = Phone.callsAndPresses('1', A_MOMENT, CITIZEN, LONG)) {
            UUID call = waiting("company");
            assertThat(citizen.isUp()).isTrue();
            assertThat(story(call)).containsSubsequence("ARRIVED", "CHOSE", "QUEUED");
            assertThat(sql.select(HOTLINE.NUMBER)
                            .from(CALL)
                            .join(HOTLINE)
                            .on(HOTLINE.ID.eq(CALL.HOTLINE))
                            .where(CALL.ID.eq(call))
                            .fetchSingle(HOTLINE.NUMBER))
                    .isEqualTo("09608900001");
        }
    }

    @Test
    @DisplayName(
            "presses what means nothing, again and again, and is in line all the same; the first key that means something counts")
    void noise() {
        try (Phone citizen = Phone.callsAndPresses("9*#D91", Duration.ofMillis(300), CITIZEN, LONG)) {
            UUID call = waiting("company");
            assertThat(citizen.isUp()).isTrue();
            assertThat(story(call)).filteredOn("CHOSE"::equals).hasSize(1);
        }
    }

    @Test
    @DisplayName("presses nothing and gets a person; half a minute later hears where they stand")
    void pressesNothing() {
        try (Phone citizen = Phone.calls("12345", CITIZEN, Duration.ofMinutes(2));
                var told = room.ari()
                        .expect(
                                AriEvent.PlaybackFinished.class,
                                said -> said.playback().mediaUri().equals("sound:next"))) {
            UUID call = waiting("general");
            assertThat(citizen.isUp()).isTrue();
            assertThat(story(call)).contains("QUEUED").doesNotContain("CHOSE");
            assertThat(told.within(A_MENU)).isPresent();
            assertThat(picture()
                            .floor()
                            .position(picture().floor().waiting().getFirst().id()))
                    .contains(1);
        }
    }
}

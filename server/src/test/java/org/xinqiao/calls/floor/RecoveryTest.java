package org.xinqiao.calls.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A seat whose telephone was out of reach (话机不通后复位)")
class RecoveryTest {

    private static final String SEAT = "PJSIP/1001";
    private static final String CITIZEN = "13800000007";

    private final Office office = new Office();

    @BeforeEach
    void hurry() {
        office.place.reserve = Duration.ofMillis(40);
        office.floor.planChanged();
        office.settle();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void fails() {
        office.board.unreachable.add(SEAT);
        office.ready("1001");
        office.dials(CITIZEN, "12345");
        assertThat(office.state("1001")).isEqualTo("ON_BREAK");
    }

    private void await(String what, BooleanSupplier seen) {
        Instant end = Instant.now().plusSeconds(10);
        while (!seen.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            office.thread.ask(() -> true).join();
        }
        office.settle();
    }

    private long asked() {
        return office.thread.ask(() -> office.board.asked.size()).join();
    }

    @Test
    @DisplayName("is asked until it is there, then rings for whoever waits")
    void comesBack() {
        fails();
        await("asked twice", () -> asked() >= 2);
        assertThat(office.state("1001")).isEqualTo("ON_BREAK");
        office.thread.ask(() -> office.board.unreachable.remove(SEAT)).join();
        office.awaitRinging(SEAT);
        office.answers(SEAT);
        assertThat(office.state("1001")).isEqualTo("TALKING");
    }

    @Test
    @DisplayName("keeps the break that its agent has taken since")
    void keepsItsBreak() {
        fails();
        await("asked", () -> asked() >= 1);
        office.done(office.acts.takeBreak(1001, FakePlace.TEA));
        office.thread.ask(() -> office.board.unreachable.remove(SEAT)).join();
        long before = asked();
        office.ready("1002");
        office.answers("PJSIP/1002");
        await(
                "time goes by",
                () -> office.floor.picture().at().isBefore(Instant.now().minusMillis(500)));
        assertThat(asked()).isLessThanOrEqualTo(before + 1);
        assertThat(office.state("1001")).isEqualTo("ON_BREAK");
    }

    @Test
    @DisplayName("is asked no more once its agent has gone")
    void isForgotten() {
        fails();
        await("asked", () -> asked() >= 1);
        office.done(office.acts.getUp(1001));
        long before = asked();
        await(
                "time goes by",
                () -> office.floor.picture().at().isBefore(Instant.now().minusMillis(500)));
        assertThat(asked()).isLessThanOrEqualTo(before + 1);
        assertThat(office.state("1001")).isEqualTo("NOBODY");
    }
}

package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.HOUSING;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-23 time never runs back in a story, even where two processes' clocks (系统时钟) differ")
class ClocksApartTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING);
    private final Instant last = world.now();

    @Test
    void whatComesALittleEarlyCountsAsComingRightAfter() {
        world.goTo(last.minusSeconds(5));
        life.does(CITIZEN, new Command.Urge("快"));
        assertThat(life.it().changed()).isEqualTo(last);
        assertThat(life.story().getLast().at()).isEqualTo(last);
    }

    @Test
    void whatComesFarTooEarlyIsRefused() {
        world.goTo(last.minus(Duration.ofSeconds(5)).minusMillis(1));
        assertThat(life.refuses(CITIZEN, new Command.Urge("快"))).isEqualTo(Refusal.CLOCK_BEHIND);
    }
}

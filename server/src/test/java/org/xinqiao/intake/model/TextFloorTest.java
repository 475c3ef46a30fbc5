package org.xinqiao.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.intake.model.TextFloor.Agent;
import org.xinqiao.intake.model.TextFloor.Talk;
import org.xinqiao.organisation.AreaCode;

@DisplayName("talks in writing (文字排队) go to agents in the order in which people asked")
class TextFloorTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final AreaCode CITY = new AreaCode("9901");
    private static final AreaCode EAST = new AreaCode("990101");
    private static final AreaCode WEST = new AreaCode("990102");

    private static Agent agent(long account, AreaCode area, int most, int freeForSeconds) {
        return new Agent(account, area, most, NOW.minusSeconds(freeForSeconds));
    }

    private static Talk talk(long id, AreaCode area, int waitsSeconds) {
        return talk(id, area, waitsSeconds, null, null);
    }

    private static Talk talk(long id, AreaCode area, int waitsSeconds, @Nullable Long holder, @Nullable Long before) {
        return new Talk(id, area, NOW.minusSeconds(waitsSeconds), holder, before);
    }

    @Test
    void whoWaitsLongestGoesToWhoIsFreeLongest() {
        assertThat(TextFloor.given(
                        List.of(agent(1, CITY, 1, 10), agent(2, CITY, 1, 60)),
                        List.of(talk(7, EAST, 5), talk(8, EAST, 90), talk(9, EAST, 40)),
                        NOW))
                .isEqualTo(Map.of(8L, 2L, 9L, 1L));
    }

    @Test
    void nobodyGetsMoreAtOnceThanTheyTake() {
        List<Talk> talks =
                List.of(talk(1, EAST, 50, 5L, null), talk(2, EAST, 40), talk(3, EAST, 30), talk(4, EAST, 20));
        assertThat(TextFloor.given(List.of(agent(5, CITY, 3, 60)), talks, NOW)).isEqualTo(Map.of(2L, 5L, 3L, 5L));
        assertThat(TextFloor.given(List.of(), talks, NOW)).isEmpty();
    }

    @Test
    void nobodyGetsWhatIsNotInTheirArea() {
        assertThat(TextFloor.given(List.of(agent(1, WEST, 3, 60)), List.of(talk(7, EAST, 90), talk(8, WEST, 5)), NOW))
                .isEqualTo(Map.of(8L, 1L));
    }

    @Test
    void whatSomebodyHeldWhoIsGoneWaitsInItsPlace() {
        assertThat(TextFloor.given(
                        List.of(agent(1, CITY, 1, 60)), List.of(talk(7, EAST, 90, 4L, null), talk(8, EAST, 95)), NOW))
                .isEqualTo(Map.of(8L, 1L));
    }

    @Test
    void whoAnsweredBeforeIsAskedFirstAndNotWaitedForLong() {
        List<Agent> agents = List.of(agent(1, CITY, 1, 60), agent(2, CITY, 1, 10));
        assertThat(TextFloor.given(agents, List.of(talk(7, EAST, 5, null, 2L)), NOW))
                .isEqualTo(Map.of(7L, 2L));
        List<Talk> busy = List.of(talk(6, EAST, 50, 2L, null), talk(7, EAST, 5, null, 2L));
        assertThat(TextFloor.given(agents, busy, NOW)).as("kept for them").isEmpty();
        assertThat(TextFloor.given(agents, busy, NOW.plusSeconds(30))).isEqualTo(Map.of(7L, 1L));
        assertThat(TextFloor.given(List.of(agent(1, CITY, 1, 60)), List.of(talk(7, EAST, 5, null, 2L)), NOW))
                .as("they are not there")
                .isEqualTo(Map.of(7L, 1L));
    }
}

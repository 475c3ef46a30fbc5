package org.xinqiao.engines.callqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.engines.callqueue.Hotline.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Values that cannot be wrong (取值)")
class ValuesTest {

    @Test
    void namesAreNotEmpty() {
        refused(() -> new CallId(" "));
        refused(() -> new SeatId(""));
        refused(() -> new AgentId(""));
        refused(() -> new QueueId(""));
        refused(() -> new CentreId(""));
        refused(() -> new BreakReason(""));
        refused(() -> Skill.language(" "));
    }

    @Test
    void levelsAreFromOneToNine() {
        refused(() -> Skills.of(TAXES, 0));
        refused(() -> Skills.of(TAXES, 10));
        assertThat(Skills.of(TAXES, 9).level(TAXES)).isEqualTo(9);
        assertThat(Skills.of(TAXES, 9).level(CANTONESE)).isZero();
    }

    @Test
    void aDemandOnlyGivesWay() {
        refused(() -> new Demand(List.of()));
        refused(() -> new Demand(List.of(new Demand.Step(Duration.ofSeconds(1), Skills.NONE))));
        refused(() -> Demand.of(Skills.of(TAXES, 3)).relaxing(Duration.ofSeconds(5), Skills.of(TAXES, 4)));
        refused(() -> Demand.of(Skills.of(TAXES, 3)).relaxing(Duration.ofSeconds(5), Skills.of(CANTONESE, 1)));
        refused(() -> Demand.of(Skills.of(TAXES, 3)).relaxing(Duration.ZERO, Skills.NONE));
    }

    @Test
    void aDemandGivesWayAtTheMomentItSays() {
        assertThat(CANTONESE_AT_FIRST.needed(NINE, NINE.plusMillis(14_999)).level(CANTONESE))
                .isEqualTo(5);
        assertThat(CANTONESE_AT_FIRST.needed(NINE, NINE.plusMillis(15_000)).level(CANTONESE))
                .isEqualTo(2);
        assertThat(CANTONESE_AT_FIRST.needed(NINE, NINE.plusSeconds(30))).isEqualTo(Skills.NONE);
    }

    @Test
    void limitsCanBeKept() {
        refused(() -> new Capacity(false, 0, Capacity.Mixing.CALL_ALONE));
        refused(() -> new Capacity(true, -1, Capacity.Mixing.CALL_ALONE));
        refused(() -> new Reach(Duration.ZERO, Set.of(), Set.of(SeatKind.CALL), true));
        refused(() ->
                QueueRule.usual(GENERAL, new Reach(Duration.ofSeconds(1), Set.of(NORTH), Set.of(SeatKind.CALL), true)));
        refused(() -> GENERAL_RULE.withWrapUp(Duration.ofSeconds(-1)));
        refused(() -> new QueueRule.Pace(Duration.ZERO, Duration.ofSeconds(1)));
        refused(() -> new CallPlan(PLAN.queues(), Set.of(), Duration.ZERO));
    }

    @Test
    void everyRefusalSaysWhyInTwoLanguages() {
        assertThat(Stream.of(Refusal.values()).map(Refusal::zh))
                .doesNotHaveDuplicates()
                .allMatch(it -> !it.isBlank());
        assertThat(Stream.of(Refusal.values()).map(Refusal::en))
                .doesNotHaveDuplicates()
                .allMatch(it -> !it.isBlank());
    }

    @Test
    void theFloorNeverChangesUnderWhoHoldsIt() {
        Scene scene = Scene.usual();
        Floor before = scene.floor();
        scene.calls("one");
        scene.signIn(ALICE);
        assertThat(before).isEqualTo(Floor.empty(PLAN));
        assertThatThrownBy(() -> scene.floor().seats().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> scene.floor().waiting().add(scene.call(new CallId("one"))))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static void refused(ThrowingCallable value) {
        assertThatThrownBy(value).isInstanceOf(IllegalArgumentException.class);
    }
}

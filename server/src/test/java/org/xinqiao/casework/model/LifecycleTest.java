package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.SYSTEM;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinqiao.casework.model.Lifecycle.Arrow;
import org.xinqiao.house.GeneratedPage;

@DisplayName("C-00 the lifecycle table (生命周期表): no waiting without a clock and a way out")
class LifecycleTest {

    private static final int LONG_ENOUGH = 60;

    private final World world = new World();

    @Test
    void everyStepHasItsRow() {
        assertThat(Lifecycle.arrows()).extracting(Arrow::step).containsExactly(Step.values());
    }

    @Test
    void everyStageThatIsNoEndHasAClockAndAnArrowOut() {
        assertThat(Stage.values()).filteredOn(stage -> !stage.isEnd()).allSatisfy(stage -> {
            assertThat(stage.clock()).isNotNull();
            assertThat(Lifecycle.arrows()).anyMatch(arrow -> arrow.from().contains(stage) && leaves(arrow, stage));
        });
    }

    @Test
    void noArrowLeavesAnEnd() {
        List<Stage> ends = Arrays.stream(Stage.values()).filter(Stage::isEnd).toList();
        assertThat(Lifecycle.arrows())
                .filteredOn(arrow -> arrow.from().stream().anyMatch(ends::contains))
                .extracting(Arrow::step)
                .containsExactly(Step.LOSE_DUPLICATE);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageIsReachedByRealMoves(Stage stage) {
        assertThat(Stages.reached(stage, world).stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aClockRunsInEveryStageButTheEnds(Stage stage) {
        Case it = Stages.reached(stage, world).it();
        if (stage.isEnd()) {
            assertThat(it.clocks().values()).noneMatch(Clock::isRunning);
        } else {
            assertThat(it.clocks().values()).anyMatch(Clock::isRunning);
            assertThat(it.dueClock())
                    .hasValueSatisfying(clock -> assertThat(clock.isRunning()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void leftAloneACaseEndsOrStaysUnderSupervision(Stage stage) {
        Life life = Stages.reached(stage, world);
        for (int times = 0; times < LONG_ENOUGH && !life.stage().isEnd(); times++) {
            Clock next = nextToRunOut(life).orElseThrow(() -> new AssertionError("no clock runs at " + life.stage()));
            world.goTo(next.due());
            life.does(SYSTEM, new Command.RunOut(next.key()));
        }
        if (!life.stage().isEnd()) {
            assertThat(life.supervision().level()).isGreaterThan(1);
            assertThat(life.runs(ClockKind.SUPERVISION)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aStepIsTakenOnlyWhereTheTableSaysAndLeadsOnlyWhereItSays(Stage stage) {
        for (Command command : Moves.oneOfEach()) {
            World fresh = new World();
            Life life = Stages.reached(stage, fresh);
            Optional<Refusal> refused = life.tries(SYSTEM, command);
            Arrow arrow = Lifecycle.of(command.step());
            if (refused.isEmpty()) {
                assertThat(arrow.leads(stage, life.stage()))
                        .as("%s from %s to %s", command, stage, life.stage())
                        .isTrue();
            } else if (!arrow.from().contains(stage)) {
                assertThat(refused).as("%s at %s", command, stage).contains(Refusal.WRONG_STAGE);
            }
        }
    }

    @Test
    void theTableIsTheOneInTheManual() {
        GeneratedPage.named("case-lifecycle.md").holds("# 诉求的一生 · The life of a case\n\n" + LifecyclePage.drawn());
    }

    private static boolean leaves(Arrow arrow, Stage stage) {
        return arrow.to().stream().anyMatch(to -> to != stage);
    }

    private static Optional<Clock> nextToRunOut(Life life) {
        return life.it().clocks().values().stream().filter(Clock::isRunning).min(Comparator.comparing(Clock::due));
    }
}

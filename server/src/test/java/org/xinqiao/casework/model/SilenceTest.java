package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.SYSTEM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinqiao.catalogue.Rule;

@DisplayName("C-21 forgotten for years (多年无人过问), a case ends, or the top hears of it again and again")
class SilenceTest {

    private static final Duration YEARS = Duration.ofDays(5 * 365);
    /** Seven days after the one on which it was last reminded. */
    private static final Duration REMINDED_EVERY = Duration.ofDays(8);

    private static final int STEPS_A_YEAR = 80;

    private final World world = new World();

    @ParameterizedTest
    @EnumSource(Stage.class)
    void fiveYearsOfSilence(Stage stage) {
        Life life = Stages.reached(stage, world);
        Instant end = world.now().plus(YEARS);
        List<Instant> reminders = new ArrayList<>();
        for (Optional<Clock> next = next(life); next.isPresent(); next = next(life)) {
            if (next.get().due().isAfter(end)) {
                break;
            }
            world.goTo(next.get().due());
            life.does(SYSTEM, new Command.RunOut(next.get().key()));
            if (life.lastEvent() instanceof CaseEvent.Reminded(ClockKey key) && key.kind() == ClockKind.SUPERVISION) {
                reminders.add(world.now());
            }
        }
        if (life.stage().isEnd()) {
            assertThat(reminders).isEmpty();
        } else {
            theTopIsRemindedToTheLast(life, reminders, end);
        }
        assertThat(Invariants.holdAllAlong(life.story(), world)).isEqualTo(life.it());
        assertThat(life.story()).hasSizeLessThan(5 * STEPS_A_YEAR);
    }

    private void theTopIsRemindedToTheLast(Life life, List<Instant> reminders, Instant end) {
        assertThat(life.supervision().level()).isEqualTo(world.rule(Rule.MAX_SUPERVISION_LEVEL));
        assertThat(life.runs(ClockKind.SUPERVISION)).isTrue();
        assertThat(reminders.getLast()).isAfterOrEqualTo(end.minus(REMINDED_EVERY));
        for (int i = 1; i < reminders.size(); i++) {
            assertThat(Duration.between(reminders.get(i - 1), reminders.get(i))).isEqualTo(REMINDED_EVERY);
        }
    }

    private static Optional<Clock> next(Life life) {
        return life.it().clocks().values().stream().filter(Clock::isRunning).min(Comparator.comparing(Clock::due));
    }
}

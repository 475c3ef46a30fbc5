package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C-20 whatever people do, a case keeps its invariants (不变式)")
class RandomLivesTest {

    private static final int LIVES = 10_000;
    private static final long SEED = Long.getLong("xinqiao.seed", 12345);

    /** Where each step was seen to lead. */
    private final Map<Step, Set<Stage>> led = new EnumMap<>(Step.class);

    @Test
    void tenThousandRandomLives() {
        for (long life = 0; life < LIVES; life++) {
            long seed = SEED + life;
            try {
                World world = RandomLives.lived(new Random(seed), 1);
                world.lives().forEach(each -> check(each, world));
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("run again with -Dxinqiao.seed=" + seed, broken);
            }
        }
        assertThat(onlyOnPaper()).isEmpty();
    }

    /** What the table names and nobody ever did. */
    private List<String> onlyOnPaper() {
        return Lifecycle.arrows().stream()
                .filter(arrow -> arrow.step() != Step.REGISTER)
                .flatMap(arrow -> arrow.to().stream()
                        .filter(to -> !led.getOrDefault(arrow.step(), Set.of()).contains(to))
                        .map(to -> arrow.step() + " to " + to))
                .toList();
    }

    private void check(Life life, World world) {
        assertThat(Invariants.holdAllAlong(life.story(), world)).isEqualTo(life.it());
        for (Life.Taken taken : life.taken()) {
            boolean named = Lifecycle.of(taken.step()).leads(taken.from(), taken.to());
            assertThat(named).as("the table names %s", taken).isTrue();
            led.computeIfAbsent(taken.step(), none -> EnumSet.noneOf(Stage.class))
                    .add(taken.to());
        }
    }
}

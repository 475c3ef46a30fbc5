package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.HOUSING;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;

@DisplayName("a finished case under other rules (试算)")
class RetrialTest {

    private static final int LIVES = 1_500;

    private final World world = new World();

    /** Answered on Friday, the fourth working day of the five. */
    private Life answeredOnTheFourthDay() {
        Life life = Life.registered(world).dispatchedTo(HOUSING).signed();
        world.goTo("07-17 10:00");
        life.replied().accepted().rated(Rating.Satisfaction.SATISFIED).closed();
        return life.ranOut(ClockKind.REOPEN_WINDOW);
    }

    private static Retrial.Judged reply(Retrial.Verdict verdict) {
        return verdict.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.REPLY)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isLateWhereTheLimitIsShorter() {
        Life life = answeredOnTheFourthDay();
        Retrial.Verdict verdict = Retrial.of(life.story(), world.withReplies("2 WORKING_DAYS"));
        assertThat(reply(verdict)).isEqualTo(new Retrial.Judged(ClockKind.REPLY, HOUSING, false, true));
        assertThat(verdict.differs()).isTrue();
        assertThat(verdict.refused()).isEmpty();
    }

    @Test
    void isInTimeToTheLastDayOfTheLimit() {
        Life life = answeredOnTheFourthDay();
        assertThat(reply(Retrial.of(life.story(), world.withReplies("3 WORKING_DAYS")))
                        .wouldBeLate())
                .isFalse();
    }

    @Test
    @DisplayName("keeps its pauses and what was granted on top")
    void keepsPausesAndExtensions() {
        Life life = Life.registered(world).dispatchedTo(HOUSING).signed();
        life.asksForMore("3 WORKING_DAYS").does(Town.ARBITRATOR, new Command.DecideExtension(true, "同意"));
        world.goTo("07-17 10:00");
        life.replied().accepted().rated(Rating.Satisfaction.SATISFIED).closed();
        assertThat(reply(Retrial.of(life.story(), world.withReplies("1 WORKING_DAYS")))
                        .wouldBeLate())
                .isFalse();
    }

    @Test
    void tellsWhatTheNumbersWouldNotHaveAllowed() {
        Life life = Life.registered(world).dispatchedTo(HOUSING).returned();
        life.does(Town.ARBITRATOR, new Command.DecideReturn(false, HOUSING, "属你单位职责"));
        List<Entry> story = List.copyOf(life.story());
        assertThat(Retrial.of(story, world).refused()).isEmpty();
        world.rules(Rule.MAX_RETURNS, 0);
        assertThat(Retrial.of(story, world).refused()).containsExactly(Refusal.TOO_MANY_RETURNS);
    }

    @Test
    void tellsWhatAFloorWouldHaveKeptAbove() {
        Life life = Life.registered(world).dispatchedTo(HOUSING).signed().passedDownTo(Town.STREET);
        world.keepAbove(Town.STREET, "部门事项不得推给基层");
        assertThat(Retrial.of(life.story(), world).refused()).containsExactly(Refusal.KEPT_ABOVE);
    }

    @Test
    @DisplayName("fares under the rules it lived by as it fared, whatever people did")
    void underItsOwnRulesNothingIsOtherwise() {
        for (long seed = 0; seed < LIVES; seed++) {
            World lived = RandomLives.lived(new Random(seed), 1);
            for (Life life : lived.lives()) {
                Retrial.Verdict verdict = Retrial.of(life.story(), lived);
                assertThat(verdict.differs()).as("seed %d: %s", seed, verdict).isFalse();
            }
        }
    }
}

package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("one list of several ways of finding (融合)")
class CandidateTest {

    private static final Weights WEIGHTS = new Weights(1, 1, 1, 0.5);

    @Test
    void scoresOneWhenItIsTheBestOfEach() {
        Candidate best = new Candidate("1");
        best.wholeFound(1);
        best.headFound(1);
        best.passageFound(1, 7);
        best.meaningFound(1, 7);
        assertThat(best.score(WEIGHTS)).isCloseTo(1, within(1e-9));
    }

    @Test
    void countsTheBestOfSeveralPassages() {
        Candidate candidate = new Candidate("1");
        candidate.passageFound(0.4, 3);
        candidate.passageFound(0.8, 4);
        candidate.passageFound(0.6, 5);
        assertThat(candidate.passage()).isEqualTo(4);
        assertThat(candidate.score(WEIGHTS)).isCloseTo(0.8 / 3.5, within(1e-9));
    }

    @Test
    void answersWithThePassageThatMeansItWhereNoneSaysIt() {
        Candidate candidate = new Candidate("1");
        candidate.passageFound(0.2, 3);
        candidate.meaningFound(0.7, 9);
        assertThat(candidate.passage()).isEqualTo(9);
        candidate.passageFound(0.9, 4);
        assertThat(candidate.passage()).isEqualTo(4);
    }

    @Test
    void hasNoPassageWhenOnlyItsHeadWasFound() {
        Candidate candidate = new Candidate("1");
        candidate.headFound(1);
        assertThat(candidate.passage()).isNegative();
    }

    @Test
    void isAskedForAndValidAsCanBe() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        assertThatThrownBy(() -> Question.of("停水", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry.Validity(now, now)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Entry("1", "", "", Map.of(), Entry.Validity.ALWAYS)).isEqualTo(Entry.of("1", "", ""));
    }
}

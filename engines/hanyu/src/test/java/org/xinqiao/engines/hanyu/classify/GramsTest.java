package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("characters and pairs (字与字对)")
class GramsTest {

    @Test
    void areEachCharacterAndEachTwoNeighbours() {
        assertThat(Grams.of("停水了", 10)).containsExactly('了', '停', '水', '停' << 16 | '水', '水' << 16 | '了');
    }

    @Test
    void areTheSameHoweverItIsWritten() {
        assertThat(Grams.of("停 電\n了ＷＩＦＩ", 10)).isEqualTo(Grams.of("停电了wifi", 10));
    }

    @Test
    void ofNothingAreNone() {
        assertThat(Grams.of("", 10)).isEmpty();
        assertThat(Grams.of(" 　\n", 10)).isEmpty();
        assertThat(Grams.of("停水", 0)).isEmpty();
    }

    @Property
    void areInOrderAndNoMoreThanAreRead(@ForAll String text, @ForAll @IntRange(max = 50) int longest) {
        int[] grams = Grams.of(text, longest);
        assertThat(grams).isSorted().hasSizeLessThanOrEqualTo(Math.max(0, 2 * longest - 1));
    }
}

package org.xinqiao.engines.hanyu.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the portrait of a text (文本画像)")
class PortraitTest {

    @Test
    void isTheWholeTheMeanAndTheStrongest() {
        Portrait portrait = new Portrait(2);
        portrait.add(rows(3, 4, 1, 0, 0, 1, 9, 9));
        float[] drawn = portrait.drawn();
        assertThat(part(drawn, 0)).containsExactly(0.6f, 0.8f);
        assertThat(part(drawn, 1)).containsExactly(0.70710677f, 0.70710677f);
        assertThat(part(drawn, 2)).containsExactly(0.70710677f, 0.70710677f);
    }

    @Test
    void leavesTheMarksOfBothEndsOut() {
        Portrait one = new Portrait(2);
        one.add(rows(1, 0, 0, 5, 7, 7));
        Portrait other = new Portrait(2);
        other.add(rows(1, 0, 0, 5, -3, 2));
        assertThat(one.drawn()).containsExactly(other.drawn());
    }

    @Test
    void isOfAllWindowsTogether() {
        Portrait portrait = new Portrait(2);
        portrait.add(rows(1, 0, 2, 0, 0, 0));
        portrait.add(rows(0, 1, 0, 2, 0, 0));
        float[] drawn = portrait.drawn();
        assertThat(part(drawn, 0)).containsExactly(0.70710677f, 0.70710677f);
        assertThat(part(drawn, 2)).containsExactly(0.70710677f, 0.70710677f);
    }

    @Property
    void isOfLengthOneInEachPart(@ForAll @Size(value = 12) List<@FloatRange(min = 0.1f, max = 9) Float> states) {
        float[] rows = new float[states.size()];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = states.get(at);
        }
        Portrait portrait = new Portrait(3);
        portrait.add(FloatBuffer.wrap(rows));
        float[] drawn = portrait.drawn();
        for (int from = 0; from < 9; from += 3) {
            float[] part = Arrays.copyOfRange(drawn, from, from + 3);
            assertThat(Embedder.likeness(part, part)).isCloseTo(1, within(1e-4f));
        }
    }

    @Test
    void staysWhereItIsWhenItHasNoLength() {
        assertThat(Portrait.ofLengthOne(new float[] {0, 0})).containsExactly(0, 0);
    }

    private static FloatBuffer rows(float... states) {
        return FloatBuffer.wrap(states);
    }

    private static float[] part(float[] drawn, int part) {
        return Arrays.copyOfRange(drawn, 2 * part, 2 * part + 2);
    }
}

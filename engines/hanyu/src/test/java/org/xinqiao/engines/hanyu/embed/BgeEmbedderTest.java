package org.xinqiao.engines.hanyu.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("meaning as a point (语义向量)")
class BgeEmbedderTest {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder();

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void isNearForTheSameInOtherWords() {
        float[] heating = EMBEDDER.embed("暖气不热");
        float same = Embedder.likeness(heating, EMBEDDER.embed("供暖温度不达标"));
        float other = Embedder.likeness(heating, EMBEDDER.embed("车辆堵住车库"));
        assertThat(same).isGreaterThan(0.65f);
        assertThat(other).isLessThan(0.5f);
    }

    @Test
    void hasLengthOne() {
        float[] point = EMBEDDER.embed("小区门口的路灯坏了");
        assertThat(point).hasSize(EMBEDDER.dimensions());
        assertThat(Embedder.likeness(point, point)).isCloseTo(1, within(1e-4f));
    }

    @Test
    void doesNotDependOnWidthOrOnTraditionalCharacters() {
        assertThat(EMBEDDER.embed("樓上裝修，ＷＩＦＩ斷了")).isEqualTo(EMBEDDER.embed("楼上装修,wifi断了"));
    }

    @Test
    void isThereForAnyLength() {
        assertThat(EMBEDDER.embed("")).hasSize(EMBEDDER.dimensions()).doesNotContain(Float.NaN);
        assertThat(EMBEDDER.embed("路灯不亮。".repeat(2_000))).doesNotContain(Float.NaN);
        assertThat(EMBEDDER.portrait("", 128, 2))
                .hasSize(3 * EMBEDDER.dimensions())
                .doesNotContain(Float.NaN);
    }

    @Test
    void isTheSameFromManyThreads() {
        float[] once = EMBEDDER.embed("噪音扰民");
        assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> EMBEDDER.embed("噪音扰民")))
                .allMatch(point -> Embedder.likeness(point, once) > 0.9999f);
    }

    @Test
    void ofAPortraitReadsNoFurtherThanItsWindows() {
        String beginning = "路灯不亮".repeat(16);
        assertThat(EMBEDDER.portrait(beginning + "停水", 32, 2)).isEqualTo(EMBEDDER.portrait(beginning + "漏水", 32, 2));
        assertThat(EMBEDDER.portrait(beginning + "停水", 32, 3)).isNotEqualTo(EMBEDDER.portrait(beginning + "漏水", 32, 3));
    }
}

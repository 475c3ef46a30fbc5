package org.xinqiao.engines.hanyu.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("words in common (共同用词)")
class OverlapTest {

    private static final List<String> REPLIES = List.of("云栖苑的路灯已修复。", "公积金提取请带身份证。", "柳荫里停水是因为水管改造。", "感谢您的来信。");

    @Test
    void isLargestWithWhatSaysTheSame() {
        Overlap overlap = new Overlap(REPLIES);
        for (int at = 0; at < REPLIES.size(); at++) {
            assertThat(overlap.with(REPLIES.get(at))[at]).isEqualTo(1);
        }
    }

    @Test
    void countsARareWordMoreThanOneThatAllSay() {
        Overlap overlap = new Overlap(List.of("您好路灯", "您好停水", "您好公积", "您好噪声"));
        double[] shares = overlap.with("您好，停水了");
        assertThat(shares[1]).isEqualTo(1);
        assertThat(shares[0]).isLessThan(0.5);
    }

    @Test
    void isNoneWithWhatSaysNothing() {
        assertThat(new Overlap(REPLIES).with("")).containsOnly(0);
        assertThat(new Overlap(REPLIES).with("。，！")).containsOnly(0);
        assertThat(new Overlap(List.of()).with("停水")).isEmpty();
        assertThat(new Overlap(List.of("", "水")).with("停水")).containsOnly(0);
    }

    @Property
    void isAShareOfTheBest(@ForAll @Size(max = 8) List<String> replies, @ForAll String letter) {
        for (double share : new Overlap(replies).with(letter)) {
            assertThat(share).isBetween(0.0, 1.0);
        }
    }

    @Property
    void doesNotGrowByRepetitionOfTheQuestion(@ForAll @IntRange(min = 1, max = 5) int times) {
        Overlap overlap = new Overlap(REPLIES);
        assertThat(overlap.with("停水。".repeat(times))).isEqualTo(overlap.with("停水。"));
    }
}

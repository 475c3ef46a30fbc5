package org.xinqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a draw by a seed (可复核抽样) is one that anybody with sha256sum can do again")
class SeededDrawTest {

    private static final List<String> NAMES = List.of("e", "a", "d", "b", "c");

    @Test
    void ranksAreWhatSha256sumSays() {
        // printf '2026/a' | sha256sum
        assertThat(SeededDraw.rank("2026", "a"))
                .isEqualTo("cb4f7fad9cd7702a6316ae921e475c09d52ac74deb7106ba7a0e35914dce8d31");
        assertThat(SeededDraw.number("2026/a")).isEqualTo(0xcb4f7fad9cd7702aL);
    }

    @Test
    void theLowestRanksAreDrawnWhateverOrderPeopleStandIn() {
        assertThat(SeededDraw.sample("2026", NAMES, 3)).containsExactly("c", "e", "d");
        assertThat(SeededDraw.sample("2026", NAMES.reversed(), 3)).containsExactly("c", "e", "d");
        assertThat(SeededDraw.sample("2027", NAMES, 3)).isNotEqualTo(List.of("c", "e", "d"));
        assertThat(SeededDraw.sample("2026", NAMES, 9)).hasSize(5);
    }

    @Test
    void theDigestOfAFrameIsThatOfItsLines() {
        // printf 'a\nb\nc\nd\ne\n' | sha256sum
        assertThat(SeededDraw.digest(Stream.of("a", "b", "c", "d", "e")))
                .isEqualTo("86dc03602dcf385217216784784a8ecf20e6400decc3208170b12fcb0afb6698");
        assertThat(SeededDraw.digest(Stream.of("ab", "c"))).isNotEqualTo(SeededDraw.digest(Stream.of("a", "bc")));
    }

    @Test
    void everybodyIsAsLikelyAsAnybody() {
        List<String> names = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        int[] times = new int[40];
        for (int seed = 0; seed < 2_000; seed++) {
            SeededDraw.sample("s" + seed, names, 10).forEach(name -> times[Integer.parseInt(name)]++);
        }
        // 500 expected of each; five standard deviations of √(2000 · ¼ · ¾)
        assertThat(IntStream.of(times).allMatch(drawn -> Math.abs(drawn - 500) < 97))
                .isTrue();
    }
}

package org.xinqiao.engines.hanyu.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("clusters alike on average (层次聚类)")
class LinkageTest {

    @Test
    void makeNoChainOfNeighboursOneGroup() {
        Linkage linkage = new Linkage(4);
        linkage.join(0, 1, 0.9);
        linkage.join(1, 2, 0.5);
        linkage.join(2, 3, 0.9);
        assertThat(linkage.clusters(0.4)).containsExactlyInAnyOrder(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void takeInWhoIsAlikeToAll() {
        Linkage linkage = new Linkage(3);
        linkage.join(0, 1, 0.9);
        linkage.join(1, 2, 0.5);
        linkage.join(0, 2, 0.5);
        assertThat(linkage.clusters(0.4)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void takeInWhatManySayInManyWords() {
        Linkage linkage = new Linkage(9);
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                linkage.join(one, other, one / 3 == other / 3 ? 0.4 : 0.33);
            }
        }
        linkage.join(6, 7, 0.95);
        linkage.join(6, 8, 0.33);
        linkage.join(7, 8, 0.33);
        assertThat(linkage.clusters(0.36).stream().map(Set::copyOf))
                .containsExactlyInAnyOrder(Set.of(0, 1, 2, 3, 4, 5), Set.of(6, 7), Set.of(8));
    }

    @Property
    void joinNobodyWhoIsAlikeToNone(@ForAll @Size(value = 15) List<@DoubleRange(min = 0, max = 1) Double> scores) {
        Linkage linkage = new Linkage(7);
        int next = 0;
        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                linkage.join(one, other, scores.get(next++));
            }
        }
        assertThat(linkage.clusters(0.3)).contains(List.of(6));
    }

    @Property
    void holdEveryoneOnce(@ForAll @Size(value = 45) List<@DoubleRange(min = 0, max = 1) Double> scores) {
        Linkage linkage = new Linkage(10);
        int next = 0;
        for (int one = 0; one < 10; one++) {
            for (int other = one + 1; other < 10; other++) {
                linkage.join(one, other, scores.get(next++));
            }
        }
        List<Integer> all = linkage.clusters(0.5).stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(10);
        assertThat(Set.copyOf(all))
                .isEqualTo(java.util.stream.IntStream.range(0, 10).boxed().collect(Collectors.toSet()));
    }
}

package org.xinqiao.portal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("an answer shows that somebody worked for it (工作量)")
class WorkTest {

    @Test
    void aboutOneOfSoManyNumbersDoes() {
        long right = LongStream.range(0, 4096)
                .filter(answer -> Work.solves("puzzle", Long.toString(answer), 6))
                .count();
        assertThat(right).isBetween(30L, 110L);
    }

    @Test
    void nothingButANumberDoes() {
        assertThat(Work.solves("puzzle", "", 0)).isFalse();
        assertThat(Work.solves("puzzle", "-1", 0)).isFalse();
        assertThat(Work.solves("puzzle", "1".repeat(16), 0)).isFalse();
        assertThat(Work.solves("puzzle", "1", 0)).isTrue();
    }
}

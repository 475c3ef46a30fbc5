package org.xinqiao.portal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what is told of a group tells of nobody in it (小数隐藏)")
class PublicCountTest {

    @Test
    void aGroupOfFewIsNotCountedOut() {
        assertThat(PublicCount.of(9, 9, 9, 9, 9)).isEqualTo(new PublicCount(null, null, null));
    }

    @Test
    void norIsAShareOfFewTold() {
        assertThat(PublicCount.of(40, 9, 9, 3, 3)).isEqualTo(new PublicCount(40, null, null));
    }

    @Test
    void othersAre() {
        assertThat(PublicCount.of(40, 30, 27, 12, 8)).isEqualTo(new PublicCount(40, 0.9, 0.667));
    }
}

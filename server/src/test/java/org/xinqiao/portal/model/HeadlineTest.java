package org.xinqiao.portal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a title is made of what was written (标题)")
class HeadlineTest {

    @Test
    void ofItsFirstSentence() {
        assertThat(Headline.of("  路灯不亮。\n已经三天了。")).isEqualTo("路灯不亮");
        assertThat(Headline.of("路灯\t 不亮\n第二行")).isEqualTo("路灯 不亮");
    }

    @Test
    void shortenedWhereItIsLong() {
        String title = Headline.of("长".repeat(50));
        assertThat(title).isEqualTo("长".repeat(29) + "…");
    }

    @Test
    void withoutCuttingACharacterOfTwoHalves() {
        String title = Headline.of("𠮷".repeat(50));
        assertThat(title).isEqualTo("𠮷".repeat(29) + "…");
    }

    @Test
    void andNeverEmptyWhereSomethingWasWritten() {
        assertThat(Headline.of("？？？")).isEqualTo("？？？");
        assertThat(Headline.of("。")).isNotEmpty();
    }
}

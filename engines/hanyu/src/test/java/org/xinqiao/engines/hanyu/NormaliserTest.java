package org.xinqiao.engines.hanyu;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("one way of writing (规范化)")
class NormaliserTest {

    @Test
    void makesWideLettersNarrowAndBigOnesSmall() {
        assertThat(Normaliser.normal("Ａ１区　ＷＩＦＩ（Ｎｏ．３）")).isEqualTo("a1区 wifi(no.3)");
    }

    @Test
    void makesTraditionalCharactersSimple() {
        assertThat(Normaliser.normal("樓上裝修太吵，無人處理")).isEqualTo("楼上装修太吵,无人处理");
    }

    @Test
    void leavesOnlyWordsWhenBare() {
        assertThat(Normaliser.bare("您好！ A1区，停水了……\n（3天）")).isEqualTo("您好a1区停水了3天");
    }

    @Property
    void changesNothingASecondTime(@ForAll String text) {
        String once = Normaliser.normal(text);
        assertThat(Normaliser.normal(once)).isEqualTo(once);
    }

    @Property
    void keepsEveryCharacterInItsPlace(@ForAll String text) {
        assertThat(Normaliser.normal(text)).hasSameSizeAs(text);
    }

    @Property
    void isTheSameForTheWholeRangeOfChinese(@ForAll @CharRange(from = '一', to = '鿿') String text) {
        String once = Normaliser.normal(text);
        assertThat(Normaliser.normal(once)).isEqualTo(once);
        assertThat(once.chars().allMatch(c -> Normaliser.isHan((char) c))).isTrue();
    }
}

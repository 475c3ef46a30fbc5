package org.xinqiao.engines.hanyu.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.hanyu.Segmenter;

@DisplayName("what a text can be found by (检索词)")
class TermsTest {

    @Test
    void isEachTwoNeighbouringCharacters() {
        assertThat(Terms.pairs("路灯坏")).extracting(Terms.Term::text).containsExactly("路灯", "灯坏");
    }

    @Test
    void isARunOfLettersAndDigitsAsAWhole() {
        assertThat(Terms.pairs("ＷＩＦＩ断了，12345")).extracting(Terms.Term::text).containsExactly("wifi", "断了", "12345");
    }

    @Test
    void isACharacterThatStandsAlone() {
        assertThat(Terms.pairs("水，A电")).extracting(Terms.Term::text).containsExactly("水", "a", "电");
    }

    @Test
    void isNoFillerAmongWords() {
        assertThat(Terms.words("我们的路灯坏了。", Segmenter.plain()))
                .extracting(Terms.Term::text)
                .contains("路灯")
                .doesNotContain("的", "。");
    }

    @Property
    void standsWhereItIsSaidToStand(@ForAll String text) {
        String normal = Normaliser.normal(text);
        for (Terms.Term term : Terms.pairs(text)) {
            assertThat(normal.substring(term.from(), term.to())).isEqualTo(term.text());
        }
    }
}

package org.xinqiao.engines.hanyu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("words of a text (分词)")
class SegmenterTest {

    private final Segmenter segmenter = Segmenter.with(Map.of(
            Kind.PLACE, List.of("柳荫里小区", "云栖大道"),
            Kind.UNIT, List.of("云栖区城管局"),
            Kind.MATTER, List.of("占道经营")));

    @Test
    void keepTheNamesOfThePlaceWhole() {
        List<Word> words = segmenter.words("云栖区城管局去过柳荫里小区，占道经营还在");
        assertThat(words)
                .contains(
                        new Word("云栖区城管局", Kind.UNIT, 0, 6),
                        new Word("柳荫里小区", Kind.PLACE, 8, 13),
                        new Word("占道经营", Kind.MATTER, 14, 18));
    }

    @Test
    void standWhereTheyStoodInTheOriginal() {
        String text = "樓上  裝修，　太吵了！ＡＢＣ";
        for (Word word : segmenter.words(text)) {
            assertThat(Normaliser.normal(text.substring(word.from(), word.to())))
                    .isEqualTo(word.text());
        }
        assertThat(segmenter.words(text)).extracting(Word::text).contains("装修", "abc");
    }

    @Test
    void ofOnePlaceAreNotThoseOfAnother() {
        assertThat(Segmenter.plain().words("柳荫里小区")).hasSizeGreaterThan(1);
    }

    @Test
    void tellMeaningFromFiller() {
        assertThat(segmenter.words("我们小区的路灯都不亮了。"))
                .filteredOn(Word::hasMeaning)
                .extracting(Word::text)
                .contains("小区", "路灯")
                .doesNotContain("的", "。", "我们");
    }

    @Property(tries = 200)
    void comeOneAfterTheOther(@ForAll String text) {
        int before = 0;
        for (Word word : Segmenter.plain().words(text)) {
            assertThat(word.from()).isGreaterThanOrEqualTo(before);
            assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
            before = word.to();
        }
    }

    @Test
    void ofNothingAreNone() {
        assertThat(segmenter.words("")).isEmpty();
        assertThat(segmenter.words(" 　\n")).isEmpty();
    }
}

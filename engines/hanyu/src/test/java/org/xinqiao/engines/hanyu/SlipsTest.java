package org.xinqiao.engines.hanyu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("slips of the pinyin keyboard (拼音纠错)")
class SlipsTest {

    private final Slips slips = Slips.of(List.of("物业", "暖气", "公积金", "望京街道", "路灯"));

    @ParameterizedTest
    @CsvSource({
        "物叶不管事, 物业不管事",
        "家里暖汽不热, 家里暖气不热",
        "公基金怎么提取, 公积金怎么提取",
        "望京街到有路登坏了, 望京街道有路灯坏了",
        "wuye乱收费, 物业乱收费",
    })
    void areMendedWhereTheDictionaryHasTheWord(String written, String meant) {
        assertThat(slips.mended(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"物业, 物业", "我五月来的, 我五月来的", "wifi坏了, wifi坏了", "路 灯, 路 灯"})
    void areNotSeenWhereNoneAre(String written, String meant) {
        assertThat(slips.mended(written)).isEqualTo(meant);
    }
}

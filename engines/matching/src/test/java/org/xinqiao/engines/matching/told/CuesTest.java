package org.xinqiao.engines.matching.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("words for kind and urgency (线索词)")
class CuesTest {

    @ParameterizedTest
    @CsvSource({
        "请问公积金怎么提取,QUESTION",
        "我要投诉物业乱收费,COMPLAINT",
        "举报有人无证经营,REPORT",
        "建议在路口增设红绿灯,SUGGESTION",
        "要表扬一下公交车司机,PRAISE",
        "家里停水一天了,HELP",
        "不服这个处罚决定,APPEAL",
        "物业态度恶劣,COMPLAINT"
    })
    void nameTheKind(String text, String kind) {
        Cue first = Cues.ofKind(text).getFirst();
        assertThat(first.value()).isEqualTo(kind);
        assertThat(text).contains(first.words());
    }

    @Test
    void nameTheHurry() {
        assertThat(Cues.ofUrgency("路中间井盖丢失，很危险")).first().extracting(Cue::value).isEqualTo("URGENT");
        assertThat(Cues.ofUrgency("请问公积金怎么提取")).isEmpty();
    }
}

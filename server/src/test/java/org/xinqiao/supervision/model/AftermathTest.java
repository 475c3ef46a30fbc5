package org.xinqiao.supervision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an answer that says it is done (已办结的说法)")
class AftermathTest {

    @ParameterizedTest
    @ValueSource(strings = {"管道已疏通，问题已解决。", "我局已于11月3日修复路面", "已全部整改到位", "现已恢复供水", "该处井盖已更换"})
    void isToldFromTheWords(String text) {
        assertThat(Aftermath.saysDone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"将于下周安排施工队处理", "该事项不属于我单位职责", "建议通过诉讼途径解决", "预计一个月内完成"})
    void andFromOtherWordsItIsNot(String text) {
        assertThat(Aftermath.saysDone(text)).isFalse();
        assertThat(Aftermath.in(List.of(), 15)).isEmpty();
    }
}

package org.xinqiao.notice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a template (通知模板)")
class TemplateTextTest {

    private static final TemplateText REGISTERED = new TemplateText("诉求{number}", "编号{number}，查看{link}。");

    @Test
    void isFilledInEveryBlank() {
        assertThat(REGISTERED.filled(Map.of("number", "X1", "link", "https://a.cn/$1\\")))
                .isEqualTo(new TemplateText("诉求X1", "编号X1，查看https://a.cn/$1\\。"));
    }

    @Test
    void readsNoBlankInWhatFillsOne() {
        assertThat(new TemplateText("", "{text}")
                        .filled(Map.of("text", "{number}"))
                        .words())
                .isEqualTo("{number}");
    }

    @Test
    void isNotFilledByHalf() {
        assertThatThrownBy(() -> REGISTERED.filled(Map.of("number", "X1"))).hasMessageContaining("{link}");
        assertThatThrownBy(() -> TemplateText.check(List.of("number", "link"), Map.of("number", "X1", "link", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link");
        assertThatThrownBy(() -> TemplateText.check(List.of(), Map.of("numbr", "X1")))
                .hasMessageContaining("numbr");
    }

    @Test
    void keepsItsSubjectInOneLine() {
        TemplateText text = new TemplateText("{number}", "{number}").filled(Map.of("number", "1\r\nBcc: a@b.cn\u0007"));
        assertThat(text.subject()).isEqualTo("1 Bcc: a@b.cn\u0007".replace("\u0007", ""));
        assertThat(text.words()).isEqualTo("1\nBcc: a@b.cn");
    }

    @Test
    void tellsTheBlanksThatNobodyFills() {
        assertThat(REGISTERED.unknown(List.of("number"))).containsExactly("link");
    }
}

package org.xinqiao.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a text takes so many SMS (短信条数)")
class SmsPartsTest {

    @Test
    void seventyCharactersAreOne() {
        assertThat(SmsParts.count("桥".repeat(70))).isEqualTo(1);
        assertThat(SmsParts.count("桥".repeat(71))).isEqualTo(2);
        assertThat(SmsParts.count("桥".repeat(134))).isEqualTo(2);
        assertThat(SmsParts.count("桥".repeat(135))).isEqualTo(3);
    }

    @Test
    void noCharacterIsTornApart() {
        String text = "桥".repeat(66) + "😀" + "心".repeat(20);
        assertThat(SmsParts.of(text)).containsExactly("桥".repeat(66), "😀" + "心".repeat(20));
        assertThat(String.join("", SmsParts.of(text))).isEqualTo(text);
    }

    @Test
    void eachTakesTwoBytesACharacter() {
        assertThat(SmsParts.bytes("心桥")).containsExactly(0x5F, 0xC3, 0x68, 0x65);
    }
}

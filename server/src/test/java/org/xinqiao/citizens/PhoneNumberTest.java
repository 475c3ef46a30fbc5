package org.xinqiao.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a phone number has one form and hides its middle (电话号码)")
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "138 0013 8000, 13800138000",
        "138-0013-8000, 13800138000",
        "+86 138 0013 8000, 13800138000",
        "0086 13800138000, 13800138000",
        "8613800138000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "(0473) 300-1234, 04733001234",
        "+86 0473 3001234, 04733001234",
        "0044 20 7946 0000, +442079460000",
        "12345, 12345"
    })
    void isTheSameHoweverItIsTyped(String typed, String value) {
        assertThat(PhoneNumber.parse(typed)).map(PhoneNumber::value).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "12", "1380013800a", "138001380001380013800"})
    void isNotJustAnything(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13800138000, 138****8000", "04733001234, 047****1234", "3001234, 3****34", "12345, ****5", "110, ***"})
    void showsItsEndsAlone(String value, String masked) {
        assertThat(new PhoneNumber(value).masked()).isEqualTo(masked);
    }

    @Test
    void isMaskedInLogsToo() {
        assertThat(new PhoneNumber("13800138000")).hasToString("138****8000");
    }
}

package org.xinqiao.calls.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a number that was dialled (被叫号码)")
class DialledNumberTest {

    @ParameterizedTest
    @CsvSource({
        "12345,12345",
        "0960-8900012,09608900012",
        "(0960) 890 0012,09608900012",
        "+86 960 12345,096012345",
        "+8612345,12345",
        "008629 12345,02912345",
        "+86 10 12345,01012345",
        "+86 13812345678,13812345678"
    })
    void isKeptAsDigits(String written, String kept) {
        assertThat(DialledNumber.of(written)).contains(kept);
    }

    @Test
    void isLookedUpWithoutItsAreaCodeToo() {
        assertThat(DialledNumber.readings("+86 29 12345")).containsExactly("02912345", "12345");
        assertThat(DialledNumber.readings("096012345")).containsExactly("096012345", "12345");
        assertThat(DialledNumber.readings("12345")).containsExactly("12345");
    }

    @Test
    void isNoneWithoutDigits() {
        assertThat(DialledNumber.readings("anonymous")).isEmpty();
        assertThat(DialledNumber.readings("12")).isEmpty();
        assertThat(DialledNumber.readings("１２３４５")).isEmpty();
    }
}

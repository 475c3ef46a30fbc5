package org.xinqiao.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("how files write a moment (时间写法)")
class MomentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/1/6 12:09:38",
                "2026-01-06 12:09:38",
                "2026-01-06T12:09:38",
                "2026年1月6日 12时09分38秒",
                "2026.1.6 12：09：38",
                "20260106120938",
                "2026-01-06T04:09:38Z",
                "2026-01-06 12:09:38+08:00",
                "2026/1/6 下午 12:09:38",
                "2026/1/6 12:09:38 PM",
                "2026-01-06  12:09:38.000"
            })
    void isReadHoweverItIsWritten(String written) {
        assertThat(Moments.parse(written)).contains(Instant.parse("2026-01-06T04:09:38Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/1/6 下午 3:05",
                "2026/1/6 3:05 pm",
                "2026年1月6日15时5分",
                "2026.01.06 15:05",
                "2026-1-6 下午15:05:00"
            })
    void isReadInHalvesOfTheDay(String written) {
        assertThat(Moments.parse(written)).contains(Instant.parse("2026-01-06T07:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/1/6 上午 12:30", "2026-01-06 0:30"})
    void beginsADayAtTwelveInTheMorning(String written) {
        assertThat(Moments.parse(written)).contains(Instant.parse("2026-01-05T16:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "2026-13-01", "2026-02-30", "12:00", "1", "2026/1/6 25:00"})
    void isNotGuessed(String written) {
        assertThat(Moments.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-06", "2026年1月6日", "20260106"})
    void isTheBeginningOfADay(String written) {
        assertThat(Moments.parse(written)).contains(Instant.parse("2026-01-05T16:00:00Z"));
    }
}

package org.xinqiao.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.platform.PlaceTime;

@DisplayName("in quiet hours (免打扰时段) a message waits till morning")
class QuietHoursTest {

    private static Instant at(String time) {
        return Instant.parse(time + ":00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T21:29, 2026-11-26T21:29",
        "2026-11-26T21:30, 2026-11-27T08:00",
        "2026-11-27T00:00, 2026-11-27T08:00",
        "2026-11-27T07:59, 2026-11-27T08:00",
        "2026-11-27T08:00, 2026-11-27T08:00"
    })
    void overnight(String then, String goes) {
        QuietHours hours = new QuietHours(LocalTime.of(21, 30), LocalTime.of(8, 0), PlaceTime.ZONE);
        assertThat(hours.after(at(then))).isEqualTo(at(goes));
    }

    @Test
    void atNoonAsWell() {
        QuietHours hours = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), PlaceTime.ZONE);
        assertThat(hours.after(at("2026-11-26T13:00"))).isEqualTo(at("2026-11-26T14:00"));
        assertThat(hours.after(at("2026-11-26T15:00"))).isEqualTo(at("2026-11-26T15:00"));
    }

    @Test
    void notWhereThereAreNone() {
        QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, PlaceTime.ZONE);
        assertThat(none.after(at("2026-11-26T00:00"))).isEqualTo(at("2026-11-26T00:00"));
        assertThat(none.after(at("2026-11-26T23:00"))).isEqualTo(at("2026-11-26T23:00"));
    }
}

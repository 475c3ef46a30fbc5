package org.xinqiao.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.casework.model.Facts;

@DisplayName("positions of Chinese map services (坐标纠偏) are put back where they are")
class ChinaShiftTest {

    /** Beijing, Shanghai, Yinchuan, Urumqi, Haikou. */
    @ParameterizedTest
    @CsvSource({"116.391,39.907", "121.473,31.230", "106.278,38.466", "87.617,43.793", "110.331,20.031"})
    void toLessThanAMetre(double lon, double lat) {
        double[] shift = ChinaShift.shift(lon, lat);
        assertThat(Math.hypot(shift[0], shift[1])).as("in degrees").isBetween(0.001, 0.012);
        Facts.Position back = ChinaShift.undone(lon + shift[0], lat + shift[1]);
        assertThat(back.lon()).isCloseTo(lon, within(1e-7));
        assertThat(back.lat()).isCloseTo(lat, within(1e-7));
    }

    /** As published map services show the flagpole of Tiananmen Square. */
    @org.junit.jupiter.api.Test
    void asItIsKnownToBe() {
        Facts.Position pole = ChinaShift.undone(116.397428, 39.90923);
        assertThat(pole.lon()).isCloseTo(116.39119, within(2e-4));
        assertThat(pole.lat()).isCloseTo(39.90783, within(2e-4));
    }
}

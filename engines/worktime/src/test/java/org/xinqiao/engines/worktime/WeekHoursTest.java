package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The working hours of a week (周工作时间)")
class WeekHoursTest {

    @Test
    void areWrittenAsTheyAreRead() {
        for (String text : List.of(
                "MON-FRI 09:00-12:00 13:30-17:30; WORKED 09:00-12:00 13:30-17:30",
                "MON-THU 09:00-17:00; FRI 09:00-12:00; SUN 10:00-24:00; WORKED off",
                "MON-SUN 00:00-24:00; WORKED 00:00-24:00")) {
            assertThat(WeekHours.parse(text)).hasToString(text);
        }
    }

    @Test
    void daysLeftOutAreOff() {
        WeekHours week = WeekHours.weekdays("09:00-12:00 13:30-17:30");
        assertThat(week.on(DayOfWeek.SATURDAY).isNone()).isTrue();
        assertThat(week.on(DayOfWeek.FRIDAY).total()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aWorkedWeekendKeepsMondaysHoursUnlessItHasItsOwn() {
        assertThat(WeekHours.parse("MON-FRI 09:00-17:00; SAT 09:00-12:00").workedWeekend())
                .hasToString("09:00-17:00");
        assertThat(WeekHours.parse("MON-FRI 09:00-17:00; WORKED 10:00-12:00").workedWeekend())
                .hasToString("10:00-12:00");
    }

    @Test
    void aRangeOfDaysMayRunOverSunday() {
        WeekHours week = WeekHours.parse("SAT-MON 09:00-12:00");
        assertThat(week.on(DayOfWeek.SUNDAY).isNone()).isFalse();
        assertThat(week.on(DayOfWeek.TUESDAY).isNone()).isTrue();
    }

    @Test
    void hoursThatCannotBeWorkedAreRefused() {
        refused("MON 12:00-09:00", "a shift runs forward within one day, not 12:00-09:00");
        refused("MON 22:00-25:00", "a shift runs forward within one day, not 22:00-25:00");
        refused("MON 09:00-12:60", "an hour has 60 minutes: '09:00-12:60'");
        refused("MON 9-12", "a shift is written 09:00-12:00, not '9-12'");
        refused("MON 09:00-12:00 11:00-17:00", "a break must part the shifts of a day: 09:00-12:00 11:00-17:00");
        refused("MON 09:00-12:00 12:00-17:00", "a break must part the shifts of a day: 09:00-12:00 12:00-17:00");
    }

    @Test
    void weeksThatMakeNoSenseAreRefused() {
        refused("MON off", "a week without any work has no working time to count");
        refused("MON-FRI 09:00-12:00; FRI 13:00-14:00", "FRI is given twice");
        refused("LUN 09:00-12:00", "a day is MON, TUE … SUN, not 'LUN'");
        refused("MON", "a week is written 'MON-FRI 09:00-12:00; SAT …', not 'MON'");
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> WeekHours.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(why);
    }
}

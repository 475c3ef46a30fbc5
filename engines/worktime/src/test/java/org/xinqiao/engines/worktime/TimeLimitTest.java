package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.worktime.TimeLimit.Kind;

@DisplayName("A time limit (时限)")
class TimeLimitTest {

    @Test
    void isWordedAsTheRulesWordIt() {
        assertThat(new TimeLimit(5, Kind.WORKING_DAYS).wording()).isEqualTo(new Wording("5个工作日", "5 working days"));
        assertThat(new TimeLimit(1, Kind.WORKING_HOURS).wording()).isEqualTo(new Wording("1个工作时", "1 working hour"));
        assertThat(new TimeLimit(30, Kind.WORKING_MINUTES).wording())
                .isEqualTo(new Wording("30分钟（工作时间）", "30 working minutes"));
        assertThat(new TimeLimit(2, Kind.EMERGENCY_DAYS).wording())
                .isEqualTo(new Wording("2个紧急工作日", "2 emergency days"));
    }

    @Test
    void isReadFromItsNameAndFromItsChineseWording() {
        for (Kind kind : Kind.values()) {
            var limit = new TimeLimit(15, kind);
            assertThat(TimeLimit.parse(limit.toString())).isEqualTo(limit);
            assertThat(TimeLimit.parse(limit.wording().zh())).isEqualTo(limit);
        }
        assertThat(TimeLimit.parse("5工作日")).isEqualTo(new TimeLimit(5, Kind.WORKING_DAYS));
        assertThat(TimeLimit.parse("30分钟(工作时间)")).isEqualTo(new TimeLimit(30, Kind.WORKING_MINUTES));
    }

    @Test
    void atOnceIsNotALimit() {
        assertThatThrownBy(() -> new TimeLimit(0, Kind.WORKING_HOURS))
                .hasMessage("a time limit is at least 1, not 0 WORKING_HOURS");
        assertThatThrownBy(() -> TimeLimit.parse("0个工作日")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoLimitIsRefused() {
        for (String text :
                List.of("", "WORKING_DAYS", "5", "5 days", "-5 WORKING_DAYS", "1.5个工作时", "9999999 WORKING_DAYS")) {
            assertThatThrownBy(() -> TimeLimit.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "'");
        }
    }

    @Test
    void knowsWhetherNightsAndHolidaysCount() {
        assertThat(List.of(Kind.values()))
                .filteredOn(Kind::isEmergency)
                .containsExactly(Kind.EMERGENCY_MINUTES, Kind.EMERGENCY_HOURS, Kind.EMERGENCY_DAYS);
    }
}

package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What has been counted (计数)")
class TallyTest {

    @Test
    void isSaidInTheUnitsThatCount() {
        assertSaid(new Tally(2, Duration.ZERO), "2日", "2 d");
        assertSaid(new Tally(0, Duration.ofMinutes(90)), "1小时30分", "1 h 30 min");
        assertSaid(new Tally(0, Duration.ofSeconds(3661)), "1小时1分1秒", "1 h 1 min 1 s");
        assertSaid(new Tally(1, Duration.ofHours(30)), "1日30小时", "1 d 30 h");
        assertSaid(Tally.NONE, "不足1秒", "less than 1 s");
    }

    @Test
    void daysNeverTurnIntoHours() {
        assertThat(Tally.ONE_DAY.plus(new Tally(0, Duration.ofHours(24))))
                .isEqualTo(new Tally(1, Duration.ofHours(24)));
        assertThat(Tally.NONE.isNone()).isTrue();
        assertThat(Tally.ONE_DAY.isNone()).isFalse();
    }

    private static void assertSaid(Tally tally, String zh, String en) {
        assertThat(tally.wording()).isEqualTo(new Wording(zh, en));
    }
}

package org.xinqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("where the next page begins (翻页位置)")
class TimeCursorTest {

    @Test
    void comesBackAsItWasHandedOut() {
        TimeCursor last = new TimeCursor(Instant.parse("2026-11-27T08:30:00.000042Z"), 77);
        assertThat(TimeCursor.parse(last.text(), PlatformProblem.values()[0])).isEqualTo(last);
    }

    @Test
    void isNoneForTheFirstPage() {
        assertThat(TimeCursor.parse(null, PlatformProblem.values()[0])).isNull();
        assertThat(TimeCursor.parse("", PlatformProblem.values()[0])).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "1", "1_2", "1_2_0", "1_2_-3", "1_2_3_4", "x_2_3", "1_1234567_3", "99999999999999999999_1_1"
            })
    void isRefusedWhereItWasNeverHandedOut(String text) {
        ProblemCode problem = PlatformProblem.values()[0];
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> TimeCursor.parse(text, problem))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(problem));
    }
}

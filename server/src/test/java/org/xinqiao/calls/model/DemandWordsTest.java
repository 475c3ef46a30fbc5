package org.xinqiao.calls.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;

@DisplayName("what a hotline needs of an agent, in words (技能要求)")
class DemandWordsTest {

    private static final Instant SINCE = Instant.parse("2026-11-26T08:00:00Z");

    @Test
    void givesWayStepByStep() {
        Demand demand = DemandWords.read("0 LANGUAGE:mon=3, MATTER:tax=1; 30 LANGUAGE:mon=1; 60");
        assertThat(demand.needed(SINCE, SINCE)).isEqualTo(Skills.of(Skill.language("mon"), 3, Skill.matter("tax"), 1));
        assertThat(demand.needed(SINCE, SINCE.plusSeconds(30))).isEqualTo(Skills.of(Skill.language("mon"), 1));
        assertThat(demand.needed(SINCE, SINCE.plusSeconds(60))).isEqualTo(Skills.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 LANGUAGE:mon=3",
                "0 LANGUAGE:mon=3, MATTER:tax=1; 30 LANGUAGE:mon=1; 60",
                "0 COMPANY:company=9"
            })
    void isReadAsItWasWritten(String text) {
        assertThat(DemandWords.written(DemandWords.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 LANGUAGE:mon=3",
                "0 LANGUAGE:mon=0",
                "0 LANGUAGE:mon=10",
                "0 LANGUAGE=3",
                "0 LANGUAGE:mon",
                "0 TONGUE:mon=1",
                "0 LANGUAGE:mon=1, LANGUAGE:mon=2",
                "x LANGUAGE:mon=1",
                "0; 30 LANGUAGE:mon=1",
                "0 LANGUAGE:mon=1; 0"
            })
    void isRefusedWhereItMakesNoSense(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DemandWords.read(text));
    }
}

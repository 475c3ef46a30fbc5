package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.calls.Tables.CALL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.calls.RobotCallEnded.Ending;
import org.xinqiao.calls.RobotScript.Step;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.engines.ari.Phone;

@DisplayName("A real call in which a robot asks (真实机器人外呼)")
class RobotCallsTest extends RealCalls {

    private static final int SILENT = 0;
    private static final Duration A_MOMENT = Duration.ofMillis(1500);
    private static final Duration A_CALL = Duration.ofSeconds(45);

    @Autowired
    private RobotCalls robots;

    @Autowired
    private EndedRobotCalls ended;

    @Autowired
    private Citizens citizens;

    private RobotScript script() {
        CitizenId citizen = citizens.findOrCreate("", "13800138777");
        return new RobotScript(
                citizen,
                List.of(
                        Step.asks("SOLVED", "解决了请按1，没有请按2。", Map.of("1", "HOW", "2", "HOW")),
                        Step.asks("HOW", "满意请按1，不满意请按2。", Map.of("1", "", "2", "WORD")),
                        Step.records("WORD", "请留言。", "")),
                "请再听一遍。",
                "再见。");
    }

    private RobotCallEnded placed() {
        UUID id = UUID.randomUUID();
        assertThat(robots.place(id, script())).isTrue();
        until("the robot's call has ended", A_CALL, () -> ended.of(id).isPresent());
        return ended.of(id).orElseThrow();
    }

    @Test
    @DisplayName("takes the keys of somebody who is content, and is on record without anybody of ours")
    void content() {
        try (Phone citizen = Phone.citizenPresses("11", A_MOMENT, SILENT)) {
            RobotCallEnded call = placed();
            assertThat(call.ending()).isEqualTo(Ending.FINISHED);
            assertThat(call.pressed()).containsExactly(Map.entry("SOLVED", "1"), Map.entry("HOW", "1"));
            assertThat(call.recording()).isNull();
            until("their line is free again", () -> !citizen.isUp());
            assertThat(story(call.call()))
                    .containsSubsequence("DIALLED", "REACHED", "CHOSE", "CHOSE", "ROBOT", "FINISHED");
            assertThat(sql.fetchSingle(CALL, CALL.ID.eq(call.call())).getAgent())
                    .isNull();
        }
    }

    @Test
    @DisplayName("keeps the free word of somebody who is not")
    void notContent() {
        try (Phone citizen = Phone.citizenPresses("922", A_MOMENT, SILENT)) {
            RobotCallEnded call = placed();
            assertThat(call.pressed())
                    .as("a key that means nothing is none")
                    .hasSize(2)
                    .containsEntry("HOW", "2");
            assertThat(call.ending()).isEqualTo(Ending.FINISHED);
            assertThat(call.recording()).isNotNull();
            assertThat(robots.word(String.valueOf(call.recording()))).startsWith('R', 'I', 'F', 'F');
            until("their line is free again", () -> !citizen.isUp());
        }
    }

    @Test
    @DisplayName("takes no machine that talks on and presses nothing for a person")
    void machine() {
        try (Phone machine = Phone.citizen(CITIZEN)) {
            RobotCallEnded call = placed();
            assertThat(call.ending()).isEqualTo(Ending.MACHINE);
            assertThat(call.pressed()).isEmpty();
            machine.assertAnswered();
        }
    }

    @Test
    @DisplayName("asks once more where nothing is heard, and then takes silence for no answer")
    void silence() {
        try (Phone nobody = Phone.citizen(SILENT)) {
            RobotCallEnded call = placed();
            assertThat(call.ending()).isEqualTo(Ending.SILENT);
            assertThat(call.pressed()).isEmpty();
            nobody.assertAnswered();
        }
    }
}

package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotCallEnded.Ending;
import org.xinqiao.calls.RobotScript;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("what was pressed in a robot call is what they said (机器人回访结果)")
class RobotAnswersTest {

    @Autowired
    private AskedCases asked;

    @Autowired
    private RobotAnswers answers;

    @Autowired
    private Rules rules;

    private Case called() {
        Case it = asked.answered(Facts.Kind.COMPLAINT, AskedCases.phone());
        asked.calling(it.id());
        return it;
    }

    private void ended(Case it, Ending ending, Map<String, String> pressed) {
        answers.ended(new RobotCallEnded(asked.lastCall(it.id()), ending, pressed, null));
    }

    @Test
    void aYesAndAGoodDegreeLetTheCaseRest() {
        Case it = called();
        ended(it, Ending.FINISHED, Map.of("SOLVED", "1", "SATISFIED", "2"));
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.task(it.id()).end()).extracting(Task.End::by).isEqualTo(Task.By.ROBOT);
        assertThat(asked.rating(it.id()).satisfied()).isEqualTo(Satisfaction.SATISFIED);
    }

    @Test
    void aNoGoesRoundThoughTheyHungUpThen() {
        Case it = called();
        ended(it, Ending.HUNG_UP, Map.of("SOLVED", "2", "SATISFIED_NO", "5", "REASON", "1"));
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(asked.reworkWords(it)).isEqualTo("电话回访按键：没有解决，非常不满意，办理结果");
        assertThat(asked.task(it.id()).end())
                .extracting(Task.End::said)
                .isEqualTo(new Said(false, Satisfaction.VERY_DISSATISFIED, "RESULT"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Ending.class,
            names = {"MACHINE", "SILENT", "NO_KEY", "NO_ANSWER", "BUSY", "FAILED", "HUNG_UP"})
    void whatPressedNothingIsNoRating(Ending ending) {
        Case it = called();
        Map<String, String> pressed = ending == Ending.HUNG_UP ? Map.of("SOLVED", "1") : Map.of();
        ended(it, ending, pressed);
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(asked.find(it.id()).rating()).isNull();
        assertThat(asked.lastAttempt(it.id()).result()).isEqualTo(Result.valueOf(ending.name()));
        assertThat(asked.task(it.id()).state()).isEqualTo(Task.State.WAITING);
        assertThat(asked.task(it.id()).tries()).isEqualTo(1);
    }

    @Test
    void theSameCallIsHeardOfOnce() {
        Case it = called();
        ended(it, Ending.NO_ANSWER, Map.of());
        ended(it, Ending.FINISHED, Map.of("SOLVED", "1", "SATISFIED", "1"));
        assertThat(asked.find(it.id()).rating()).isNull();
    }

    @Test
    void whoIsContentIsNotAskedWithWhatTheyAreNot() {
        RobotScript script =
                RobotAsking.script(asked.citizen("13700000001"), rules.now().ratingQuestions());
        assertThat(script.steps().getFirst().next())
                .containsEntry("1", "SATISFIED")
                .containsEntry("2", "SATISFIED_NO");
        assertThat(next(script, "SATISFIED")).containsEntry("2", "").containsEntry("4", "REASON");
        assertThat(next(script, "SATISFIED_NO").values()).containsOnly("REASON");
        assertThat(script.steps().getLast().records()).isTrue();
        assertThat(List.copyOf(script.steps()))
                .extracting(RobotScript.Step::words)
                .noneMatch(String::isBlank);
    }

    private static Map<String, String> next(RobotScript script, String step) {
        return Objects.requireNonNull(script.step(step)).next();
    }
}

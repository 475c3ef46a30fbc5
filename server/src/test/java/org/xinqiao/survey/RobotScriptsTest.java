package org.xinqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.RobotScript;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Question.Kind;
import org.xinqiao.survey.model.Question.Option;
import org.xinqiao.survey.model.Question.Route;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Questionnaire.Words;

@DisplayName("a questionnaire as a call (机器人访问): keys lead as answers do, and what no key can say is passed over")
class RobotScriptsTest {

    private static final Question SATISFIED = new Question(
            "Q1",
            Kind.SINGLE,
            "您满意吗？",
            "",
            List.of(new Option("Y", "满意", ""), new Option("N", "不满意", "")),
            null,
            null,
            true,
            "Q3",
            List.of(new Route("N", null, null, "Q2")));
    private static final Question GRADE =
            new Question("Q3", Kind.SCALE, "打几分？", "", List.of(), 1, 5, true, "", List.of());

    private static Questionnaire of(boolean needed) {
        Question why = new Question("Q2", Kind.TEXT, "为什么", "", List.of(), null, null, needed, "", List.of());
        return new Questionnaire(
                new Words("您好。", ""), new Words("再见。", ""), List.of(SATISFIED, why, GRADE), List.of(), List.of());
    }

    @Test
    void everyKeyLeadsToTheNextThatAKeyCanAnswer() {
        RobotScript script = RobotScripts.of(new CitizenId(7), of(false));
        assertThat(script.steps()).extracting(RobotScript.Step::code).containsExactly("Q1", "Q3");
        assertThat(script.steps().getFirst().words()).isEqualTo("您好。您满意吗？满意请按1，不满意请按2。");
        assertThat(script.steps().getFirst().next()).containsOnly(Map.entry("1", "Q3"), Map.entry("2", "Q3"));
        assertThat(script.steps().getLast().next()).hasSize(5).containsEntry("5", "");
        assertThat(script.thanks()).isEqualTo("再见。");
    }

    @Test
    void whatIsPressedIsAnAnswerAndWhatCouldNotBeAskedIsPassedOver() {
        Map<String, Answer> answers = RobotScripts.answers(of(false), Map.of("Q1", "2", "Q3", "4"));
        assertThat(of(false).walk(answers).answers())
                .containsExactly(
                        Map.entry("Q1", Answer.of("N")), Map.entry("Q2", Answer.NONE), Map.entry("Q3", Answer.of(4)));
        assertThat(of(false).walk(answers).open()).isNull();
        assertThat(of(false)
                        .walk(RobotScripts.answers(of(false), Map.of("Q1", "9")))
                        .open())
                .isEqualTo(SATISFIED);
    }

    @Test
    void whatHasToBeSaidInWordsIsForNoRobot() {
        assertThat(RobotScripts.fits(of(false))).isTrue();
        assertThat(RobotScripts.fits(of(true))).isFalse();
        assertThat(RobotFit.cannot(of(true))).containsExactly("Q2");
    }
}

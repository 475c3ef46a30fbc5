package org.xinqiao.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.survey.model.Question.Kind;
import org.xinqiao.survey.model.Question.Option;
import org.xinqiao.survey.model.Question.Route;
import org.xinqiao.survey.model.Questionnaire.Contradiction;
import org.xinqiao.survey.model.Questionnaire.Quota;
import org.xinqiao.survey.model.Questionnaire.Words;

@DisplayName("a questionnaire (问卷) leads everybody to an end, or does not get into the field")
class QuestionnaireCheckTest {

    private static Question single(String code, String next, Route... routes) {
        List<Option> options = List.of(new Option("A", "甲", ""), new Option("B", "乙", ""));
        return new Question(code, Kind.SINGLE, "题目" + code, "", options, null, null, true, next, Arrays.asList(routes));
    }

    private static Question counted(
            String code, Kind kind, @Nullable Integer low, @Nullable Integer high, Route... routes) {
        return new Question(code, kind, "题目" + code, "", List.of(), low, high, true, "", Arrays.asList(routes));
    }

    private static Route to(String option, String to) {
        return new Route(option, null, null, to);
    }

    private static Route within(int from, int until, String to) {
        return new Route("", from, until, to);
    }

    private static Questionnaire of(Question... questions) {
        return new Questionnaire(new Words("", ""), new Words("", ""), Arrays.asList(questions), List.of(), List.of());
    }

    private static List<Fault> faults(Question... questions) {
        return QuestionnaireCheck.of(of(questions));
    }

    @Test
    void isFineWhenAllComeToAnEnd() {
        assertThat(faults(single("Q1", "", to("B", "Q3")), single("Q2", ""), single("Q3", "")))
                .isEmpty();
    }

    @Test
    void hasQuestions() {
        assertThat(faults()).extracting(Fault::kind).containsExactly(Fault.Kind.EMPTY);
    }

    @Test
    void mustNotGoRoundForEver() {
        List<Fault> found = faults(single("Q1", ""), single("Q2", "", to("A", "Q1")), single("Q3", ""));
        assertThat(found).extracting(Fault::kind, Fault::field).containsExactly(tuple(Fault.Kind.LOOP, "questions.1"));
        assertThat(found.getFirst().zh()).contains("题目Q2", "Q1 → Q2 → Q1");
    }

    @Test
    void hasAnEnd() {
        assertThat(faults(single("Q1", "Q1")))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LOOP, Fault.Kind.NO_END);
    }

    @Test
    void asksNothingThatNobodyCanCometo() {
        List<Fault> found = faults(single("Q1", "", to("A", "Q3"), to("B", "END")), single("Q2", ""), single("Q3", ""));
        assertThat(found)
                .extracting(Fault::kind, Fault::field)
                .containsExactly(tuple(Fault.Kind.UNREACHABLE, "questions.1"));
        assertThat(found.getFirst().en()).contains("Q2", "asked of nobody");
    }

    @Test
    void scalesWhoseStepsAllLeadAwayLeadPast() {
        assertThat(faults(
                        counted("Q1", Kind.SCALE, 1, 5, within(1, 2, "Q3"), within(3, 5, "END")),
                        single("Q2", ""),
                        single("Q3", "")))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.UNREACHABLE);
        assertThat(faults(
                        counted("Q1", Kind.SCALE, 1, 5, within(1, 2, "Q3"), within(4, 5, "END")),
                        single("Q2", ""),
                        single("Q3", "")))
                .isEmpty();
    }

    @Test
    void anAnswerLeadsSomewhere() {
        List<Fault> found = faults(single("Q1", "", to("A", "Q9")), single("Q2", "Q7"));
        assertThat(found).extracting(Fault::kind).containsOnly(Fault.Kind.NOWHERE, Fault.Kind.NO_END);
        assertThat(found.getFirst().zh()).contains("题目Q1", "答“甲”", "Q9");
    }

    @Test
    void namesWhatIsWrongWithAQuestionByItself() {
        assertThat(faults(
                        new Question("Q1", Kind.SINGLE, "", "", List.of(), null, null, true, "", List.of()),
                        counted("Q1", Kind.SCALE, 5, 1),
                        counted("Q3", Kind.SCALE, 0, 20),
                        single("END", "")))
                .extracting(Fault::field, Fault::kind)
                .containsExactlyInAnyOrder(
                        tuple("questions.0", Fault.Kind.WORDS),
                        tuple("questions.0", Fault.Kind.OPTIONS),
                        tuple("questions.1", Fault.Kind.CODE),
                        tuple("questions.1", Fault.Kind.RANGE),
                        tuple("questions.2", Fault.Kind.RANGE),
                        tuple("questions.3", Fault.Kind.CODE));
    }

    @Test
    void isInBothLanguagesOrInOne() {
        Question translated = new Question(
                "Q1",
                Kind.SINGLE,
                "题目",
                "Question",
                List.of(new Option("A", "甲", "First"), new Option("B", "乙", "")),
                null,
                null,
                true,
                "",
                List.of());
        assertThat(faults(translated, single("Q2", "")))
                .extracting(Fault::field, Fault::kind)
                .contains(tuple("questions.0", Fault.Kind.WORDS), tuple("questions.1", Fault.Kind.WORDS));
    }

    @Test
    void quotasAndContradictionsAreAboutWhatIsAsked() {
        Questionnaire it = new Questionnaire(
                new Words("", ""),
                new Words("", ""),
                List.of(single("Q1", ""), single("Q2", "")),
                List.of(
                        new Quota("东区", "990101", "", "", 5),
                        new Quota("丙", "", "Q1", "C", 5),
                        new Quota("空", "", "", "", 1)),
                List.of(new Contradiction("Q1", "A", "Q2", "B"), new Contradiction("Q1", "A", "Q1", "B")));
        assertThat(QuestionnaireCheck.of(it))
                .extracting(Fault::field)
                .containsExactly("quotas.1", "quotas.2", "contradictions.1");
    }

    @Test
    void leadsByWhatIsAnsweredAndForgetsWhatLiesBeside() {
        Questionnaire it = of(single("Q1", "", to("B", "Q3")), single("Q2", ""), counted("Q3", Kind.NUMBER, 0, 9));
        Map<String, Answer> answers = new LinkedHashMap<>();
        assertThat(it.walk(answers).open()).extracting(Question::code).isEqualTo("Q1");
        answers.put("Q1", Answer.of("A"));
        answers.put("Q2", Answer.of("A"));
        assertThat(it.walk(answers).open()).extracting(Question::code).isEqualTo("Q3");
        answers.put("Q1", Answer.of("B"));
        answers.put("Q3", Answer.of(12));
        assertThat(it.walk(answers).open()).extracting(Question::code).isEqualTo("Q3");
        assertThat(it.walk(answers).answers()).containsOnlyKeys("Q1");
        answers.put("Q3", Answer.of(9));
        assertThat(it.walk(answers).open()).isNull();
    }

    @Test
    void doubtsAreTooFastAllTheSameAndAgainstEachOther() {
        Questionnaire it = new Questionnaire(
                new Words("", ""),
                new Words("", ""),
                List.of(
                        counted("S1", Kind.SCALE, 1, 5),
                        counted("S2", Kind.SCALE, 1, 5),
                        counted("S3", Kind.SCALE, 1, 5),
                        counted("S4", Kind.SCALE, 1, 5),
                        single("Q1", ""),
                        single("Q2", "")),
                List.of(),
                List.of(new Contradiction("Q1", "A", "Q2", "B")));
        Map<String, Answer> same = Map.of(
                "S1", Answer.of(4),
                "S2", Answer.of(4),
                "S3", Answer.of(4),
                "S4", Answer.of(4),
                "Q1", Answer.of("A"),
                "Q2", Answer.of("B"));
        assertThat(Doubts.of(it, same, Duration.ofSeconds(9), 10))
                .containsExactly("FAST", "STRAIGHT", "CONTRADICTION:Q1/Q2");
        Map<String, Answer> other = new LinkedHashMap<>(same);
        other.put("S4", Answer.of(5));
        other.put("Q2", Answer.of("A"));
        assertThat(Doubts.of(it, other, Duration.ofSeconds(10), 10)).isEmpty();
    }
}

package org.xinqiao.survey.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 质量疑点: what makes an interview doubtful. A person decides whether it counts; until then it does. */
public final class Doubts {

    /** 答得太快. */
    public static final String FAST = "FAST";
    /** 一路同分. */
    public static final String STRAIGHT = "STRAIGHT";
    /** 前后矛盾, followed by the two questions. */
    public static final String CONTRADICTION = "CONTRADICTION:";

    /** Three of the same are common; four of the same scale are worth a look. */
    private static final int STRAIGHT_FROM = 4;

    private Doubts() {}

    public static List<String> of(
            Questionnaire questionnaire, Map<String, Answer> answers, Duration took, int fastSeconds) {
        List<String> found = new ArrayList<>();
        if (took.toSeconds() < fastSeconds) {
            found.add(FAST);
        }
        if (isStraight(questionnaire, answers)) {
            found.add(STRAIGHT);
        }
        questionnaire.contradictions().stream()
                .filter(rule -> rule.isIn(answers))
                .forEach(rule -> found.add(CONTRADICTION + rule.question() + "/" + rule.other()));
        return found;
    }

    /** The same number on every scale of the same length. */
    private static boolean isStraight(Questionnaire questionnaire, Map<String, Answer> answers) {
        Map<String, List<Integer>> byScale = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            Answer said = answers.getOrDefault(question.code(), Answer.NONE);
            Integer number = said.number();
            if (question.kind() == Question.Kind.SCALE && number != null) {
                byScale.computeIfAbsent(question.low() + "–" + question.high(), _ -> new ArrayList<>())
                        .add(number);
            }
        }
        return byScale.values().stream()
                .anyMatch(numbers -> numbers.size() >= STRAIGHT_FROM
                        && numbers.stream().distinct().count() == 1);
    }
}

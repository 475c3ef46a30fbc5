package org.xinqiao.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.RobotScript;
import org.xinqiao.calls.RobotScript.Step;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Question.Kind;
import org.xinqiao.survey.model.Questionnaire;

/**
 * 机器人问卷: a questionnaire as a call. What can be answered by one key is asked; what cannot is passed over, if it may be; a
 * questionnaire of which something has to be answered that no key can say is for no robot.
 */
final class RobotScripts {

    private static final int KEYS = 9;
    private static final String GREETING = "您好，这里是一二三四五热线，正在做民意调查，只作统计，请您按键回答。";
    private static final String AGAIN = "没有听到您的选择，请再听一遍。";
    private static final String THANKS = "感谢您的参与，再见。";

    private RobotScripts() {}

    /** What a robot cannot ask and nobody may pass over. */
    static List<Question> unfit(Questionnaire it) {
        return it.questions().stream()
                .filter(question -> question.needed() && keys(question).isEmpty())
                .toList();
    }

    static boolean fits(Questionnaire it) {
        return unfit(it).isEmpty()
                && it.questions().stream().anyMatch(question -> !keys(question).isEmpty());
    }

    /** By key, the answer; nothing where no single key can say it. */
    static Map<String, Answer> keys(Question question) {
        Map<String, Answer> keys = new LinkedHashMap<>();
        Integer low = question.low();
        Integer high = question.high();
        if (question.kind() == Kind.SINGLE && question.options().size() <= KEYS) {
            for (int at = 0; at < question.options().size(); at++) {
                keys.put(
                        Integer.toString(at + 1),
                        Answer.of(question.options().get(at).code()));
            }
        } else if (question.kind() == Kind.SCALE && low != null && high != null && low >= 0 && high <= KEYS) {
            IntStream.rangeClosed(low, high).forEach(step -> keys.put(Integer.toString(step), Answer.of(step)));
        }
        return keys;
    }

    static RobotScript of(CitizenId citizen, Questionnaire it) {
        List<Step> steps = new ArrayList<>();
        Question first = asked(it, it.questions().getFirst());
        if (first != null) {
            steps.add(step(it, first, welcome(it)));
        }
        it.questions().stream()
                .filter(question -> !keys(question).isEmpty() && !question.equals(first))
                .forEach(question -> steps.add(step(it, question, "")));
        String thanks = it.thanks().zh().isEmpty() ? THANKS : it.thanks().zh();
        return new RobotScript(citizen, steps, AGAIN, thanks);
    }

    private static String welcome(Questionnaire it) {
        return it.welcome().zh().isEmpty() ? GREETING : it.welcome().zh();
    }

    private static Step step(Questionnaire it, Question question, String before) {
        Map<String, String> next = new HashMap<>();
        keys(question).forEach((key, answer) -> {
            Question then = asked(it, it.following(question, answer));
            next.put(key, then == null ? "" : then.code());
        });
        return Step.asks(question.code(), before + words(question), next);
    }

    /** That question, or the first after it that a key can answer. */
    private static @Nullable Question asked(Questionnaire it, @Nullable Question from) {
        Question at = from;
        while (at != null && keys(at).isEmpty()) {
            at = it.following(at, Answer.NONE);
        }
        return at;
    }

    private static String words(Question question) {
        if (question.kind() == Kind.SCALE) {
            return question.zh() + "请按" + question.low() + "到" + question.high() + "打分，数字越大越好。";
        }
        return question.zh()
                + keys(question).entrySet().stream()
                        .map(each -> question.option(each.getValue().options().getFirst())
                                        .map(Question.Option::zh)
                                        .orElse("")
                                + "请按" + each.getKey())
                        .collect(Collectors.joining("，"))
                + "。";
    }

    /** What was pressed, as answers; what the robot could not ask was passed over. */
    static Map<String, Answer> answers(Questionnaire it, Map<String, String> pressed) {
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : it.questions()) {
            Map<String, Answer> keys = keys(question);
            Answer said = keys.get(pressed.getOrDefault(question.code(), ""));
            if (said != null) {
                answers.put(question.code(), said);
            } else if (keys.isEmpty() && !question.needed()) {
                answers.put(question.code(), Answer.NONE);
            }
        }
        return answers;
    }
}

package org.xinqiao.callback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotCalls;
import org.xinqiao.calls.RobotScript;
import org.xinqiao.calls.RobotScript.Step;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RatingQuestion.Answer;
import org.xinqiao.catalogue.RatingQuestion.Asks;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.AfterCommit;

/** 机器人回访: the questions of the rule pack as a call; who is not satisfied is asked with what not, and may say a word. */
@Component
class RobotAsking {

    static final String SOLVED = "SOLVED";
    static final String REASON = "REASON";
    private static final String SATISFIED = "SATISFIED";
    /** Of who said that it is not solved. */
    static final String SATISFIED_BAD = SATISFIED + "_NO";

    private static final String WORD = "WORD";
    private static final String GREETING = "您好，这里是一二三四五热线回访。您反映的诉求已经答复，想听听您的意见。";
    private static final String SAY = "请在提示音后说说您的意见，说完请挂机，或按任意键。";
    private static final String AGAIN = "没有听到您的选择，请再听一遍。";
    private static final String THANKS = "感谢您的评价，再见。";

    /** A call of which nothing is heard any more came to nothing. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RobotCalls robots;
    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Callbacks callbacks;
    private final ApplicationEventPublisher events;

    RobotAsking(
            RobotCalls robots,
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            Callbacks callbacks,
            ApplicationEventPublisher events) {
        this.robots = robots;
        this.tasks = tasks;
        this.attempts = attempts;
        this.callbacks = callbacks;
        this.events = events;
    }

    /** False where nobody can be called so. */
    boolean begin(Task task, Case it) {
        CitizenId caller = it.facts().caller();
        if (caller == null || !robots.isOn()) {
            return false;
        }
        RobotScript script = script(caller, callbacks.book(it).ratingQuestions());
        if (!robots.prepare(script)) {
            return false;
        }
        UUID call = UUID.randomUUID();
        attempts.add(new CallbackAttemptTable.Begun(task.id(), Way.ROBOT, callbacks.now(), null, Result.CALLING, call));
        tasks.goesOn(
                task.id(),
                Task.State.ASKING,
                task.wayAt(),
                task.tries(),
                callbacks.now().plus(LONGEST),
                "");
        // what comes of it is told to an attempt that is there
        AfterCommit.run(() -> Thread.ofVirtual().name("robot-callback").start(() -> place(call, script)));
        return true;
    }

    private void place(UUID call, RobotScript script) {
        if (!robots.place(call, script)) {
            events.publishEvent(new RobotCallEnded(call, RobotCallEnded.Ending.FAILED, Map.of(), null));
        }
    }

    /** What is not solved is never asked about as if it were. */
    static RobotScript script(CitizenId caller, List<RatingQuestion> questions) {
        RatingQuestion solved = asking(questions, Asks.SOLVED).orElseThrow();
        RatingQuestion satisfied = asking(questions, Asks.SATISFIED).orElseThrow();
        Optional<RatingQuestion> reason = asking(questions, Asks.REASON);
        String afterNo = reason.isPresent() ? REASON : WORD;
        List<Step> steps = new ArrayList<>();
        steps.add(Step.asks(
                SOLVED,
                GREETING + words(solved),
                next(solved, answer -> answer.means().equals("YES") ? SATISFIED : SATISFIED_BAD)));
        steps.add(Step.asks(SATISFIED, words(satisfied), next(satisfied, answer -> isGood(answer) ? "" : afterNo)));
        steps.add(Step.asks(SATISFIED_BAD, words(satisfied), next(satisfied, answer -> afterNo)));
        reason.ifPresent(asked -> steps.add(Step.asks(REASON, words(asked), next(asked, answer -> WORD))));
        steps.add(Step.records(WORD, SAY, ""));
        return new RobotScript(caller, steps, AGAIN, THANKS);
    }

    private static boolean isGood(Answer answer) {
        return Satisfaction.valueOf(answer.means()).isGood();
    }

    private static Map<String, String> next(RatingQuestion question, Function<Answer, String> where) {
        Map<String, String> next = new HashMap<>();
        question.answers().forEach(answer -> next.put(answer.key(), where.apply(answer)));
        return next;
    }

    private static String words(RatingQuestion question) {
        return question.zh() + "？"
                + question.answers().stream()
                        .map(answer -> answer.zh() + "请按" + answer.key())
                        .collect(Collectors.joining("，"))
                + "。";
    }

    static Optional<RatingQuestion> asking(List<RatingQuestion> questions, Asks asks) {
        return questions.stream().filter(each -> each.asks() == asks).findFirst();
    }

    /** What was pressed at a step, as an answer of the question it asks. */
    static Optional<Answer> answer(List<RatingQuestion> questions, Asks asks, Map<String, String> pressed) {
        String key = switch (asks) {
            case SOLVED -> pressed.get(SOLVED);
            case SATISFIED -> pressed.getOrDefault(SATISFIED, pressed.get(SATISFIED_BAD));
            case REASON -> pressed.get(REASON);
        };
        return asking(questions, asks).stream()
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.key().equals(key))
                .findFirst();
    }
}

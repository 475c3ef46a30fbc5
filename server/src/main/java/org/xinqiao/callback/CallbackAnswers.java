package org.xinqiao.callback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.callback.model.AnswerReading;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.IncomingSms.Sms;
import org.xinqiao.notice.SmsAnswers;

/** 短信评价: what comes by SMS from whoever was asked by one; it answers the question that was sent to that number last. */
@Service
public class CallbackAnswers implements SmsAnswers {

    static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Citizens citizens;
    private final CitizenCases cases;
    private final Callbacks callbacks;
    private final Means means;

    /** 收尾. */
    @Component
    record Means(CallbackEnds ends, RatingLinks links) {}

    CallbackAnswers(
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            Citizens citizens,
            CitizenCases cases,
            Callbacks callbacks,
            Means means) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.citizens = citizens;
        this.cases = cases;
        this.callbacks = callbacks;
        this.means = means;
    }

    /** Taken where it is an answer; what is not understood stays a message like any other, and a person calls. */
    @Override
    @Transactional
    public boolean take(Sms sms) {
        Asked asked = lastAsked(sms).orElse(null);
        if (asked == null) {
            return false;
        }
        Task task = tasks.hold(asked.task().id()).orElseThrow();
        Case it = cases.find(task.caseId()).orElse(null);
        if (task.state() == Task.State.DONE || it == null) {
            return false;
        }
        attempts.answeredBy(asked.attempt(), sms.id());
        Optional<Said> said = AnswerReading.read(sms.words(), callbacks.book(it).ratingQuestions());
        if (said.isEmpty()) {
            notUnderstood(task, asked.attempt());
            return false;
        }
        attempts.ended(asked.attempt(), Result.ANSWERED, callbacks.now(), meant(said.get()));
        means.ends()
                .rated(
                        task,
                        Task.By.SMS,
                        because(said.get(), sms.words(), callbacks.book(it).ratingQuestions()),
                        sms.words());
        return true;
    }

    private void notUnderstood(Task task, Attempt attempt) {
        attempts.ended(attempt, Result.NOT_UNDERSTOOD, callbacks.now(), "");
        means.links().count(Stray.NOT_UNDERSTOOD);
        if (task.state() != Task.State.PERSON || task.claim() == null) {
            means.ends().toPerson(task, NOT_UNDERSTOOD);
        }
    }

    /** 最近一次提问. */
    private record Asked(Task task, Attempt attempt) {}

    private Optional<Asked> lastAsked(Sms sms) {
        Set<CitizenId> people = new HashSet<>(citizens.sharingNumber(sms.from()));
        people.add(sms.from());
        List<Task> open = tasks.openOf(people);
        return attempts.of(open.stream().map(Task::id).toList()).stream()
                .filter(attempt -> attempt.way() == Way.SMS && attempt.result() != Result.UNAVAILABLE)
                .findFirst()
                .flatMap(attempt -> open.stream()
                        .filter(task -> task.id() == attempt.task())
                        .findFirst()
                        .map(task -> new Asked(task, attempt)));
    }

    /** With what they are not satisfied, where their words say so. */
    private static Said because(Said said, String words, List<RatingQuestion> questions) {
        if (said.isGood()) {
            return said;
        }
        return questions.stream()
                .filter(question -> question.asks() == RatingQuestion.Asks.REASON)
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.words().stream().anyMatch(words::contains))
                .findFirst()
                .map(answer -> said.because(answer.means()))
                .orElse(said);
    }

    private static String meant(Said said) {
        return (said.solved() ? "YES" : "NO") + "," + said.satisfied().name();
    }
}

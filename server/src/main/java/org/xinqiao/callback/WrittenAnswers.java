package org.xinqiao.callback;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.callback.model.AnswerReading;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.RatingQuestion;

/** 书面评价: what somebody wrote in answer to a question that was sent to them, by whatever way. */
@Component
class WrittenAnswers {

    static final String NOT_UNDERSTOOD = "NOT_UNDERSTOOD";

    private final CallbackAttemptTable attempts;
    private final Callbacks callbacks;
    private final CallbackEnds ends;

    WrittenAnswers(CallbackAttemptTable attempts, Callbacks callbacks, CallbackEnds ends) {
        this.attempts = attempts;
        this.callbacks = callbacks;
        this.ends = ends;
    }

    /** Takes it, if it can be read; with what they are not satisfied too, where their words say so. */
    Optional<Said> take(Task task, Attempt attempt, Case it, String words, Task.By by) {
        List<RatingQuestion> questions = callbacks.book(it).ratingQuestions();
        Optional<Said> read = AnswerReading.read(words, questions).map(said -> because(said, words, questions));
        read.ifPresent(said -> {
            attempts.ended(attempt, Result.ANSWERED, callbacks.now(), meant(said));
            ends.rated(task, by, said, words);
        });
        return read;
    }

    /** A person calls, unless one has them in hands already. */
    void notUnderstood(Task task, Attempt attempt) {
        attempts.ended(attempt, Result.NOT_UNDERSTOOD, callbacks.now(), "");
        if (task.state() != Task.State.PERSON || task.claim() == null) {
            ends.toPerson(task, NOT_UNDERSTOOD);
        }
    }

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

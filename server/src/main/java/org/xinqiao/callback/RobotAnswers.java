package org.xinqiao.callback;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.calls.RobotCalls;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RatingQuestion.Answer;
import org.xinqiao.catalogue.RatingQuestion.Asks;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.platform.ProblemFound;

/** 机器人回访结果: what was pressed is what they said; a machine, silence and no key are counted, and are nobody's rating. */
@Service
public class RobotAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(RobotAnswers.class);

    private final Tables tables;
    private final Callbacks callbacks;
    private final CallbackEnds ends;
    private final CitizenCases cases;
    private final Words words;
    private final TransactionTemplate transactions;

    /** 所用表. */
    @Component("robotAnswerTables")
    record Tables(CallbackTaskTable tasks, CallbackAttemptTable attempts) {}

    /** 留言. */
    @Component("robotAnswerWords")
    record Words(RobotCalls robots, Files files) {}

    RobotAnswers(
            Tables tables,
            Callbacks callbacks,
            CallbackEnds ends,
            CitizenCases cases,
            Words words,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.callbacks = callbacks;
        this.ends = ends;
        this.cases = cases;
        this.words = words;
        this.transactions = transactions;
    }

    /** What came of a call, if it was one of ours. */
    public void ended(RobotCallEnded call) {
        Attempt known = tables.attempts().byCall(call.call()).orElse(null);
        if (known == null || known.ended() != null) {
            return;
        }
        FileId word = word(call);
        transactions.executeWithoutResult(status -> {
            Task task = tables.tasks().hold(known.task()).orElseThrow();
            Attempt attempt = tables.attempts().byCall(call.call()).orElseThrow();
            Case it = cases.find(task.caseId()).orElse(null);
            if (attempt.ended() == null && it != null) {
                settle(task, attempt, it, call, word);
            }
        });
    }

    private void settle(Task task, Attempt attempt, Case it, RobotCallEnded call, @Nullable FileId word) {
        if (word != null) {
            cases.addPhotos(it.id(), List.of(word));
            tables.attempts().recorded(attempt, word.value());
        }
        List<RatingQuestion> questions = callbacks.book(it).ratingQuestions();
        Said said = said(call, questions).orElse(null);
        Result result = said == null ? resultOf(call.ending()) : Result.ANSWERED;
        tables.attempts().ended(attempt, result, callbacks.now(), call.pressed().toString());
        if (task.state() != Task.State.ASKING || task.way() != attempt.way()) {
            return;
        }
        if (said == null) {
            ends.failed(task, result);
        } else {
            ends.rated(task, Task.By.ROBOT, said, said.isGood() ? "" : wording(call, questions, word != null));
        }
    }

    /** Both questions answered, or the first with a no; what else was pressed says too little. */
    private static Optional<Said> said(RobotCallEnded call, List<RatingQuestion> questions) {
        Optional<Boolean> solved = RobotAsking.answer(questions, Asks.SOLVED, call.pressed())
                .map(answer -> answer.means().equals("YES"));
        Optional<Satisfaction> satisfied = RobotAsking.answer(questions, Asks.SATISFIED, call.pressed())
                .map(answer -> Satisfaction.valueOf(answer.means()));
        boolean isPlain = solved.isPresent() && (satisfied.isPresent() || !solved.get());
        String reason = RobotAsking.answer(questions, Asks.REASON, call.pressed())
                .map(Answer::means)
                .orElse("");
        return isPlain ? Optional.of(Said.of(solved, satisfied).because(reason)) : Optional.empty();
    }

    private static Result resultOf(RobotCallEnded.Ending ending) {
        return switch (ending) {
            case NO_ANSWER -> Result.NO_ANSWER;
            case BUSY -> Result.BUSY;
            case MACHINE -> Result.MACHINE;
            case SILENT -> Result.SILENT;
            case NO_KEY -> Result.NO_KEY;
            case HUNG_UP, FINISHED -> Result.HUNG_UP;
            case FAILED -> Result.FAILED;
        };
    }

    /** For whoever works on it again: what was pressed, in the words of the questions. */
    private static String wording(RobotCallEnded call, List<RatingQuestion> questions, boolean hasWord) {
        List<String> parts = new ArrayList<>(Stream.of(Asks.values())
                .flatMap(asks -> RobotAsking.answer(questions, asks, call.pressed()).stream())
                .map(Answer::zh)
                .toList());
        if (hasWord) {
            parts.add("语音留言见附件");
        }
        return "电话回访按键：" + String.join("，", parts);
    }

    /** The free word as a file; nothing where it cannot be had, which loses no rating. */
    private @Nullable FileId word(RobotCallEnded call) {
        String recording = call.recording();
        if (recording == null) {
            return null;
        }
        try {
            byte[] wav = words.robots().word(recording);
            String id = words.files()
                    .addSent(new ByteArrayInputStream(wav), "回访留言.wav")
                    .id();
            return new FileId(Long.parseLong(id));
        } catch (ProblemFound gone) {
            LOG.warn(
                    "the free word of call {} could not be kept: {}",
                    call.call(),
                    gone.problem().code());
            return null;
        }
    }
}

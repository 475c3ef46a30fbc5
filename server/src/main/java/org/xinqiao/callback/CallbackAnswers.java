package org.xinqiao.callback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.IncomingSms.Sms;
import org.xinqiao.notice.SmsAnswers;

/** 短信评价: what comes by SMS from whoever was asked by one; it answers the question that was sent to that number last. */
@Service
public class CallbackAnswers implements SmsAnswers {

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Citizens citizens;
    private final CitizenCases cases;
    private final WrittenAnswers written;
    private final RatingLinks links;

    CallbackAnswers(
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            Citizens citizens,
            CitizenCases cases,
            WrittenAnswers written,
            RatingLinks links) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.citizens = citizens;
        this.cases = cases;
        this.written = written;
        this.links = links;
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
        boolean isRead = written.take(task, asked.attempt(), it, sms.words(), Task.By.SMS)
                .isPresent();
        if (!isRead) {
            written.notUnderstood(task, asked.attempt());
            links.count(Stray.NOT_UNDERSTOOD);
        }
        return isRead;
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
}

package org.xinqiao.callback;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.intake.LetterAnswers;

/** 微信评价: what whoever was asked on WeChat writes back there; it answers what they were asked last. */
@Service
public class WechatRatings implements LetterAnswers {

    private static final String GOOD = "已记下您的评价，感谢您的配合。";
    private static final String BAD = "已记下您的意见，会连同您的原话一起处理，进展会继续告诉您。";

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final CitizenCases cases;
    private final WrittenAnswers written;
    private final RatingLinks links;

    WechatRatings(
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            CitizenCases cases,
            WrittenAnswers written,
            RatingLinks links) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.cases = cases;
        this.written = written;
        this.links = links;
    }

    /** Taken where it is an answer; what is not understood joins the case like any other message. */
    @Override
    @Transactional
    public Optional<String> take(List<CaseId> about, String words) {
        Attempt attempt = lastAsked(about).orElse(null);
        if (attempt == null) {
            return Optional.empty();
        }
        Task task = tasks.hold(attempt.task()).orElseThrow();
        Case it = cases.find(task.caseId()).orElse(null);
        if (task.state() == Task.State.DONE || it == null) {
            return Optional.empty();
        }
        Optional<Said> said = written.take(task, attempt, it, words, Task.By.WECHAT);
        if (said.isEmpty()) {
            notUnderstood(task, attempt, it);
        }
        return said.map(each -> each.isGood() ? GOOD : BAD);
    }

    /** Whose number is not known nobody can call: they may write again, or rate by the link. */
    private void notUnderstood(Task task, Attempt attempt, Case it) {
        if (it.facts().caller() != null) {
            written.notUnderstood(task, attempt);
        }
        links.count(Stray.NOT_UNDERSTOOD);
    }

    private Optional<Attempt> lastAsked(List<CaseId> about) {
        List<Long> open = about.stream()
                .flatMap(id -> tasks.of(id).stream())
                .filter(task -> task.state() != Task.State.DONE)
                .map(Task::id)
                .toList();
        return attempts.of(open).stream()
                .filter(attempt -> attempt.way() == Way.WECHAT && attempt.result() != Result.UNAVAILABLE)
                .findFirst();
    }
}

package org.xinqiao.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RatingQuestion.Asks;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.Recipient;

/** 发问: begins an attempt by the way that is to be tried. */
@Component
class Asking {

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Callbacks callbacks;
    private final RatingLinks links;
    private final Means means;

    /** 渠道. */
    @Component
    record Means(Notices notices, Readers readers, RobotAsking robot) {}

    Asking(
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            Callbacks callbacks,
            RatingLinks links,
            Means means) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.callbacks = callbacks;
        this.links = links;
        this.means = means;
    }

    /** False where this way does not lead to the citizen. @param from when they may be disturbed */
    boolean begin(Task task, Case it, Instant from) {
        return switch (task.way()) {
            case PERSON -> {
                tasks.goesOn(task.id(), Task.State.PERSON, task.wayAt(), task.tries(), from, task.why());
                yield it.facts().caller() != null;
            }
            case SMS -> {
                CitizenId caller = it.facts().caller();
                yield caller != null
                        && means.notices().isOn(Channel.SMS)
                        && sent(task, it, Recipient.of(caller), means.readers().langOf(caller));
            }
            case WECHAT ->
                it.facts().channel() == Facts.Channel.WECHAT && sent(task, it, new Recipient.Sender(), Lang.ZH);
            case ROBOT -> means.robot().begin(task, it);
        };
    }

    private boolean sent(Task task, Case it, Recipient to, Lang lang) {
        Instant until = callbacks.now().plus(Duration.ofHours(task.plan().hours()));
        int number = attempts.add(
                new CallbackAttemptTable.Begun(task.id(), task.way(), callbacks.now(), null, Result.SENT, null));
        Notice notice = new Notice(
                        "callback/" + task.id() + "/" + number,
                        Purpose.CALLBACK,
                        to,
                        Map.of(
                                "number", it.number(),
                                "question", question(it, lang),
                                "link", links.make(task.id(), until)),
                        lang,
                        it.id().value())
                .in(it.facts().area());
        means.notices().send(it.facts().confidential() ? notice.discreetly() : notice);
        tasks.goesOn(task.id(), Task.State.ASKING, task.wayAt(), task.tries(), until, "");
        return true;
    }

    /** The questions in one line, with what to send for each answer. */
    private String question(Case it, Lang lang) {
        boolean isZh = lang == Lang.ZH;
        return callbacks.book(it).ratingQuestions().stream()
                .filter(question -> question.asks() != Asks.REASON)
                .map(question -> (isZh ? question.zh() + "？" : question.en() + "? ") + answers(question, isZh))
                .collect(Collectors.joining(isZh ? "；" : "; "));
    }

    private static String answers(RatingQuestion question, boolean isZh) {
        return question.answers().stream()
                .map(answer -> answer.key() + (isZh ? answer.zh() : " " + answer.en()))
                .collect(Collectors.joining(isZh ? "，" : ", "));
    }
}

package org.xinqiao.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.callback.store.RatingLinkTable;
import org.xinqiao.callback.store.RatingLinkTable.Link;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.platform.Apart;
import org.xinqiao.platform.LinkToken;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/**
 * 评价链接: rates one answer once, for whoever has it. Nobody can make one up, since nothing but a hash of it is kept; whatever
 * cannot count is told so, and counted as that.
 */
@Service
public class RatingLinks {

    /** The callback may have gone on to another way by then; an answer that comes meanwhile is one. */
    private static final Duration AT_LEAST = Duration.ofHours(72);

    private final Tables tables;
    private final Callbacks callbacks;
    private final ObjectProvider<CallbackEnds> ends;
    private final CitizenCases cases;
    private final ObjectProvider<RatingPage> page;
    private final TransactionTemplate transactions;

    /** 所用表, with what is counted on its own. */
    @Component
    record Tables(RatingLinkTable links, CallbackTaskTable tasks, Apart apart) {}

    RatingLinks(
            Tables tables,
            Callbacks callbacks,
            ObjectProvider<CallbackEnds> ends,
            CitizenCases cases,
            ObjectProvider<RatingPage> page,
            TransactionTemplate transactions) {
        this.tables = tables;
        this.callbacks = callbacks;
        this.ends = ends;
        this.cases = cases;
        this.page = page;
        this.transactions = transactions;
    }

    /** 待评价: what is shown to whoever opens a link. @param reply empty where the case is told in confidence */
    public record Opened(String number, String reply, Instant until, List<RatingQuestion> questions) {}

    /** The address of a new one. */
    String make(long task, Instant asLongAs) {
        LinkToken token = LinkToken.fresh();
        Instant least = callbacks.now().plus(AT_LEAST);
        tables.links().add(token.hash(), task, asLongAs.isAfter(least) ? asLongAs : least);
        return page.getObject().address(token.text());
    }

    /**
     * What is asked.
     *
     * @throws ProblemFound with {@link CallbackProblem#LINK_FOREIGN}, {@link CallbackProblem#LINK_OVER} or
     *     {@link CallbackProblem#RATED_ALREADY}
     */
    public Opened open(String token) {
        Link link = found(token);
        Task task = tables.tasks().find(link.task()).orElseThrow();
        refuse(link, task);
        Case it = cases.find(task.caseId()).orElseThrow(() -> new ProblemFound(CallbackProblem.LINK_OVER));
        Case.ReplyGiven reply = it.reply();
        boolean isOpen = reply != null && !it.facts().confidential();
        return new Opened(
                it.number(),
                isOpen && reply != null ? reply.text() : "",
                link.until(),
                callbacks.book(it).ratingQuestions());
    }

    /**
     * Rates, once.
     *
     * @throws ProblemFound as {@link #open}
     */
    public void rate(String token, Said said, String words) {
        Link link = found(token);
        transactions.executeWithoutResult(status -> {
            Task task = tables.tasks().hold(link.task()).orElseThrow();
            refuse(link, task);
            if (!tables.links().use(new LinkToken(token).hash(), callbacks.now())) {
                throw refused(Stray.TWICE);
            }
            ends.getObject().rated(task, Task.By.LINK, said, words);
        });
    }

    private Link found(String token) {
        return LinkToken.parse(token)
                .flatMap(each -> tables.links().find(each.hash()))
                .orElseThrow(() -> refused(Stray.FOREIGN));
    }

    private void refuse(Link link, Task task) {
        Task.End end = task.end();
        if (link.used() != null || end != null && end.outcome() == Task.Outcome.RATED) {
            throw refused(Stray.TWICE);
        }
        if (end != null || !link.until().isAfter(callbacks.now())) {
            throw refused(Stray.OVER);
        }
    }

    private ProblemFound refused(Stray kind) {
        count(kind);
        return new ProblemFound(
                switch (kind) {
                    case FOREIGN -> CallbackProblem.LINK_FOREIGN;
                    case TWICE -> CallbackProblem.RATED_ALREADY;
                    case OVER, LATE, NOT_UNDERSTOOD -> CallbackProblem.LINK_OVER;
                });
    }

    /** On a connection of its own: what is refused changes nothing else. */
    void count(Stray kind) {
        tables.apart().run(() -> tables.links().stray(PlaceTime.dayOf(callbacks.now()), kind));
    }
}

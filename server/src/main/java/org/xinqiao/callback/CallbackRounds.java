package org.xinqiao.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.AwaitingCallback;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.CallbackRule.Way;

/** 回访巡回: makes every callback go on that is due; one that cannot does not keep the others waiting. */
@Service
public class CallbackRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackRounds.class);
    private static final int AT_ONCE = 100;
    private static final int PASSES = 50;
    private static final int PAGE = 500;

    private final Callbacks callbacks;
    private final Tables tables;
    private final Asking asking;
    private final CallbackEnds ends;
    private final Waiting waiting;
    private final TransactionTemplate transactions;

    /** 所用表. */
    @Component
    record Tables(CallbackTaskTable tasks, CallbackAttemptTable attempts, Clock clock) {}

    /** 待回访的诉求. */
    @Component
    record Waiting(CitizenCases cases, AwaitingCallback all) {}

    CallbackRounds(
            Callbacks callbacks,
            Tables tables,
            Asking asking,
            CallbackEnds ends,
            Waiting waiting,
            TransactionTemplate transactions) {
        this.callbacks = callbacks;
        this.tables = tables;
        this.asking = asking;
        this.ends = ends;
        this.waiting = waiting;
        this.transactions = transactions;
    }

    /** As long as something goes on: a way that is not there leads to the next at once. @return how many went on */
    public int run() {
        int all = 0;
        int gone;
        int passes = 0;
        do {
            gone = 0;
            for (long id : tables.tasks().due(tables.clock().instant(), AT_ONCE)) {
                gone += goOn(id) ? 1 : 0;
            }
            all += gone;
        } while (gone > 0 && ++passes < PASSES);
        return all;
    }

    private boolean goOn(long id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> tables.tasks()
                    .holdDue(id, tables.clock().instant())
                    .map(this::goOn)
                    .orElse(false)));
        } catch (RuntimeException failed) {
            LOG.error("callback {} could not go on", id, failed);
            return false;
        }
    }

    private boolean goOn(Task task) {
        Case it = waiting.cases().find(task.caseId()).orElse(null);
        if (it == null || it.stage() != Stage.AWAITING_CALLBACK) {
            callbacks.end(task, Task.Outcome.OVERTAKEN, null, null);
        } else if (!task.drawing().isDrawn()) {
            ends.notDrawn(task);
        } else if (task.state() == Task.State.ASKING) {
            unanswered(task);
        } else {
            ask(task, it);
        }
        return true;
    }

    /** The answer did not come in time; a call of which nothing was heard any more came to nothing. */
    private void unanswered(Task task) {
        Result result = task.way() == Way.ROBOT ? Result.FAILED : Result.NO_REPLY;
        tables.attempts().of(task.id()).stream()
                .filter(attempt -> attempt.ended() == null)
                .findFirst()
                .ifPresent(open -> tables.attempts().ended(open, result, callbacks.now(), ""));
        ends.failed(task, result);
    }

    private void ask(Task task, Case it) {
        Instant now = callbacks.now();
        Instant allowed = callbacks.quietOver(task, now);
        if (allowed.isAfter(now) && task.way() != Way.PERSON) {
            tables.tasks().goesOn(task.id(), task.state(), task.wayAt(), task.tries(), allowed, task.why());
            return;
        }
        if (!asking.begin(task, it, allowed)) {
            tables.attempts()
                    .add(new CallbackAttemptTable.Begun(task.id(), task.way(), now, null, Result.UNAVAILABLE, null));
            ends.failed(task, Result.UNAVAILABLE);
        }
    }

    /** 补漏: cases that wait for a callback of which none was planned, such as those that were brought in. */
    public int planMissing() {
        int planned = 0;
        long behind = 0;
        List<CaseId> page;
        do {
            page = waiting.all().page(behind, PAGE);
            Set<Long> known = new HashSet<>(
                    tables.tasks().openAmong(page.stream().map(CaseId::value).toList()));
            for (CaseId id : page) {
                behind = id.value();
                if (!known.contains(id.value())) {
                    waiting.cases().find(id).ifPresent(callbacks::plan);
                    planned++;
                }
            }
        } while (page.size() == PAGE);
        return planned;
    }
}

package org.xinqiao.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackListTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.platform.Claim;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.TimeCursor;

/** 人工回访: the list that people work off: one takes somebody, calls them, and writes down what they said. */
@Service
public class CallbackDesk {

    /** For so long nobody else calls the same citizen. */
    private static final Duration IN_HANDS = Duration.ofMinutes(20);

    private static final Duration SOONEST = Duration.ofMinutes(5);
    private static final Duration LATEST = Duration.ofDays(7);

    private final CallbackListTable list;
    private final Tables tables;
    private final Callbacks callbacks;
    private final CallbackEnds ends;
    private final Cases cases;
    private final Audit audit;

    /** 所用表. */
    @Component("callbackDeskTables")
    record Tables(CallbackTaskTable tasks, CallbackAttemptTable attempts) {}

    CallbackDesk(
            CallbackListTable list, Tables tables, Callbacks callbacks, CallbackEnds ends, Cases cases, Audit audit) {
        this.list = list;
        this.tables = tables;
        this.callbacks = callbacks;
        this.ends = ends;
        this.cases = cases;
        this.audit = audit;
    }

    /** 回访页: what somebody needs who calls. */
    public record Opened(Task task, Case it, List<RatingQuestion> questions, List<Attempt> attempts) {}

    /**
     * 登记内容.
     *
     * @param said what they said; only where they were reached
     * @param at when they asked to be called again
     */
    public record Written(
            Result result,
            @Nullable Said said,
            String words,
            @Nullable Instant at) {}

    /** Those that wait to be called, first who has waited longest. */
    public List<Task> page(CallbackListTable.Wanted wanted, @Nullable TimeCursor behind, int limit, Viewer viewer) {
        return list.page(wanted, behind, limit, viewer);
    }

    public int countDue(Viewer viewer) {
        return list.countDue(callbacks.now(), viewer);
    }

    public Instant now() {
        return callbacks.now();
    }

    /** @throws ProblemFound with {@link CallbackProblem#NO_TASK} */
    public Opened open(long id, Viewer viewer) {
        Task task = tables.tasks().find(id).orElseThrow(() -> new ProblemFound(CallbackProblem.NO_TASK));
        Case it = seen(task, viewer);
        return new Opened(
                task,
                it,
                callbacks.book(it).ratingQuestions(),
                tables.attempts().of(id));
    }

    private Case seen(Task task, Viewer viewer) {
        return cases.find(viewer, task.caseId())
                .map(Cases.Seen::it)
                .orElseThrow(() -> new ProblemFound(CallbackProblem.NO_TASK));
    }

    /**
     * 认领.
     *
     * @throws ProblemFound with {@link CallbackProblem#CLAIMED} or {@link CallbackProblem#NOT_BY_PERSON}
     */
    @Transactional
    public void claim(long id, Viewer viewer) {
        Task task = held(id, viewer);
        if (task.isWithOther(viewer.account().value(), callbacks.now())) {
            throw new ProblemFound(CallbackProblem.CLAIMED);
        }
        tables.tasks().claim(id, viewer.account().value(), callbacks.now().plus(IN_HANDS));
        put(AuditAction.CALLBACK_CLAIMED, task, viewer);
    }

    /** 放回名单. */
    @Transactional
    public void release(long id, Viewer viewer) {
        Task task = held(id, viewer);
        checkOwn(task, viewer);
        tables.tasks().release(id);
        put(AuditAction.CALLBACK_RELEASED, task, viewer);
    }

    /**
     * 登记结果.
     *
     * @throws ProblemFound with {@link CallbackProblem#NOT_CLAIMED}, {@link CallbackProblem#LATER_RANGE}, or the rule of the case
     *     that says no
     */
    @Transactional
    public void write(long id, Written written, Viewer viewer) {
        Task task = held(id, viewer);
        checkOwn(task, viewer);
        Said said = written.said();
        if (said != null) {
            ends.rated(task, viewer, said, written.words());
        } else if (written.at() != null) {
            checkLater(written.at());
            tables.tasks().goesOn(id, Task.State.PERSON, task.wayAt(), task.tries(), written.at(), Result.LATER.name());
        } else {
            ends.failed(task, written.result());
        }
        tables.attempts()
                .add(new CallbackAttemptTable.Begun(
                        id, Way.PERSON, callbacks.now(), viewer.account().value(), written.result(), null));
        put(AuditAction.CALLBACK_RECORDED, task, viewer, written.result());
    }

    private void checkLater(Instant at) {
        Instant now = callbacks.now();
        if (at.isBefore(now.plus(SOONEST)) || at.isAfter(now.plus(LATEST))) {
            throw new ProblemFound(CallbackProblem.LATER_RANGE);
        }
    }

    private Task held(long id, Viewer viewer) {
        Task task = tables.tasks().hold(id).orElseThrow(() -> new ProblemFound(CallbackProblem.NO_TASK));
        seen(task, viewer);
        if (task.state() != Task.State.PERSON) {
            throw new ProblemFound(
                    task.state() == Task.State.DONE ? CallbackProblem.OVER : CallbackProblem.NOT_BY_PERSON);
        }
        return task;
    }

    private void checkOwn(Task task, Viewer viewer) {
        if (!Claim.isOf(task.claim(), viewer.account().value())) {
            throw new ProblemFound(CallbackProblem.NOT_CLAIMED);
        }
    }

    private void put(AuditAction action, Task task, Viewer viewer) {
        audit.did(act(action, task, viewer));
    }

    private void put(AuditAction action, Task task, Viewer viewer, Result result) {
        audit.did(act(action, task, viewer).with("result", result.name()));
    }

    private static Act act(AuditAction action, Task task, Viewer viewer) {
        return Act.of(action, viewer.who())
                .on(Subject.of("case", task.caseId().value()).under(task.about().number()))
                .with("callback", task.id());
    }
}

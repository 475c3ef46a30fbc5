package org.xinqiao.callback;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Next;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 回访收尾: what an attempt comes to, in the task and in the case; always within the transaction that holds the task. */
@Component
class CallbackEnds {

    private static final String NOT_DRAWN = "未抽中样本，不回访";
    private static final String NOT_REACHED = "按规则回访后仍未联系上";

    private final Callbacks callbacks;
    private final CallbackTaskTable tasks;
    private final Cases cases;
    private final CitizenCases citizens;

    CallbackEnds(Callbacks callbacks, CallbackTaskTable tasks, Cases cases, CitizenCases citizens) {
        this.callbacks = callbacks;
        this.tasks = tasks;
        this.cases = cases;
        this.citizens = citizens;
    }

    /** The citizen said it themselves. */
    void rated(Task task, Task.By by, Said said, String words) {
        Command command = new Command.RecordCallback(true, said.solved(), said.satisfied(), words);
        told(citizens.handle(task.caseId(), Callbacks.command(task, "rated"), command));
        callbacks.end(task, Task.Outcome.RATED, by, said);
    }

    /** They said it to a person, who writes it down. */
    void rated(Task task, Viewer viewer, Said said, String words) {
        Command command = new Command.RecordCallback(true, said.solved(), said.satisfied(), words);
        told(cases.handle(viewer, task.caseId(), 0, Callbacks.command(task, "rated"), command));
        callbacks.end(task, Task.Outcome.RATED, Task.By.PERSON, said);
    }

    void notDrawn(Task task) {
        told(cases.endCallback(
                task.caseId(), Callbacks.command(task, "end"), new Command.EndCallback(false, NOT_DRAWN)));
        callbacks.end(task, Task.Outcome.NOT_DRAWN, null, null);
    }

    /** Nobody was reached by it: once more, by another way, or never. */
    void failed(Task task, Result result) {
        Instant now = callbacks.now();
        switch (Next.after(task, result)) {
            case AGAIN -> {
                Task.State state = task.state() == Task.State.PERSON ? Task.State.PERSON : Task.State.WAITING;
                Instant due = callbacks.later(task, Duration.ofHours(task.plan().hours()));
                tasks.goesOn(task.id(), state, task.wayAt(), task.tries() + 1, due, "");
            }
            case OTHER_WAY -> tasks.goesOn(task.id(), Task.State.WAITING, task.wayAt() + 1, 0, now, "");
            case GIVE_UP -> {
                told(cases.endCallback(
                        task.caseId(), Callbacks.command(task, "end"), new Command.EndCallback(true, NOT_REACHED)));
                callbacks.end(task, Task.Outcome.NOT_REACHED, null, null);
            }
        }
    }

    /** What a person has to see to, whatever the rules say. */
    void toPerson(Task task, String why) {
        Instant due = callbacks.quietOver(task, callbacks.now());
        tasks.goesOn(task.id(), Task.State.PERSON, lastWay(task), 0, due, why);
    }

    /** A person tries as often as the rules say, and what comes behind that is not tried any more where they name none. */
    private static int lastWay(Task task) {
        int person = task.plan().ways().indexOf(Way.PERSON);
        return person < 0 ? task.plan().ways().size() - 1 : person;
    }

    private static void told(@Nullable Outcome outcome) {
        if (outcome instanceof Outcome.Refused(ProblemCode problem)) {
            throw new ProblemFound(problem == Refusal.WRONG_STAGE ? CallbackProblem.OVER : problem);
        }
    }
}

package org.xinqiao.callback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.platform.ProblemFound;

/** 诉求的回访经过: when and by which way whoever asked was asked about each answer, and what came of every attempt. */
@Service
public class CaseCallbacks {

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Cases cases;

    CaseCallbacks(CallbackTaskTable tasks, CallbackAttemptTable attempts, Cases cases) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.cases = cases;
    }

    /** 一轮回访. @param attempts the first first */
    public record Round(Task task, List<Attempt> attempts) {}

    /**
     * Those of a case that the viewer sees, the latest answer first.
     *
     * @throws ProblemFound with {@link CaseProblem#NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public List<Round> of(CaseId id, Viewer viewer) {
        if (cases.find(viewer, id).isEmpty()) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        List<Task> rounds = tasks.of(id);
        Map<Long, List<Attempt>> made = attempts
                .of(rounds.stream().map(Task::id).toList())
                .reversed()
                .stream()
                .collect(Collectors.groupingBy(Attempt::task));
        return rounds.stream()
                .map(task -> new Round(task, made.getOrDefault(task.id(), List.of())))
                .toList();
    }
}

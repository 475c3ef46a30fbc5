package org.xinqiao.callback.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.CaseCallbacks;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.web.CallbackViews.AttemptView;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.platform.ProblemFound;

/** 诉求的回访经过接口: whoever sees a case sees how its citizen was asked. */
@RestController
class CaseCallbackController {

    private final CaseCallbacks callbacks;
    private final CallbackViews views;

    CaseCallbackController(CaseCallbacks callbacks, CallbackViews views) {
        this.callbacks = callbacks;
        this.views = views;
    }

    /**
     * 一轮回访.
     *
     * @param due when it goes on; absent once it is over
     * @param way how they were reached in the end
     * @param why why a person has to call; empty where the rules say so
     * @param attempts the first first
     */
    record RoundView(
            int round,
            Task.State state,
            Instant planned,
            @Nullable Instant due,
            List<Way> ways,
            String clause,
            String why,
            Task.@Nullable Outcome outcome,
            Task.@Nullable By way,
            @Nullable Boolean solved,
            Rating.@Nullable Satisfaction satisfied,
            @Nullable Instant endedAt,
            List<AttemptView> attempts) {}

    @GetMapping("/api/cases/{id:\\d{1,18}}/callbacks")
    List<RoundView> of(@PathVariable long id, Viewer viewer) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return callbacks.of(new CaseId(id), viewer).stream().map(this::shown).toList();
    }

    private RoundView shown(CaseCallbacks.Round round) {
        Task task = round.task();
        Task.End end = task.end();
        return new RoundView(
                task.round(),
                task.state(),
                task.planned(),
                end == null ? task.due() : null,
                task.plan().ways(),
                task.plan().clause(),
                task.why(),
                end == null ? null : end.outcome(),
                end == null ? null : end.by(),
                end == null || end.said() == null ? null : end.said().solved(),
                end == null || end.said() == null ? null : end.said().satisfied(),
                end == null ? null : end.at(),
                round.attempts().stream().map(views::attempt).toList());
    }
}

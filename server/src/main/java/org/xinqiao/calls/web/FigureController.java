package org.xinqiao.calls.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallFigures;
import org.xinqiao.calls.PastCallProblem;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 话务指标接口. */
@RestController
class FigureController {

    private final CallFigures figures;
    private final CallForm form;

    FigureController(CallFigures figures, CallForm form) {
        this.figures = figures;
        this.form = form;
    }

    /**
     * 条件.
     *
     * @param from the first day, or the moment from which on; a week ago when absent
     * @param to   the last day, or the moment before which; today when absent
     */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String hotline,
            @Nullable String queue,
            @Nullable String seat,
            @Nullable String agent) {

        CallForm.Asked calls() {
            return new CallForm.Asked(from, to, hotline, queue, seat, agent, null, null, null, null, null);
        }
    }

    @GetMapping("/api/call-figures")
    CallFigures.Answer figures(
            @ModelAttribute Asked asked, @RequestParam(required = false) @Nullable String by, Viewer viewer) {
        return figures.of(form.read(asked.calls(), viewer), grouping(by), viewer);
    }

    private static Grouping grouping(@Nullable String by) {
        for (Grouping each : Grouping.values()) {
            if (by == null || by.isBlank() || each.name().equals(by)) {
                return each;
            }
        }
        throw new ProblemFound(
                PastCallProblem.BAD_QUESTION,
                List.of(new FieldProblem("by", "calls.choice", "请从列表中选择。", "Choose one from the list.")));
    }
}

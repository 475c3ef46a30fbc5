package org.xinqiao.calls.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallFigures;
import org.xinqiao.calls.PastCallProblem;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 话务指标接口. */
@RestController
class FigureController {

    private final CallFigures figures;
    private final CallForm form;
    private final Clock clock;

    FigureController(CallFigures figures, CallForm form, Clock clock) {
        this.figures = figures;
        this.form = form;
        this.clock = clock;
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

    @GetMapping("/api/call-figures.xlsx")
    ResponseEntity<StreamingResponseBody> file(
            @ModelAttribute Asked asked, @RequestParam(required = false) @Nullable String by, Viewer viewer) {
        Grouping grouping = grouping(by);
        CallFigures.Answer answer = figures.export(form.read(asked.calls(), viewer), grouping, viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("话务指标-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> FigureSheet.write(answer, grouping, mark, out));
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

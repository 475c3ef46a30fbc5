package org.xinqiao.callback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.Impossibles;
import org.xinqiao.callback.model.Impossible;
import org.xinqiao.callback.model.Impossible.Obstacle;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 客观条件不具备接口. */
@RestController
class ImpossibleController {

    private static final int PAGE = 30;
    private static final int SHORTEST = 10;

    private final Impossibles impossibles;

    ImpossibleController(Impossibles impossibles) {
        this.impossibles = impossibles;
    }

    /** 申请. */
    record AskBody(Obstacle obstacle, String reason) {}

    /** 决定. */
    record DecisionBody(boolean granted, String answer) {}

    /** @param own whether the viewer asked; @param decidable whether it waits for the viewer */
    record ImpossibleView(
            String id,
            String caseId,
            String number,
            String askedBy,
            Instant askedAt,
            Obstacle obstacle,
            String zh,
            String en,
            String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean granted,
            String answer,
            boolean own,
            boolean decidable) {}

    /** 一页申请. */
    record ImpossiblePage(
            List<ImpossibleView> items, @Nullable String next) {}

    @GetMapping("/api/impossible-cases")
    ImpossiblePage list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer) {
        Slice<Impossible> page = Slice.of(impossibles.page(open, after, PAGE + 1, viewer), PAGE);
        return new ImpossiblePage(
                page.items().stream().map(it -> view(it, viewer)).toList(),
                page.next(last -> Long.toString(last.id())));
    }

    @GetMapping("/api/cases/{id:\\d{1,18}}/impossible")
    List<ImpossibleView> of(@PathVariable long id, Viewer viewer) {
        return impossibles.of(whole(id), viewer).stream()
                .map(it -> view(it, viewer))
                .toList();
    }

    @PostMapping("/api/cases/{id:\\d{1,18}}/impossible")
    ImpossibleView ask(
            @PathVariable long id, @RequestBody @Schema(implementation = AskBody.class) JsonNode body, Viewer viewer) {
        impossibles.of(whole(id), viewer);
        CallbackForm form = new CallbackForm(body);
        Obstacle obstacle = form.choice("obstacle", Obstacle.class);
        String reason = form.needed("reason", SHORTEST);
        form.check();
        return view(impossibles.ask(whole(id), obstacle, reason, viewer), viewer);
    }

    @PostMapping("/api/impossible-cases/{id:\\d{1,18}}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable long id,
            @RequestBody @Schema(implementation = DecisionBody.class) JsonNode body,
            Viewer viewer) {
        impossibles.get(id, viewer);
        CallbackForm form = new CallbackForm(body);
        boolean granted = form.flag("granted");
        String answer = form.needed("answer", SHORTEST);
        form.check();
        impossibles.decide(id, granted, answer, viewer);
    }

    private static CaseId whole(long id) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return new CaseId(id);
    }

    private static ImpossibleView view(Impossible it, Viewer viewer) {
        Impossible.Decision decision = it.decision();
        boolean own = it.isBy(viewer);
        return new ImpossibleView(
                Long.toString(it.id()),
                it.caseId().toString(),
                it.number(),
                it.askedName(),
                it.asked(),
                it.obstacle(),
                it.obstacle().zh(),
                it.obstacle().en(),
                it.reason(),
                decision == null ? null : decision.name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.granted(),
                decision == null ? "" : decision.answer(),
                own,
                decision == null && !own && viewer.may(Power.ARBITRATE));
    }
}

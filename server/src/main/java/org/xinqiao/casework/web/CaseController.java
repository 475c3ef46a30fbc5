package org.xinqiao.casework.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Step;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Problems;
import tools.jackson.databind.JsonNode;

/** 诉求接口: a case as its page shows it, and the steps that may be taken. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private static final String CASE = "case";
    private static final int LONGEST_NUMBER = 40;

    private final Cases cases;
    private final CasePages pages;
    private final StepForms forms;
    private final Explanations explanations;
    private final Audit audit;

    CaseController(Cases cases, CasePages pages, StepForms forms, Explanations explanations, Audit audit) {
        this.cases = cases;
        this.pages = pages;
        this.forms = forms;
        this.explanations = explanations;
        this.audit = audit;
    }

    @GetMapping("/{id:\\d+}")
    CasePage get(Viewer viewer, @PathVariable long id) {
        return shown(viewer, id > 0 ? cases.find(viewer, new CaseId(id)) : Optional.empty(), Subject.of(CASE, id));
    }

    @GetMapping("/by-number/{number}")
    CasePage getByNumber(Viewer viewer, @PathVariable String number) {
        return shown(viewer, cases.find(viewer, number), new Subject(CASE, null, shortened(number)));
    }

    /** Anybody may ask for anything; what is no number is not kept at full length. */
    private static String shortened(String number) {
        return number.substring(0, Math.min(number.length(), LONGEST_NUMBER));
    }

    /** That somebody looks is on record before they see it; also when it is not theirs to see, or not there. */
    private CasePage shown(Viewer viewer, Optional<Cases.Seen> found, Subject wanted) {
        Subject subject = found.map(Cases.Seen::it)
                .map(it -> Subject.of(CASE, it.id().value()).under(it.number()))
                .orElse(wanted);
        audit.read(Act.of(AuditAction.CASE_READ, viewer.who())
                .on(subject)
                .ending(found.isPresent() ? Result.DONE : Result.REFUSED));
        return found.map(seen -> pages.of(viewer, seen)).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }

    @GetMapping("/{id:\\d+}/clocks/{key}/explanation")
    ExplanationView explain(Viewer viewer, @PathVariable long id, @PathVariable String key) {
        Clock clock = clock(seen(viewer, id), key);
        return explanations.of(clock);
    }

    /** Takes a step. The same command again changes nothing and answers the same. */
    @PostMapping("/{id:\\d+}/steps/{slug}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CasePage.class)))
    ResponseEntity<?> take(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String slug,
            @RequestBody @Schema(implementation = StepBody.class) JsonNode body) {
        Cases.Seen before = seen(viewer, id);
        Command command = command(viewer, before, slug, body);
        UUID commandId = commandId(body);
        int version =
                body.path("version").isIntegralNumber() ? body.path("version").intValue() : 0;
        return switch (cases.handle(viewer, new CaseId(id), version, commandId, command)) {
            case Outcome.Done _ -> ResponseEntity.ok(pages.of(viewer, seenAfter(viewer, id, before)));
            case Outcome.Refused(var problem) -> Problems.answer(problem, why(before.it(), command, problem), Map.of());
            case Outcome.Stale(int now) ->
                Problems.answer(CaseProblem.STALE_VERSION, List.of(), Map.of("current", now));
        };
    }

    /** 退单理由: for what the case may be given back. */
    @GetMapping("/{id:\\d+}/return-reasons")
    List<ReturnReason> returnReasons(Viewer viewer, @PathVariable long id) {
        return cases.returnReasons(seen(viewer, id).it());
    }

    /** 不转办去向: how the case may end without becoming an order. */
    @GetMapping("/{id:\\d+}/dispositions")
    List<Disposition> dispositions(Viewer viewer, @PathVariable long id) {
        return cases.dispositions(seen(viewer, id).it());
    }

    /** Where a clause of this very case stands behind a no, it is named. */
    private List<FieldProblem> why(Case it, Command command, ProblemCode problem) {
        return problem == Refusal.KEPT_ABOVE && command instanceof Command.PassDown down
                ? cases.keptAbove(it, down.unit()).stream()
                        .map(clause -> new FieldProblem(
                                "unit", "kept-above", "依据：" + clause + "。", "The clause: " + clause + "."))
                        .toList()
                : List.of();
    }

    private Command command(Viewer viewer, Cases.Seen seen, String slug, JsonNode body) {
        Step step = step(slug);
        StepFields fields = new StepFields(body);
        @Nullable Command command = forms.read(step, fields, seen.it().facts(), viewer);
        fields.check();
        if (command == null) {
            throw new ProblemFound(CaseProblem.NO_SUCH_STEP);
        }
        return command;
    }

    private static Step step(String slug) {
        try {
            return Step.named(slug);
        } catch (IllegalArgumentException e) {
            throw new ProblemFound(CaseProblem.NO_SUCH_STEP);
        }
    }

    private static UUID commandId(JsonNode body) {
        StepFields fields = new StepFields(body);
        UUID id = fields.parsed("commandId", UUID::fromString, "命令编号不对。", "Not a command's id.");
        if (id == null) {
            fields.wrong(
                    "commandId", "missing", "缺少命令编号，请刷新后重试。", "The command's id is missing; reload and try again.");
        }
        fields.check();
        return id == null ? UUID.randomUUID() : id;
    }

    private Cases.Seen seen(Viewer viewer, long id) {
        return Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }

    /** After its last step a case may be out of the viewer's sight; then they see it once more as it was. */
    private Cases.Seen seenAfter(Viewer viewer, long id, Cases.Seen before) {
        return cases.find(viewer, new CaseId(id)).orElse(before);
    }

    private static Clock clock(Cases.Seen seen, String key) {
        try {
            Clock clock = seen.it().clocks().get(ClockKey.parse(key));
            if (clock != null) {
                return clock;
            }
        } catch (IllegalArgumentException _) {
            // an unreadable key names no clock
        }
        throw new ProblemFound(CaseProblem.NO_SUCH_CLOCK);
    }
}

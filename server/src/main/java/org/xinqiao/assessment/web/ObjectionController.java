package org.xinqiao.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.AssessmentProblem;
import org.xinqiao.assessment.AssessmentRuns;
import org.xinqiao.assessment.Objection;
import org.xinqiao.assessment.Objections;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.files.FileId;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/** 考核异议接口. */
@RestController
class ObjectionController {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final int MOST_FILES = 5;

    private final AssessmentRuns runs;
    private final Objections objections;
    private final Cases cases;
    private final Units units;

    ObjectionController(AssessmentRuns runs, Objections objections, Cases cases, Units units) {
        this.runs = runs;
        this.objections = objections;
        this.cases = cases;
        this.units = units;
    }

    /** 异议表单. @param indicator the code of an indicator, or {@code *} for all */
    record Asked(
            @Nullable String caseId,
            @Nullable String unit,
            @Nullable String indicator,
            @Nullable String words,
            @Nullable List<String> files) {}

    /** 审核表单. */
    record Decided(
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable String clause) {}

    /** 不计入表单. */
    record Excluded(@Nullable String clause, @Nullable String words) {}

    record ObjectionView(
            String id,
            String run,
            String caseId,
            String number,
            @Nullable NamedUnit unit,
            String indicator,
            String words,
            List<NamedFile> files,
            String askedBy,
            Instant askedAt,
            Instant reviewUntil,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Boolean upheld,
            String answer,
            String clause) {}

    record ObjectionPage(
            List<ObjectionView> items, @Nullable String next) {}

    @PostMapping("/api/assessments/{id:\\d{1,18}}/objections")
    ObjectionView ask(@PathVariable long id, @RequestBody Asked sent, Viewer viewer) {
        Objections.Form form = new Objections.Form(
                new CaseId(number(sent.caseId())),
                new UnitId(number(sent.unit())),
                RunViews.or(sent.indicator()).isBlank() ? Objection.EVERY : RunViews.or(sent.indicator()),
                clean(sent.words()),
                Objects.requireNonNullElse(sent.files(), List.<String>of()).stream()
                        .limit(MOST_FILES + 1L)
                        .map(each -> new FileId(number(each)))
                        .toList());
        return view(objections.ask(viewer, runs.get(viewer, id), form));
    }

    @GetMapping("/api/assessment-objections")
    ObjectionPage list(
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        if (after != null && !ID.matcher(after).matches()) {
            throw new ProblemFound(AssessmentProblem.BAD_CURSOR);
        }
        Long of = run != null && ID.matcher(run).matches() ? Long.valueOf(run) : null;
        Slice<Objection> page = objections.list(viewer, of, waiting, after == null ? null : Long.valueOf(after));
        return new ObjectionPage(
                page.items().stream().map(this::view).toList(), page.next(last -> Long.toString(last.id())));
    }

    @PostMapping("/api/assessment-objections/{id:\\d{1,18}}/decision")
    ObjectionView decide(@PathVariable long id, @RequestBody Decided sent, Viewer viewer) {
        boolean upheld = Boolean.TRUE.equals(sent.upheld());
        return view(objections.decide(viewer, id, upheld, clean(sent.answer()), clean(sent.clause())));
    }

    @PostMapping("/api/cases/{id:\\d{1,18}}/assessment-exclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exclude(@PathVariable long id, @RequestBody Excluded sent, Viewer viewer) {
        Cases.Seen seen = Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
        objections.exclude(viewer, seen.it().id(), seen.it().number(), clean(sent.clause()), clean(sent.words()));
    }

    private static long number(@Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new ProblemFound(AssessmentProblem.NO_FACT);
        }
        return Long.parseLong(id);
    }

    private static String clean(@Nullable String text) {
        return RunViews.or(text).replace("\0", "").strip();
    }

    private ObjectionView view(Objection it) {
        Objection.Decision decision = it.decision();
        return new ObjectionView(
                Long.toString(it.id()),
                Long.toString(it.run()),
                it.caseId().toString(),
                it.number(),
                units.find(it.unit()).map(NamedUnit::of).orElse(null),
                it.indicator(),
                it.words(),
                objections.files(it),
                it.askedBy(),
                it.askedAt(),
                it.reviewUntil(),
                decision == null ? null : decision.name(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.upheld(),
                decision == null ? "" : decision.answer(),
                decision == null ? "" : decision.clause());
    }
}

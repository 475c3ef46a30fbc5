package org.xinqiao.dispatch.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.dispatch.RoundViews.AskedView;
import org.xinqiao.dispatch.RoundViews.RoundView;
import org.xinqiao.dispatch.Rounds;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;

/** 会商接口: the centre asks, units answer. */
@RestController
class RoundController {

    private final Rounds rounds;
    private final Units units;

    RoundController(Rounds rounds, Units units) {
        this.rounds = rounds;
        this.units = units;
    }

    /** 发起会商; {@code limit} is written like {@code 4 WORKING_HOURS}. */
    record Opened(
            @Nullable List<String> units,
            @Nullable String limit,
            @Nullable String question) {}

    /** 意见. */
    record Given(
            @Nullable String unit,
            @Nullable String whose,
            @Nullable String clause,
            @Nullable String words) {}

    @GetMapping("/api/cases/{id:\\d+}/rounds")
    List<RoundView> of(@PathVariable long id, Viewer viewer) {
        return rounds.of(viewer, caseId(id));
    }

    @PostMapping("/api/cases/{id:\\d+}/rounds")
    List<RoundView> open(@PathVariable long id, @RequestBody Opened sent, Viewer viewer) {
        rounds.of(viewer, caseId(id));
        RoundForm form = new RoundForm(units);
        List<Unit> asked = form.units(Objects.requireNonNullElse(sent.units(), List.of()));
        TimeLimit limit = form.limit(sent.limit());
        String question = form.text("question", sent.question(), false);
        form.check();
        return rounds.open(viewer, caseId(id), new Rounds.Asking(asked, Objects.requireNonNull(limit), question));
    }

    /** The rounds in which one's own units are asked. */
    @GetMapping("/api/rounds")
    List<AskedView> asked(Viewer viewer) {
        return rounds.asked(viewer);
    }

    @PostMapping("/api/rounds/{id:\\d{1,18}}/opinions")
    AskedView give(@PathVariable long id, @RequestBody Given sent, Viewer viewer) {
        RoundForm form = new RoundForm(units);
        Unit unit = form.unit("unit", sent.unit());
        Unit whose = form.unit("whose", sent.whose());
        String clause = form.text("clause", sent.clause(), false);
        String words = form.text("words", sent.words(), true);
        form.check();
        return rounds.give(
                viewer,
                id,
                Objects.requireNonNull(unit).id(),
                Objects.requireNonNull(whose).id(),
                clause,
                words);
    }

    private static CaseId caseId(long id) {
        return Optional.of(id)
                .filter(given -> given > 0)
                .map(CaseId::new)
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }
}

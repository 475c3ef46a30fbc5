package org.xinqiao.assessment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.AssessmentRuns;
import org.xinqiao.assessment.Rankings;
import org.xinqiao.assessment.Rankings.Behind;
import org.xinqiao.assessment.model.FactRow;
import org.xinqiao.casework.PastCase;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.Slice;

/** 分数背后的诉求接口: what cost points, and what is left out. */
@RestController
class BehindController {

    private static final String SUBJECT = "/api/assessments/{id:\\d{1,18}}/subjects/{key:[UA]\\d{1,18}}";

    private final AssessmentRuns runs;
    private final Rankings rankings;
    private final Units units;

    BehindController(AssessmentRuns runs, Rankings rankings, Units units) {
        this.runs = runs;
        this.rankings = rankings;
        this.units = units;
    }

    /**
     * 一件.
     *
     * @param caseId absent where the viewer may not see the case, and so are its number and title
     * @param excused indicators for which an objection was upheld
     */
    record BehindView(
            @Nullable String caseId,
            String number,
            String title,
            String unitId,
            @Nullable NamedUnit unit,
            Instant given,
            String excluded,
            List<String> excused) {}

    record BehindPage(List<BehindView> items, @Nullable String next) {}

    @GetMapping(SUBJECT + "/lost")
    BehindPage lost(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        return page(rankings.lost(viewer, runs.get(viewer, id), key, indicator, after));
    }

    @GetMapping(SUBJECT + "/left-out")
    BehindPage leftOut(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        return page(rankings.leftOut(viewer, runs.get(viewer, id), key, after));
    }

    private BehindPage page(Slice<Behind> slice) {
        return new BehindPage(slice.items().stream().map(this::view).toList(), slice.next(Rankings::cursor));
    }

    private BehindView view(Behind it) {
        FactRow fact = it.line().fact();
        PastCase past = it.past();
        return new BehindView(
                past == null ? null : past.id().toString(),
                past == null ? "" : past.number(),
                past == null ? "" : FreeText.masked(past.title()),
                fact.unit().toString(),
                units.find(fact.unit()).map(NamedUnit::of).orElse(null),
                fact.given(),
                fact.excluded(),
                it.line().excused());
    }
}

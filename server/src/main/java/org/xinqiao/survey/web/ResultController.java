package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.survey.SurveyProgress;
import org.xinqiao.survey.SurveyResults;
import org.xinqiao.survey.SurveyResults.Result;
import org.xinqiao.survey.SurveyResults.Said;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.FinalCounts;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Tally;
import org.xinqiao.survey.model.Weights.Margin;
import tools.jackson.databind.JsonNode;

/** 结果接口: progress, results, and what is taken along of them. */
@RestController
class ResultController {

    private static final int MARGINS = 4;
    private static final int SHARES = 60;
    private static final int CODE = 20;

    private final SurveyResults results;
    private final SurveyProgress progress;
    private final SurveyViews views;
    private final Clock clock;

    ResultController(SurveyResults results, SurveyProgress progress, SurveyViews views, Clock clock) {
        this.results = results;
        this.progress = progress;
        this.views = views;
        this.clock = clock;
    }

    /** 应答率, named as AAPOR names them. */
    record RatesView(double rr1, double rr2, double rr3, double rr5, double coop1, double ref1, double con1) {

        static RatesView of(FinalCounts it) {
            return new RatesView(it.rr1(), it.rr2(), it.rr3(), it.rr5(), it.coop1(), it.ref1(), it.con1());
        }
    }

    /** 进度. @param at when it was counted */
    record ProgressView(SurveyProgress.Figures figures, RatesView rates, Instant at) {}

    /** 精度. @param population absent where it is without end @param worst the margin of one half */
    record PrecisionView(
            int interviews, @Nullable Long population, double designEffect, double effective, double worst) {}

    /** 加权. @param smallest of the weights @param largest of them */
    record WeightView(
            boolean weighted, boolean fitted, int unplaced, List<String> empty, double smallest, double largest) {}

    /** 结果. */
    record ResultView(
            SurveyViews.SurveyView survey,
            @Nullable Drawn draw,
            ProgressView progress,
            PrecisionView precision,
            WeightView weights,
            List<Tally.Table> tables,
            List<Said> said,
            List<Question> questions,
            List<Question.Option> areas) {}

    /** 总体与加权. @param population how many the sample speaks for; the frame when left out */
    record WeightingBody(@Nullable Long population, List<SurveyViews.MarginView> margins) {}

    @GetMapping("/api/surveys/{id:\\d{1,18}}/progress")
    ProgressView progress(@PathVariable long id, Viewer viewer) {
        return shown(progress.of(id, viewer));
    }

    private ProgressView shown(SurveyProgress.Figures it) {
        return new ProgressView(it, RatesView.of(it.disposition()), clock.instant());
    }

    @GetMapping("/api/surveys/{id:\\d{1,18}}/results")
    ResultView results(@PathVariable long id, Viewer viewer) {
        Result it = results.of(id, viewer);
        return new ResultView(
                views.survey(it.survey()),
                it.drawn(),
                shown(it.figures()),
                new PrecisionView(
                        it.precision().interviews(),
                        it.precision().population(),
                        it.precision().designEffect(),
                        it.precision().effective(),
                        it.precision().worst()),
                new WeightView(
                        !it.survey().margins().isEmpty(),
                        it.weights().isFitted(),
                        it.weights().unplaced(),
                        it.weights().empty(),
                        it.weights().smallest(),
                        it.weights().largest()),
                it.tables(),
                it.said(),
                results.questions(it.survey()),
                results.areasOf(it.survey()));
    }

    @PutMapping("/api/surveys/{id:\\d{1,18}}/weighting")
    ResultView weighting(
            @PathVariable long id,
            @RequestBody @Schema(implementation = WeightingBody.class) JsonNode body,
            Viewer viewer) {
        SurveyForm form = new SurveyForm(body);
        Long population = form.longIfAny("population");
        List<Margin> margins = form.all("margins", MARGINS).stream()
                .map(each -> {
                    Map<String, Double> shares = new LinkedHashMap<>();
                    each.all("shares", SHARES)
                            .forEach(share -> shares.put(share.words("category", CODE), share.share("share")));
                    return new Margin(each.needed("by", CODE), shares);
                })
                .toList();
        form.check();
        results.weighting(id, population, margins, viewer);
        return results(id, viewer);
    }

    /** @param rows the code of a question @param by another one, or AREA */
    @GetMapping("/api/surveys/{id:\\d{1,18}}/cross")
    Tally.Cross cross(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = Margin.AREA) String by,
            Viewer viewer) {
        return results.cross(id, rows, by, viewer);
    }
}

package org.xinqiao.assessment.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.AssessmentProblem;
import org.xinqiao.assessment.AssessmentRuns;
import org.xinqiao.assessment.Rankings;
import org.xinqiao.assessment.Run;
import org.xinqiao.assessment.web.RunViews.CheckView;
import org.xinqiao.assessment.web.RunViews.ClassView;
import org.xinqiao.assessment.web.RunViews.DetailView;
import org.xinqiao.assessment.web.RunViews.FactView;
import org.xinqiao.assessment.web.RunViews.IndicatorView;
import org.xinqiao.assessment.web.RunViews.NoticesView;
import org.xinqiao.assessment.web.RunViews.PlacedView;
import org.xinqiao.assessment.web.RunViews.RankingView;
import org.xinqiao.assessment.web.RunViews.RunDetail;
import org.xinqiao.assessment.web.RunViews.RunView;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 考核接口. */
@RestController
class RankingController {

    private static final String ID = "{id:\\d{1,18}}";

    private final AssessmentRuns runs;
    private final Rankings rankings;
    private final Clock clock;

    RankingController(AssessmentRuns runs, Rankings rankings, Clock clock) {
        this.runs = runs;
        this.rankings = rankings;
        this.clock = clock;
    }

    /** 新建期次. @param begins the first day of the month or the year */
    record Wanted(Run.@Nullable Kind kind, @Nullable String begins) {}

    @GetMapping("/api/assessments")
    List<RunView> list(Viewer viewer) {
        return runs.list(viewer).stream().map(RunView::of).toList();
    }

    @PostMapping("/api/assessments")
    RunView draft(@RequestBody Wanted wanted, Viewer viewer) {
        Run.Kind kind = wanted.kind();
        if (kind == null) {
            throw new ProblemFound(AssessmentProblem.BAD_PERIOD);
        }
        return RunView.of(runs.draft(viewer, kind, day(RunViews.or(wanted.begins()))));
    }

    private static LocalDate day(String written) {
        try {
            return PlaceTime.read(written);
        } catch (DateTimeException _) {
            throw new ProblemFound(AssessmentProblem.BAD_PERIOD);
        }
    }

    /** What the facts of formulas mean. */
    @GetMapping("/api/assessment-facts")
    List<FactView> facts() {
        return FactView.all();
    }

    @GetMapping("/api/assessments/" + ID)
    RunDetail get(@PathVariable long id, Viewer viewer) {
        Run run = runs.get(viewer, id);
        return new RunDetail(
                RunView.of(run),
                rankings.classes(viewer, run).stream().map(ClassView::of).toList(),
                run.indicators().stream().map(IndicatorView::of).toList());
    }

    @PostMapping("/api/assessments/" + ID + "/count")
    RunView count(@PathVariable long id, Viewer viewer) {
        return RunView.of(runs.recount(viewer, id));
    }

    @PostMapping("/api/assessments/" + ID + "/open")
    RunView open(@PathVariable long id, Viewer viewer) {
        return RunView.of(runs.open(viewer, id));
    }

    @PostMapping("/api/assessments/" + ID + "/publish")
    RunView publish(@PathVariable long id, Viewer viewer) {
        return RunView.of(runs.publish(viewer, id));
    }

    @PostMapping("/api/assessments/" + ID + "/freeze")
    RunView freeze(@PathVariable long id, Viewer viewer) {
        return RunView.of(runs.freeze(viewer, id));
    }

    @PostMapping("/api/assessments/" + ID + "/check")
    CheckView check(@PathVariable long id, Viewer viewer) {
        return CheckView.of(runs.check(viewer, id));
    }

    @GetMapping("/api/assessments/" + ID + "/ranking")
    RankingView ranking(@PathVariable long id, @RequestParam("class") String unitClass, Viewer viewer) {
        return new RankingView(rankings.ranking(viewer, runs.get(viewer, id), unitClass).stream()
                .map(PlacedView::of)
                .toList());
    }

    @GetMapping("/api/assessments/" + ID + "/ranking.xlsx")
    ResponseEntity<StreamingResponseBody> rankingFile(
            @PathVariable long id, @RequestParam("class") String unitClass, Viewer viewer) {
        Run run = runs.get(viewer, id);
        List<Rankings.Placed> placed = rankings.export(viewer, run, unitClass);
        return Download.of("考核排名-" + run.begins() + ".xlsx", Download.XLSX)
                .body(out -> RankingSheet.write(run, placed, mark(viewer), out));
    }

    /** 通报. */
    @GetMapping("/api/assessments/" + ID + "/notices")
    NoticesView notices(@PathVariable long id, Viewer viewer) {
        Run run = runs.get(viewer, id);
        return NoticesView.of(run, rankings.notices(viewer, run));
    }

    @GetMapping("/api/assessments/" + ID + "/notices.xlsx")
    ResponseEntity<StreamingResponseBody> noticesFile(@PathVariable long id, Viewer viewer) {
        Run run = runs.get(viewer, id);
        List<Rankings.Notice> notices = rankings.exportNotices(viewer, run);
        return Download.of("考核通报-" + run.begins() + ".xlsx", Download.XLSX)
                .body(out -> RankingSheet.writeNotices(notices, mark(viewer), out));
    }

    private String mark(Viewer viewer) {
        return Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
    }

    @GetMapping("/api/assessments/" + ID + "/subjects/{key:[UA]\\d{1,18}}")
    DetailView detail(@PathVariable long id, @PathVariable String key, Viewer viewer) {
        Run run = runs.get(viewer, id);
        return DetailView.of(run, rankings.detail(viewer, run, key));
    }
}

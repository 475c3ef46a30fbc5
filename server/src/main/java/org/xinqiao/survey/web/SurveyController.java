package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import org.xinqiao.survey.SurveyProblem;
import org.xinqiao.survey.Surveys;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.SurveyWay;
import org.xinqiao.survey.store.SurveyTable;
import org.xinqiao.survey.web.SurveyViews.SurveyPage;
import org.xinqiao.survey.web.SurveyViews.SurveyView;
import tools.jackson.databind.JsonNode;

/** 调查接口: surveys and their questionnaires. */
@RestController
class SurveyController {

    private static final int PAGE = 30;
    private static final int TITLE = 80;

    private final Surveys surveys;
    private final SurveyViews views;

    SurveyController(Surveys surveys, SurveyViews views) {
        this.surveys = surveys;
        this.views = views;
    }

    /**
     * 标题与方案.
     *
     * @param area where the survey is; the sender's own when left out; cannot be changed later
     * @param copyOf the id of a survey whose questionnaire it begins with
     * @param version what was looked at; needed for a change
     */
    record HeadBody(
            String title,
            @Nullable String titleEn,
            @Nullable String area,
            @Nullable String copyOf,
            @Nullable List<SurveyWay> ways,
            @Nullable Integer tries,
            @Nullable Integer hours,
            @Nullable Integer days,
            @Nullable Integer recheckShare,
            @Nullable Integer fastSeconds,
            @Nullable Integer version) {}

    /** 问卷保存. @param version what was looked at */
    record DraftBody(Questionnaire questionnaire, int version) {}

    @GetMapping("/api/surveys")
    SurveyPage list(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        Slice<Survey> page = Slice.of(surveys.page(behind(after), PAGE + 1, viewer), PAGE);
        return new SurveyPage(
                page.items().stream().map(views::line).toList(), page.next(last -> Long.toString(last.id())));
    }

    static @Nullable Long behind(String after) {
        if (after.isEmpty()) {
            return null;
        }
        if (!after.matches("[1-9]\\d{0,17}")) {
            throw new ProblemFound(SurveyProblem.BAD_CURSOR);
        }
        return Long.parseLong(after);
    }

    @PostMapping("/api/surveys")
    SurveyView add(@RequestBody @Schema(implementation = HeadBody.class) JsonNode body, Viewer viewer) {
        SurveyForm form = new SurveyForm(body);
        SurveyTable.Head head = new SurveyTable.Head(
                form.area("area", viewer.scope().area()),
                form.needed("title", TITLE),
                form.words("titleEn", TITLE),
                Survey.Plan.USUAL);
        String copyOf = form.words("copyOf", TITLE);
        form.check();
        Questionnaire draft = copyOf.matches("[1-9]\\d{0,17}")
                ? surveys.open(Long.parseLong(copyOf), viewer).draft()
                : Questionnaire.empty();
        return open(surveys.add(head, draft, viewer), viewer);
    }

    @GetMapping("/api/surveys/{id:\\d{1,18}}")
    SurveyView open(@PathVariable long id, Viewer viewer) {
        return views.survey(surveys.open(id, viewer));
    }

    @PutMapping("/api/surveys/{id:\\d{1,18}}")
    SurveyView head(
            @PathVariable long id, @RequestBody @Schema(implementation = HeadBody.class) JsonNode body, Viewer viewer) {
        Survey it = surveys.open(id, viewer);
        SurveyForm form = new SurveyForm(body);
        Survey.Plan plan = new Survey.Plan(
                ways(form),
                form.number("tries", 1, 20),
                form.number("hours", 1, 720),
                form.number("days", 1, 180),
                form.number("recheckShare", 0, 100),
                form.number("fastSeconds", 0, 3600));
        SurveyTable.Head head =
                new SurveyTable.Head(it.area(), form.needed("title", TITLE), form.words("titleEn", TITLE), plan);
        int version = form.number("version", 1, Integer.MAX_VALUE);
        form.check();
        surveys.head(id, version, head, viewer);
        return open(id, viewer);
    }

    private static List<SurveyWay> ways(SurveyForm form) {
        Set<SurveyWay> ways = new LinkedHashSet<>();
        for (String each : form.texts("ways", SurveyWay.values().length, TITLE)) {
            for (SurveyWay way : SurveyWay.values()) {
                if (way.name().equals(each) && way.isPlanned()) {
                    ways.add(way);
                }
            }
        }
        if (ways.isEmpty()) {
            form.wrong("ways", "请至少选择一种访问方式。", "Choose one way at least.");
        }
        return new ArrayList<>(ways);
    }

    @PutMapping("/api/surveys/{id:\\d{1,18}}/questionnaire")
    SurveyView draft(
            @PathVariable long id,
            @RequestBody @Schema(implementation = DraftBody.class) JsonNode body,
            Viewer viewer) {
        surveys.open(id, viewer);
        SurveyForm form = new SurveyForm(body);
        Questionnaire draft = QuestionnaireForm.read(form.within("questionnaire"));
        int version = form.number("version", 1, Integer.MAX_VALUE);
        form.check();
        surveys.draft(id, version, draft, viewer);
        return open(id, viewer);
    }

    @PostMapping("/api/surveys/{id:\\d{1,18}}/field")
    SurveyView field(@PathVariable long id, Viewer viewer) {
        surveys.field(id, viewer);
        return open(id, viewer);
    }

    @PostMapping("/api/surveys/{id:\\d{1,18}}/pause")
    SurveyView pause(@PathVariable long id, Viewer viewer) {
        surveys.pause(id, viewer);
        return open(id, viewer);
    }

    @PostMapping("/api/surveys/{id:\\d{1,18}}/close")
    SurveyView close(@PathVariable long id, Viewer viewer) {
        surveys.close(id, viewer);
        return open(id, viewer);
    }
}

package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.Slice;
import org.xinqiao.survey.InterviewDesk;
import org.xinqiao.survey.SurveyReview;
import org.xinqiao.survey.store.InterviewTable.Show;
import org.xinqiao.survey.web.SurveyViews.ReviewPage;
import tools.jackson.databind.JsonNode;

/** 审核接口: interviews that are doubtful or were drawn to be confirmed. */
@RestController
class ReviewController {

    private static final int PAGE = 20;
    private static final int WHY = 500;

    private final SurveyReview review;
    private final InterviewDesk desk;
    private final SurveyViews views;

    ReviewController(SurveyReview review, InterviewDesk desk, SurveyViews views) {
        this.review = review;
        this.desk = desk;
        this.views = views;
    }

    /** 审核结论. @param why needed either way */
    record VerdictBody(boolean valid, String why) {}

    /** 复核结论. @param why needed where it is denied */
    record RecheckBody(boolean confirmed, String why) {}

    @GetMapping("/api/surveys/{id:\\d{1,18}}/interviews")
    ReviewPage list(
            @PathVariable long id,
            @RequestParam(defaultValue = "DOUBTFUL") Show show,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        return shown(review.page(id, show, SurveyController.behind(after), PAGE + 1, viewer), viewer);
    }

    /** Whoever leads interviews confirms those of others; the power to run surveys is not needed for it. */
    @GetMapping("/api/survey-rechecks")
    ReviewPage rechecks(@RequestParam(defaultValue = "") String after, Viewer viewer) {
        return shown(review.rechecks(SurveyController.behind(after), PAGE + 1, viewer), viewer);
    }

    private ReviewPage shown(List<SurveyReview.Opened> found, Viewer viewer) {
        Slice<SurveyReview.Opened> page = Slice.of(found, PAGE);
        return new ReviewPage(
                page.items().stream()
                        .map(each -> views.review(each, viewer.account().value(), desk.now()))
                        .toList(),
                page.next(last -> Long.toString(last.interview().id())));
    }

    @PostMapping("/api/survey-interviews/{id:\\d{1,18}}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void judge(
            @PathVariable long id,
            @RequestBody @Schema(implementation = VerdictBody.class) JsonNode body,
            Viewer viewer) {
        SurveyForm form = new SurveyForm(body);
        boolean valid = form.decided("valid");
        String why = form.needed("why", WHY);
        form.check();
        review.judge(id, valid, why, viewer);
    }

    @PostMapping("/api/survey-interviews/{id:\\d{1,18}}/recheck")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recheck(
            @PathVariable long id,
            @RequestBody @Schema(implementation = RecheckBody.class) JsonNode body,
            Viewer viewer) {
        SurveyForm form = new SurveyForm(body);
        boolean confirmed = form.decided("confirmed");
        String why = confirmed ? form.words("why", WHY) : form.needed("why", WHY);
        form.check();
        review.recheck(id, confirmed, why, viewer);
    }
}

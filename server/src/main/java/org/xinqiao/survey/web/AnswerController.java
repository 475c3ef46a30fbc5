package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.survey.SurveyLinks;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire.Words;
import org.xinqiao.survey.web.SurveyViews.AnswerView;
import tools.jackson.databind.JsonNode;

/** 答卷接口: what a citizen sees and does who opens the link of a survey. */
@RestController
class AnswerController {

    private final SurveyLinks links;
    private final Audit audit;

    AnswerController(SurveyLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /**
     * 答卷页.
     *
     * @param open what is asked next; absent when all is answered
     * @param left how many questions there can be yet, this one included
     * @param full whether enough people like them have answered
     */
    record AnswerPageView(
            String title,
            String titleEn,
            Words welcome,
            Words thanks,
            int questions,
            Instant until,
            List<AnswerView> answers,
            @Nullable Question open,
            int left,
            boolean full) {}

    /** 回答. */
    record SentAnswers(List<AnswerView> answers) {}

    /** @param counts whether it counts; not where enough people like them had answered */
    record HandedIn(boolean counts) {}

    @GetMapping("/api/open/surveys/{token}")
    ResponseEntity<AnswerPageView> open(@PathVariable String token) {
        return shown(links.open(token));
    }

    private static ResponseEntity<AnswerPageView> shown(SurveyLinks.Page it) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AnswerPageView(
                        it.survey().title(),
                        it.survey().titleEn(),
                        it.questionnaire().welcome(),
                        it.questionnaire().thanks(),
                        it.questionnaire().questions().size(),
                        it.until(),
                        SurveyViews.answers(it.answers()),
                        it.open(),
                        it.left(),
                        it.full()));
    }

    @PostMapping("/api/open/surveys/{token}/steps")
    ResponseEntity<AnswerPageView> step(
            @PathVariable String token, @RequestBody @Schema(implementation = SentAnswers.class) JsonNode body) {
        SurveyLinks.Page page = links.step(token, answers(body));
        put(AuditAction.INTERVIEW_STEPPED);
        return shown(page);
    }

    @PostMapping("/api/open/surveys/{token}")
    HandedIn finish(
            @PathVariable String token, @RequestBody @Schema(implementation = SentAnswers.class) JsonNode body) {
        HandedIn handedIn = new HandedIn(links.finish(token, answers(body)));
        put(AuditAction.INTERVIEW_ENDED);
        return handedIn;
    }

    @PostMapping("/api/open/surveys/{token}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String token) {
        links.refuse(token);
        put(AuditAction.INTERVIEW_ENDED);
    }

    private static Map<String, Answer> answers(JsonNode body) {
        SurveyForm form = new SurveyForm(body);
        Map<String, Answer> answers = QuestionnaireForm.answers(form);
        form.check();
        return answers;
    }

    private void put(AuditAction action) {
        audit.did(Act.of(action, Who.NOBODY));
    }
}

package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.xinqiao.platform.Slice;
import org.xinqiao.platform.TimeCursor;
import org.xinqiao.survey.InterviewDesk;
import org.xinqiao.survey.SurveyLinks;
import org.xinqiao.survey.SurveyProblem;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Contact;
import org.xinqiao.survey.model.Invitee;
import org.xinqiao.survey.store.InviteeTable;
import org.xinqiao.survey.store.InviteeTable.Show;
import org.xinqiao.survey.web.SurveyViews.AnswerView;
import org.xinqiao.survey.web.SurveyViews.PersonOpened;
import org.xinqiao.survey.web.SurveyViews.PersonPage;
import tools.jackson.databind.JsonNode;

/** 访问接口: the list of those who call, and the interview question by question. */
@RestController
class PersonController {

    private static final int PAGE = 30;

    /** What a person may write down who came to no end. */
    private static final Set<Contact> OF_PEOPLE = Set.of(
            Contact.NO_ANSWER,
            Contact.BUSY,
            Contact.REFUSED,
            Contact.LATER,
            Contact.BROKEN_OFF,
            Contact.WRONG_NUMBER,
            Contact.NOT_ELIGIBLE);

    private final InterviewDesk desk;
    private final SurveyViews views;

    PersonController(InterviewDesk desk, SurveyViews views) {
        this.desk = desk;
        this.views = views;
    }

    /** 到目前为止的回答. */
    record AnswersBody(List<AnswerView> answers) {}

    /**
     * 未完成的访问.
     *
     * @param result one of NO_ANSWER, BUSY, REFUSED, LATER, BROKEN_OFF, WRONG_NUMBER, NOT_ELIGIBLE
     * @param at when to call again; needed with LATER and BROKEN_OFF
     */
    record ContactBody(Contact result, @Nullable String at) {}

    /** @param counts whether it is one of those that count; not where its quota was full */
    record Finished(boolean counts) {}

    @GetMapping("/api/survey-people")
    PersonPage list(
            @RequestParam(defaultValue = "DUE") Show show,
            @RequestParam(defaultValue = "") String survey,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        Instant now = desk.now();
        Long of = survey.matches("[1-9]\\d{0,17}") ? Long.valueOf(survey) : null;
        TimeCursor behind = TimeCursor.parse(after, SurveyProblem.BAD_CURSOR);
        Slice<Invitee> page =
                Slice.of(desk.page(new InviteeTable.Wanted(show, of, now), behind, PAGE + 1, viewer), PAGE);
        return new PersonPage(
                views.people(page.items(), viewer.account().value(), now),
                page.next(PersonController::cursor),
                desk.countDue(viewer));
    }

    private static String cursor(Invitee last) {
        return new TimeCursor(last.due(), last.id()).text();
    }

    @GetMapping("/api/survey-people/{id:\\d{1,18}}")
    PersonOpened open(@PathVariable long id, Viewer viewer) {
        return shown(desk.open(id, viewer), viewer);
    }

    private PersonOpened shown(InterviewDesk.Opened it, Viewer viewer) {
        return views.opened(it, viewer.account().value(), desk.now());
    }

    @PostMapping("/api/survey-people/{id:\\d{1,18}}/claim")
    PersonOpened claim(@PathVariable long id, Viewer viewer) {
        desk.claim(id, viewer);
        return open(id, viewer);
    }

    @PostMapping("/api/survey-people/{id:\\d{1,18}}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, Viewer viewer) {
        desk.release(id, viewer);
    }

    /** By all that was answered yet, what is asked next. */
    @PostMapping("/api/survey-people/{id:\\d{1,18}}/steps")
    PersonOpened step(
            @PathVariable long id,
            @RequestBody @Schema(implementation = AnswersBody.class) JsonNode body,
            Viewer viewer) {
        desk.open(id, viewer);
        return shown(desk.step(id, answers(body), viewer), viewer);
    }

    @PostMapping("/api/survey-people/{id:\\d{1,18}}/finish")
    Finished finish(
            @PathVariable long id,
            @RequestBody @Schema(implementation = AnswersBody.class) JsonNode body,
            Viewer viewer) {
        desk.open(id, viewer);
        return new Finished(desk.finish(id, answers(body), viewer));
    }

    private static Map<String, Answer> answers(JsonNode body) {
        SurveyForm form = new SurveyForm(body);
        Map<String, Answer> answers = QuestionnaireForm.answers(form);
        form.check();
        return answers;
    }

    @PostMapping("/api/survey-people/{id:\\d{1,18}}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @PathVariable long id,
            @RequestBody @Schema(implementation = ContactBody.class) JsonNode body,
            Viewer viewer) {
        desk.open(id, viewer);
        SurveyForm form = new SurveyForm(body);
        Contact result = form.choice("result", Contact.class);
        if (!OF_PEOPLE.contains(result)) {
            form.wrong("result", "请选择此项。", "Choose one.");
        }
        boolean isLater = result == Contact.LATER || result == Contact.BROKEN_OFF;
        Instant at = isLater ? form.moment("at") : null;
        form.check();
        desk.write(id, result, at, viewer);
    }

    /** For whoever would rather answer by themselves. */
    @PostMapping("/api/survey-people/{id:\\d{1,18}}/link")
    SurveyLinks.Made link(@PathVariable long id, Viewer viewer) {
        return desk.link(id, viewer);
    }
}

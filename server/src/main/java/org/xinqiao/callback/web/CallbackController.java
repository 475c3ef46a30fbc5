package org.xinqiao.callback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
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
import org.xinqiao.callback.CallbackDesk;
import org.xinqiao.callback.CallbackProblem;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackListTable;
import org.xinqiao.callback.store.CallbackListTable.Show;
import org.xinqiao.callback.web.CallbackViews.CallbackPage;
import org.xinqiao.callback.web.CallbackViews.OpenedView;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.platform.Slice;
import org.xinqiao.platform.TimeCursor;
import tools.jackson.databind.JsonNode;

/** 回访接口: the list of those who call. */
@RestController
class CallbackController {

    private static final int PAGE = 30;

    /** What a person may write down themselves. */
    private static final Set<Result> OF_PEOPLE =
            Set.of(Result.ANSWERED, Result.NO_ANSWER, Result.BUSY, Result.WRONG_NUMBER, Result.LATER, Result.REFUSED);

    private final CallbackDesk desk;
    private final CallbackViews views;

    CallbackController(CallbackDesk desk, CallbackViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * 登记内容.
     *
     * @param result one of ANSWERED, NO_ANSWER, BUSY, WRONG_NUMBER, LATER, REFUSED
     * @param solved needed where somebody answered, as {@code satisfied} is
     * @param reason the code of what they are not satisfied with
     * @param words in the citizen's words; needed where it is not solved or they are not satisfied
     * @param at when to call again; needed with LATER
     */
    record ResultBody(
            Result result,
            @Nullable Boolean solved,
            Rating.@Nullable Satisfaction satisfied,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String at) {}

    @GetMapping("/api/callbacks")
    CallbackPage list(
            @RequestParam(defaultValue = "DUE") Show show,
            @RequestParam(required = false) Facts.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        Instant now = desk.now();
        TimeCursor behind = TimeCursor.parse(after, CallbackProblem.BAD_CURSOR);
        Slice<Task> page =
                Slice.of(desk.page(new CallbackListTable.Wanted(show, kind, now), behind, PAGE + 1, viewer), PAGE);
        return new CallbackPage(
                views.list(page.items(), viewer.account().value(), now),
                page.next(CallbackController::cursor),
                desk.countDue(viewer));
    }

    private static String cursor(Task last) {
        Task.End end = last.end();
        return new TimeCursor(end == null ? last.due() : end.at(), last.id()).text();
    }

    @GetMapping("/api/callbacks/{id:\\d{1,18}}")
    OpenedView open(@PathVariable long id, Viewer viewer) {
        return views.opened(desk.open(id, viewer), viewer.account().value(), desk.now());
    }

    @PostMapping("/api/callbacks/{id:\\d{1,18}}/claim")
    OpenedView claim(@PathVariable long id, Viewer viewer) {
        desk.claim(id, viewer);
        return open(id, viewer);
    }

    @PostMapping("/api/callbacks/{id:\\d{1,18}}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id, Viewer viewer) {
        desk.release(id, viewer);
    }

    @PostMapping("/api/callbacks/{id:\\d{1,18}}/result")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @PathVariable long id,
            @RequestBody @Schema(implementation = ResultBody.class) JsonNode body,
            Viewer viewer) {
        desk.open(id, viewer);
        CallbackForm form = new CallbackForm(body);
        Result result = form.choice("result", Result.class);
        if (!OF_PEOPLE.contains(result)) {
            form.wrong("result", "请选择此项。", "Choose one.");
        }
        Said said = result == Result.ANSWERED ? form.said() : null;
        Instant at = result == Result.LATER ? form.moment("at") : null;
        String words = said != null && !said.isGood() ? form.needed("words", 2) : form.words("words");
        form.check();
        desk.write(id, new CallbackDesk.Written(result, said, words, at), viewer);
    }
}

package org.xinqiao.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactWork;
import org.xinqiao.intake.Conversations;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 来信接口: what waits for a person, what was said about a case, and what is done with it. */
@RestController
@RequestMapping("/api")
class ContactController {

    private static final int PAGE = 50;
    /** The channel says how long it may be, and none takes as much as this. */
    private static final int LONGEST_ANSWER = 20_000;

    private static final int LONGEST_REASON = 200;

    private final Conversations conversations;
    private final ContactWork work;
    private final Answers answers;
    private final ContactViews views;

    ContactController(Conversations conversations, ContactWork work, Answers answers, ContactViews views) {
        this.conversations = conversations;
        this.work = work;
        this.answers = answers;
        this.views = views;
    }

    @GetMapping("/contacts")
    Inbox waiting(
            Viewer viewer,
            @RequestParam(required = false) Facts.@Nullable Channel channel,
            @RequestParam(required = false) @Nullable String after) {
        Slice<Conversations.Message> found = conversations.waiting(viewer, channel, after(after), PAGE);
        return new Inbox(
                views.all(found.items(), viewer),
                found.next(ContactController::cursor),
                conversations.countWaiting(viewer));
    }

    @GetMapping("/contacts/{id:\\d{1,18}}")
    ContactViews.Opened get(Viewer viewer, @PathVariable long id) {
        return views.opened(id, conversations.get(viewer, id), viewer);
    }

    @GetMapping("/cases/{id:\\d{1,18}}/conversation")
    List<ContactViews.MessageView> about(Viewer viewer, @PathVariable long id) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return views.all(conversations.about(viewer, new CaseId(id)), viewer);
    }

    @PostMapping("/contacts/threads/{thread}/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Viewer viewer,
            @PathVariable UUID thread,
            @RequestBody @Schema(implementation = AnswerBody.class) JsonNode form) {
        FormFields fields = new FormFields();
        String text = fields.neededText(form, "text", LONGEST_ANSWER);
        fields.check();
        answers.answer(viewer, thread, text);
    }

    @PostMapping("/contacts/threads/{thread}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Viewer viewer, @PathVariable UUID thread) {
        conversations.read(viewer, thread);
    }

    @PostMapping("/contacts/{id:\\d{1,18}}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = SetAsideBody.class) JsonNode form) {
        FormFields fields = new FormFields();
        String reason = fields.neededText(form, "reason", LONGEST_REASON);
        fields.check();
        work.setAside(viewer, id, reason);
    }

    @PostMapping("/contacts/{id:\\d{1,18}}/case")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = CaseBody.class) JsonNode form) {
        FormFields fields = new FormFields();
        String number = fields.neededText(form, "number", LONGEST_REASON);
        fields.check();
        work.put(viewer, id, number);
    }

    private static String cursor(Conversations.Message last) {
        return last.line().waitingSince() + "_" + last.line().id();
    }

    /** A cursor that is none begins at the beginning. */
    private static Conversations.@Nullable After after(@Nullable String cursor) {
        if (cursor == null || !cursor.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,15}Z_\\d{1,18}")) {
            return null;
        }
        String[] parts = cursor.split("_", 2);
        try {
            return new Conversations.After(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (java.time.format.DateTimeParseException _) {
            return null;
        }
    }

    /** 来信箱: a page of what waits, and how many wait in all. */
    record Inbox(
            List<ContactViews.MessageView> items, @Nullable String next, int waiting) {}

    /** 回复内容. */
    record AnswerBody(String text) {}

    /** 不予登记的理由. */
    record SetAsideBody(String reason) {}

    /** 归入的诉求. */
    record CaseBody(String number) {}
}

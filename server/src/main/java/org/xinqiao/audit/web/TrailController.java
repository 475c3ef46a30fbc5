package org.xinqiao.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.ActorNames;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.model.RowSeal;
import org.xinqiao.audit.model.TrailRow;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 审计记录: searched a page at a time, and opened row by row with the block that seals it. */
@RestController
@ConditionalOnWebApplication
class TrailController {

    private static final int PAGE = 50;

    private final Trail trail;
    private final TrailForm form;
    private final ActorNames actors;
    private final JsonMapper json;

    TrailController(Trail trail, TrailForm form, ActorNames actors, JsonMapper json) {
        this.trail = trail;
        this.form = form;
        this.actors = actors;
        this.json = json;
    }

    record ActionLine(String code, String zh, String en) {}

    record Page(List<Line> items, @Nullable String next) {}

    /**
     * 一行.
     *
     * @param username the account's as it is now; absent for those who have none
     */
    record Line(
            String id,
            Instant at,
            String person,
            @Nullable String username,
            String action,
            @Nullable String subjectType,
            @Nullable String subjectId,
            @Nullable String number,
            String result,
            @Nullable String address,
            JsonNode details) {}

    /** 详情. */
    record Opened(
            Line line,
            String accountId,
            @Nullable String sessionId,
            @Nullable String requestId,
            int stories,
            RowSeal seal) {}

    @GetMapping("/api/audit/actions")
    List<ActionLine> actions() {
        return Arrays.stream(AuditAction.values())
                .map(action -> new ActionLine(action.code(), action.zh(), action.en()))
                .toList();
    }

    @GetMapping("/api/audit/entries")
    Page page(
            @ModelAttribute TrailForm.Asked asked,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request) {
        Slice<TrailRow> page =
                Slice.of(trail.page(form.read(asked), after, PAGE + 1, AuditedRequest.whoOf(request)), PAGE);
        Map<Long, String> usernames = actors.usernames(
                page.items().stream().map(TrailRow::account).distinct().toList());
        return new Page(
                page.items().stream()
                        .map(row -> line(row, usernames.get(row.account())))
                        .toList(),
                page.next(last -> Long.toString(last.id())));
    }

    @GetMapping("/api/audit/entries/{id:\\d{1,19}}")
    Opened open(@PathVariable long id) {
        TrailRow row = trail.get(id);
        return new Opened(
                line(row, actors.usernames(List.of(row.account())).get(row.account())),
                Long.toString(row.account()),
                row.session(),
                row.request(),
                row.stories(),
                trail.sealOf(row));
    }

    private Line line(TrailRow row, @Nullable String username) {
        return new Line(
                Long.toString(row.id()),
                row.at(),
                row.person(),
                username,
                row.action(),
                row.subjectType(),
                row.subjectId(),
                row.number(),
                row.result(),
                row.address(),
                json.readTree(row.details()));
    }
}

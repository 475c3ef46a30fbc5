package org.xinqiao.notice.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.NoticeDesk;
import org.xinqiao.notice.NoticeProblem;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.State;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Slice;

/** 通知管理接口. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int PAGE = 30;
    private static final int LONGEST_REASON = 200;

    private final NoticeDesk desk;

    NoticeController(NoticeDesk desk) {
        this.desk = desk;
    }

    /** 通知. @param tail the last digits of the number @param reason why it stands so @param mayAgain 可否重发 */
    record NoticeView(
            String id,
            Purpose purpose,
            Channel channel,
            Lang lang,
            String tail,
            int parts,
            State state,
            String reason,
            String said,
            int attempts,
            boolean mayAgain,
            Instant createdAt,
            Instant dueAt,
            @Nullable Instant endedAt) {}

    /** 一页通知. */
    record NoticePage(List<NoticeView> items, @Nullable String next) {}

    /** 重发理由. */
    record NoticeAgain(@Nullable String reason) {}

    @GetMapping
    NoticePage page(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String tail,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer) {
        NoticeDesk.Wanted wanted = new NoticeDesk.Wanted(
                named(Purpose.values(), purpose),
                named(State.values(), state),
                tail.replaceAll("\\D", ""),
                before(after),
                PAGE + 1);
        Slice<NoticeDesk.Row> page = Slice.of(desk.page(wanted, viewer), PAGE);
        return new NoticePage(
                page.items().stream().map(NoticeController::shown).toList(),
                page.next(last -> Long.toString(last.id())));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long before(String after) {
        if (after.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("\\d{1,18}")) {
            throw new ProblemFound(NoticeProblem.BAD_CURSOR);
        }
        return Long.parseLong(after);
    }

    @GetMapping("/health")
    List<NoticeDesk.Condition> health(Viewer viewer) {
        return desk.health(viewer);
    }

    @GetMapping("/{id:\\d{1,18}}/attempts")
    List<NoticeDesk.Attempt> attempts(@PathVariable long id, Viewer viewer) {
        return desk.attempts(id, viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/again")
    NoticeView again(@PathVariable long id, @RequestBody NoticeAgain body, Viewer viewer) {
        String reason =
                Objects.requireNonNullElse(body.reason(), "").replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new ProblemFound(
                    NoticeProblem.INVALID,
                    List.of(new FieldProblem(
                            "reason",
                            "invalid",
                            "请写明重发的理由，最多 " + LONGEST_REASON + " 个字。",
                            "Say why it is sent again, in at most " + LONGEST_REASON + " characters.")));
        }
        return shown(desk.again(id, reason, viewer));
    }

    private static NoticeView shown(NoticeDesk.Row it) {
        boolean ended = switch (it.state()) {
            case FAILED, SKIPPED, UNCLEAR -> true;
            case WAITING, SENDING, SENT, DELIVERED -> false;
        };
        return new NoticeView(
                Long.toString(it.id()),
                it.purpose(),
                it.channel(),
                it.lang(),
                it.tail(),
                it.parts(),
                it.state(),
                it.reason(),
                it.said(),
                it.attempts(),
                ended && it.kept(),
                it.createdAt(),
                it.dueAt(),
                it.endedAt());
    }
}

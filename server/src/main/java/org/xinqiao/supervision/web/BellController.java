package org.xinqiao.supervision.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.EventPage;
import org.xinqiao.supervision.Bell;
import org.xinqiao.supervision.BellViews.BellCount;
import org.xinqiao.supervision.BellViews.BellPage;
import org.xinqiao.supervision.BellWatch;

/** 给我的督办接口: what somebody is told by supervision, and the number of it as it changes. */
@RestController
class BellController {

    private final Bell bell;
    private final Sessions sessions;

    BellController(Bell bell, Sessions sessions) {
        this.bell = bell;
        this.sessions = sessions;
    }

    @GetMapping("/api/supervision/told")
    BellPage told(Viewer viewer) {
        return bell.page(viewer);
    }

    /** 已看到. @param upTo the latest measure that was shown */
    record SeenUpTo(@Nullable String upTo) {}

    @PostMapping("/api/supervision/told/seen")
    BellCount seen(Viewer viewer, @RequestBody SeenUpTo sent) {
        Long upTo = SupervisionForm.cursor(sent.upTo());
        return bell.seen(viewer, upTo == null ? 0 : upTo);
    }

    @GetMapping(path = "/api/supervision/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Viewer viewer, Session session) {
        return EventPage.open(
                BellWatch.EVENT,
                () -> sessions.lasts(session),
                page -> bell.watch(viewer, now -> now == null ? page.greet() : page.tell(now)));
    }
}

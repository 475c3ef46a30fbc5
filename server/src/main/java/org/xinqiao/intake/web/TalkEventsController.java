package org.xinqiao.intake.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.TalkWatch;
import org.xinqiao.platform.EventPage;

/** 会话推送接口: says to an open page that its conversation is another, as server-sent events; what it says is asked for. */
@RestController
class TalkEventsController {

    private final Answers answers;
    private final Sessions sessions;

    TalkEventsController(Answers answers, Sessions sessions) {
        this.answers = answers;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/contacts/threads/{thread}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Viewer viewer, Session session, @PathVariable UUID thread) {
        return EventPage.open(
                TalkWatch.EVENT,
                () -> sessions.lasts(session),
                page -> answers.watch(viewer, thread, TalkWatch.on(page)));
    }
}

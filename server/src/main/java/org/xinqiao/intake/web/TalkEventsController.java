package org.xinqiao.intake.web;

import java.io.IOException;
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

/** 会话推送接口: says to an open page that its conversation is another, as server-sent events; what it says is asked for. */
@RestController
class TalkEventsController {

    private static final long NO_END = 0;

    private final Answers answers;
    private final Sessions sessions;

    TalkEventsController(Answers answers, Sessions sessions) {
        this.answers = answers;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/contacts/threads/{thread}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Viewer viewer, Session session, @PathVariable UUID thread) {
        SseEmitter emitter = new SseEmitter(NO_END);
        Runnable leave = answers.watch(viewer, thread, sign -> tell(emitter, session, sign));
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(_ -> leave.run());
        return emitter;
    }

    private boolean tell(SseEmitter emitter, Session session, TalkWatch.Sign sign) {
        try {
            if (sign == TalkWatch.Sign.OVER || !sessions.lasts(session)) {
                emitter.complete();
                return false;
            }
            emitter.send(
                    sign == TalkWatch.Sign.ALIVE
                            ? SseEmitter.event().comment("")
                            : SseEmitter.event().name("talk").data("{}", MediaType.APPLICATION_JSON));
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}

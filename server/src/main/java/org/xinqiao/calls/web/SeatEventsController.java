package org.xinqiao.calls.web;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.SeatEvents;

/** 坐席推送接口: how one's seat stands, at once and at every change, as server-sent events. */
@RestController
class SeatEventsController {

    private static final long NO_END = 0;

    private final SeatEvents events;
    private final Sessions sessions;

    SeatEventsController(SeatEvents events, Sessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/seat/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Viewer viewer, Session session) {
        SseEmitter emitter = new SseEmitter(NO_END);
        Runnable leave = events.watch(viewer, now -> {
            try {
                if (!sessions.lasts(session)) {
                    emitter.complete();
                    return false;
                }
                emitter.send(
                        now == null
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event().name("seat").data(now, MediaType.APPLICATION_JSON));
                return true;
            } catch (IOException | IllegalStateException gone) {
                return false;
            }
        });
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(error -> leave.run());
        return emitter;
    }
}

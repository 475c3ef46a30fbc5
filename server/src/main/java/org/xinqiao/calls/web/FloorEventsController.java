package org.xinqiao.calls.web;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.FloorEvents;
import org.xinqiao.platform.EventPage;

/** 现场推送接口: how one's seat or the floor stands, at once and at every change, as server-sent events. */
@RestController
class FloorEventsController {

    private final FloorEvents events;
    private final Sessions sessions;

    FloorEventsController(FloorEvents events, Sessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/seat/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter seat(Viewer viewer, Session session) {
        return open(session, "seat", told -> events.watchSeat(viewer, told));
    }

    @GetMapping(path = "/api/floor/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter floor(Viewer viewer, Session session) {
        return open(session, "floor", told -> events.watchFloor(viewer, told));
    }

    /** Nothing new is a sign of life. */
    private SseEmitter open(Session session, String name, Function<Predicate<@Nullable Object>, Runnable> watch) {
        return EventPage.open(
                name,
                () -> sessions.lasts(session),
                page -> watch.apply(now -> now == null ? page.greet() : page.tell(now)));
    }
}

package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinqiao.intake.TalkWatch;
import org.xinqiao.platform.EventPage;
import org.xinqiao.portal.Chats;
import org.xinqiao.portal.CitizenSessions;
import org.xinqiao.portal.store.ChatTable.Chat;

/** 会话推送接口: says to a citizen's open page that its conversation is another, until they are signed in no longer. */
@RestController
class ChatEventsController {

    private final Chats chats;
    private final CitizenSessions sessions;
    private final Visitors visitors;

    ChatEventsController(Chats chats, CitizenSessions sessions, Visitors visitors) {
        this.chats = chats;
        this.sessions = sessions;
        this.visitors = visitors;
    }

    @GetMapping(path = "/api/portal/chats/{id:[0-9a-f-]{36}}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, HttpServletRequest request) {
        Chat chat = chats.get(visitors.get(request), id);
        String secret = Visitors.secret(request).orElse("");
        return EventPage.open(
                TalkWatch.EVENT,
                () -> sessions.find(secret).isPresent(),
                page -> chats.watch(chat, TalkWatch.on(page)));
    }
}

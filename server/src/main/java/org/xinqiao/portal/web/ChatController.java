package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.files.FileId;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.CitizenTalks;
import org.xinqiao.intake.TextTalks;
import org.xinqiao.portal.Chats;
import org.xinqiao.portal.store.ChatTable.Chat;
import tools.jackson.databind.JsonNode;

/** 在线会话接口: talking in writing with the centre, for whoever is signed in. */
@RestController
@RequestMapping("/api/portal/chats")
class ChatController {

    private static final int LONGEST = 5000;
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final Chats chats;
    private final CitizenCases cases;
    private final SubmissionForm photos;
    private final CitizenFiles files;
    private final Visitors visitors;

    ChatController(Chats chats, CitizenCases cases, SubmissionForm photos, CitizenFiles files, Visitors visitors) {
        this.chats = chats;
        this.cases = cases;
        this.photos = photos;
        this.files = files;
        this.visitors = visitors;
    }

    /** 说一句. @param messageId the message's own id: sent again, it is said once */
    record SayingBody(UUID messageId, String text, @Nullable List<String> photos) {}

    /** 我的会话. @param staffed whether anybody takes talks now */
    record ChatsView(boolean staffed, List<ChatLine> items) {}

    /** 会话的一行; without an end it is the one that is open. */
    record ChatLine(UUID id, Instant openedAt, @Nullable Instant endedAt) {

        static ChatLine of(Chat it) {
            return new ChatLine(it.id(), it.openedAt(), it.endedAt());
        }
    }

    /** 会话里的一条. @param mine whether its citizen wrote it */
    record LineView(String id, boolean mine, Instant at, String text, List<NamedFile> files) {

        static LineView of(CitizenTalks.Line it) {
            return new LineView(Long.toString(it.id()), it.mine(), it.at(), it.text(), it.files());
        }
    }

    /**
     * 会话.
     *
     * @param lines those behind the one that was asked for
     * @param ahead how many wait before them
     * @param dueAt by when they are to be answered
     * @param caseNumber of the case that was made of it
     */
    record ChatView(
            ChatLine chat,
            List<LineView> lines,
            TextTalks.Wait.State waiting,
            int ahead,
            @Nullable Instant dueAt,
            @Nullable String caseNumber) {}

    @GetMapping
    ChatsView list(HttpServletRequest request) {
        return new ChatsView(
                chats.isStaffed(),
                chats.list(visitors.get(request)).stream().map(ChatLine::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChatView say(@RequestBody @Schema(implementation = SayingBody.class) JsonNode form, HttpServletRequest request) {
        var person = visitors.get(request);
        PortalFields fields = new PortalFields(form);
        UUID id = fields.id("messageId");
        List<FileId> came = photos.photos(fields);
        String text = came.isEmpty()
                ? fields.neededText("text", LONGEST, "请写下您想说的话。", "Please write what you would like to say.")
                : fields.text("text", LONGEST);
        fields.check();
        return view(chats.say(person, new Chats.Saying(id, text, came), request.getRemoteAddr()), 0);
    }

    @GetMapping(ID)
    ChatView get(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        long behind = after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
        return view(chats.get(visitors.get(request), id), behind);
    }

    @PostMapping(ID + "/end")
    ChatView end(@PathVariable UUID id, HttpServletRequest request) {
        return view(chats.end(visitors.get(request), id), 0);
    }

    @GetMapping("/{thread}/files/{id:\\d{1,18}}")
    ResponseEntity<Resource> file(
            @PathVariable UUID thread,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request) {
        Chat chat = chats.get(visitors.get(request), thread);
        return files.answer(id, found -> chats.open(chat, found, preview));
    }

    private ChatView view(Chat chat, long after) {
        TextTalks.Wait wait = chats.waitOf(chat);
        return new ChatView(
                ChatLine.of(chat),
                chats.lines(chat, after).stream().map(LineView::of).toList(),
                wait.state(),
                wait.ahead(),
                wait.dueAt(),
                chats.caseOf(chat).flatMap(cases::find).map(Case::number).orElse(null));
    }
}

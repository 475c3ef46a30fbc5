package org.xinqiao.intake.boards;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.intake.store.BoardTable.Kind;
import tools.jackson.databind.JsonNode;

/** 来源接口: boards of other sites, how they go, and the door at which they push. */
@RestController
@RequestMapping("/api/boards")
class BoardController {

    private final Boards boards;
    private final BoardPosts posts;
    private final BoardForm forms;

    BoardController(Boards boards, BoardPosts posts, BoardForm forms) {
        this.boards = boards;
        this.posts = posts;
        this.forms = forms;
    }

    @GetMapping
    List<BoardView> list(Viewer viewer) {
        return boards.list(viewer).stream().map(BoardView::of).toList();
    }

    /** Its key is shown here and never again. */
    @PostMapping
    ResponseEntity<MadeBoard> add(Viewer viewer, @RequestBody @Schema(implementation = BoardBody.class) JsonNode form) {
        Boards.Made made = boards.add(viewer, forms.read(form, null, viewer));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MadeBoard(Long.toString(made.id()), made.secret()));
    }

    @PutMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = BoardBody.class) JsonNode form) {
        Board board = boards.get(viewer, id);
        boards.change(viewer, id, forms.read(form, board.kind(), viewer));
    }

    @PostMapping("/{id:\\d{1,18}}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchTo(Viewer viewer, @PathVariable long id, @RequestBody Active wanted) {
        boards.switchTo(viewer, id, wanted.active());
    }

    /** Signed over its very bytes, and so taken as they came. */
    @PostMapping("/{id:\\d{1,18}}/posts")
    Taken push(
            @PathVariable long id,
            @RequestHeader(name = Signature.TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = Signature.SIGNATURE, defaultValue = "") String signature,
            @RequestBody @Schema(implementation = PostBody.class) byte[] body) {
        return Taken.of(posts.push(id, timestamp, signature, body));
    }

    /** 已收下. */
    record Taken(String id, boolean again) {

        static Taken of(Received received) {
            return new Taken(Long.toString(received.contact()), received.again());
        }
    }

    /** 启用. */
    record Active(boolean active) {}

    /** 来源内容. */
    record BoardBody(
            String name,
            Kind kind,
            @Nullable String area,
            @Nullable String address,
            @Nullable Map<String, String> shape,
            @Nullable String replyAddress,
            @Nullable Integer minutes) {}

    /** 帖子. */
    record PostBody(
            String id,
            @Nullable String thread,
            @Nullable String title,
            String text,
            @Nullable String author,
            @Nullable String phone,
            @Nullable String at) {}

    /** 新来源. */
    record MadeBoard(String id, String key) {}

    /** 来源. */
    record BoardView(
            String id,
            String name,
            Kind kind,
            String area,
            String address,
            Map<String, String> shape,
            String replyAddress,
            int minutes,
            boolean active,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble,
            @Nullable Instant nextTry,
            int backlog) {

        static BoardView of(Boards.Listed listed) {
            Board board = listed.board();
            return new BoardView(
                    Long.toString(board.id()),
                    board.name(),
                    board.kind(),
                    board.area().value(),
                    board.address(),
                    PostReader.shape(board.shape()),
                    board.replyAddress(),
                    board.minutes(),
                    board.active(),
                    board.health().succeededAt(),
                    board.health().failedAt(),
                    board.health().trouble(),
                    board.health().nextTry(),
                    listed.backlog());
        }
    }
}

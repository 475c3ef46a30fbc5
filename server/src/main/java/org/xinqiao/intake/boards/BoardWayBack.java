package org.xinqiao.intake.boards;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.WayBack;
import org.xinqiao.intake.store.BoardTable;
import org.xinqiao.intake.store.BoardTable.Board;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** 留言板回复: sends an answer to the address a board gave for it, signed as its own pushes are. */
@Component
class BoardWayBack implements WayBack {

    private static final String SOURCE = "board:";
    private final BoardTable table;
    private final GuardedWeb web;
    private final BoardKeys keys;
    private final Clock clock;

    BoardWayBack(BoardTable table, GuardedWeb web, BoardKeys keys, Clock clock) {
        this.table = table;
        this.web = web;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean leadsTo(String source) {
        return board(source).filter(board -> !board.replyAddress().isEmpty()).isPresent();
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        Board board = board(answer.source()).orElseThrow(() -> NotSent.ever("这个来源已不存在。"));
        if (!board.active()) {
            throw NotSent.yet("这个来源已停用，启用后会发送。");
        }
        byte[] body = JsonMapper.shared()
                .writeValueAsString(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", answer.message())
                        .put("post", answer.replyTo())
                        .put("thread", answer.threadKey())
                        .put("text", answer.text()))
                .getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] signature = Signature.of(keys.of(board), timestamp, body);
        try {
            web.post(
                    board.replyAddress(),
                    body,
                    Map.of(Signature.TIMESTAMP, timestamp, Signature.SIGNATURE, Signature.written(signature)));
        } catch (Unreachable e) {
            throw e.isForGood() ? NotSent.ever(e.words()) : NotSent.yet(e.words());
        }
    }

    private Optional<Board> board(String source) {
        return source.startsWith(SOURCE) && source.substring(SOURCE.length()).matches("\\d{1,18}")
                ? table.find(Long.parseLong(source.substring(SOURCE.length())))
                : Optional.empty();
    }
}
